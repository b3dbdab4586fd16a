"""Files that a Google Takeout always brings along, without mail or account records."""

_FOLDER = "takeout/"
_PAGE = b"<"
_SETTINGS = (b"{", b"[")


def companion(name: str, head: bytes) -> bool:
    """The archive's own pages and the settings that say nothing of access, such as signatures.

    Told by Takeout's folder and by content; anything else that no reader knows stays a question.
    """
    path, begun = name.lower(), head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not (path.startswith(_FOLDER) or f"/{_FOLDER}" in path):
        return False
    if path.endswith((".html", ".htm")):
        return begun.startswith(_PAGE)
    return path.endswith(".json") and begun.startswith(_SETTINGS)

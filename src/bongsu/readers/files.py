"""Which parts of a message are files."""

from bongsu.readers.parts import Part


def is_file(part: Part) -> bool:
    """Attached, named, or of a type that no mail program shows as text."""
    if part.disposition == "attachment" or part.name:
        return True
    return not part.content_type.startswith(("text/", "multipart/")) and part.content_type != ""

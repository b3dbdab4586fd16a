"""Candidates for an archive's password, and what trying them showed."""

from collections.abc import Iterator

from bongsu.readers.attachments.facts import Item, Note


class Keys:
    """Passwords of one archive: what opened one part is tried first on the next."""

    def __init__(self, item: Item, words: int, tries: int) -> None:
        self.words = list(dict.fromkeys(item.words))[:words]
        self.encrypted = False
        self.worked: str | None = None
        self._tries = tries

    def candidates(self) -> Iterator[str]:
        """Words in the order in which they are worth a try, as long as tries are left."""
        first = [self.worked] if self.worked else []
        for word in dict.fromkeys([*first, *self.words]):
            if self._tries <= 0:
                return
            self._tries -= 1
            yield word

    def notes(self) -> Iterator[Note]:
        if self.encrypted:
            yield Note("archive_encrypted")
            if self.words:
                yield Note("password_in_text", self.worked or self.words[0])
        if self.worked:
            yield Note("archive_opened_with_password", self.worked)

"""Files of a volume, folder by folder."""

from collections.abc import Iterator
from typing import Any

from bongsu.readers.attachments.facts import (
    DAMAGE,
    Budget,
    ExhaustedError,
    Found,
    Inner,
    Item,
    Note,
    RefusedError,
    guarded,
    reason,
)
from bongsu.readers.attachments.file_systems import Tree, opened
from bongsu.readers.attachments.window import Window

_FOLDER_CAP = 500
_LISTED = "disk_image_member"


def files(item: Item, window: Window, kind: str, label: str) -> Iterator[Found]:
    """Every file with its path below ``label``, and what of them was left out."""
    tree, root = opened(window, kind)
    yield from _Walk(item, tree).down(label, root)


class _Walk:
    """One pass over a volume: no folder twice, however often it is listed."""

    def __init__(self, item: Item, tree: Tree) -> None:
        self._item, self._tree = item, tree
        self._met = set[int]()
        self._waiting: list[tuple[str, Any]] = []

    def down(self, path: str, root: Any) -> Iterator[Found]:
        self._waiting.append((path, root))
        while self._waiting:
            path, folder = self._waiting.pop()
            yield from guarded(self._folder(path, folder), path)

    def _folder(self, path: str, folder: Any) -> Iterator[Found]:
        _check(self._item.budget)
        for name, entry in _entries(folder, self._tree):
            below = f"{path}/{name}" if path else name
            _check(self._item.budget)
            yield from guarded(self._entry(below, entry), below)

    def _entry(self, path: str, entry: Any) -> Iterator[Found]:
        if entry is None:
            yield Note("not_examined", "damaged", path)
        elif not self._tree.is_folder(entry):
            yield from _file(self._item, self._tree, entry, path)
        elif self._is_new(self._tree.number(entry)):
            if len(self._met) > _FOLDER_CAP:
                raise RefusedError("too_many_members")
            self._waiting.append((path, entry))

    def _is_new(self, number: int) -> bool:
        new = number not in self._met and len(self._met) <= _FOLDER_CAP
        if new:
            self._met.add(number)
        return new


def _entries(folder: Any, tree: Tree) -> Iterator[tuple[str, Any]]:
    """Names and entries of a folder; None for one that cannot be read."""
    for at in range(folder.get_number_of_sub_file_entries()):
        try:
            entry = folder.get_sub_file_entry(at)
            name = entry.name or f"{at}"
            if not tree.hidden(entry):
                yield name, entry
        except DAMAGE:
            yield f"{at}", None


def _file(item: Item, tree: Tree, entry: Any, path: str) -> Iterator[Found]:
    for ending, stream in tree.streams(entry):
        try:
            content = _content(stream, item.budget.limit(len(item.content)))
        except DAMAGE as error:
            _check(item.budget)
            yield Inner(path + ending, None, _LISTED)
            yield Note("not_examined", reason(error), path + ending)
        else:
            yield Inner(path + ending, content, _LISTED)


def _content(stream: Any, limit: int) -> bytes:
    if stream.size > limit:
        raise RefusedError("too_large")
    return bytes(stream.read(stream.size))


def _check(budget: Budget) -> None:
    """Asked anew, because libraries turn what a window raises into an error of their own."""
    budget.spend(0)
    if budget.members <= 0:
        raise ExhaustedError("too_many_members")

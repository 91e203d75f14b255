"""Which files a command takes: those of a folder too, in the order in which one needs the other."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from wijkkoers.base.errors import InputError

LEAVINGS = frozenset(("thumbs.db", "desktop.ini"))


def files_in(paths: Sequence[Path]) -> list[Path]:
    """Return the files, and those in folders and their folders; what the computer itself left there is passed over.

    Several files come in the order in which they are read: boundaries, keys, figures, addresses. One file stays as it is.
    """
    found = list(dict.fromkeys(file for path in paths for file in _files_of(path)))
    return sorted(found, key=place_of) if len(found) > 1 else found


def place_of(path: Path) -> int:
    """Return the place of a file in a batch; a zip comes when the last of its files can be read, an unreadable file last."""
    from wijkkoers.sources.kinds import ALL
    from wijkkoers.sources.recognise import order_of

    order = order_of(path, path.name) if path.is_file() else len(ALL)
    if order < len(ALL) or path.suffix.lower() != ".zip":
        return order
    with suppress(InputError, OSError):
        return max((place for place in _places_inside(path) if place < len(ALL)), default=order)
    return order


def _places_inside(path: Path) -> list[int]:
    from wijkkoers.sources.recognise import order_of
    from wijkkoers.web.datasets.services import copied_files

    with path.open("rb") as stream, copied_files(path.name, stream) as copies:
        return [order_of(copy.path, copy.name) for copy in copies]


def _files_of(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    return sorted(file for file in path.rglob("*") if file.is_file() and not _is_left_behind(file.relative_to(path)))


def _is_left_behind(path: Path) -> bool:
    return path.name.lower() in LEAVINGS or any(part.startswith((".", "__MACOSX")) for part in path.parts)

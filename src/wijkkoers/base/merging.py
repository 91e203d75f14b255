"""Two people changed the same form at once: put their changes together, and name what cannot be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field that both sides changed in ways that do not fit together; a field that was absent is empty here."""

    field: str
    base: str
    theirs: str
    mine: str


@dataclass(frozen=True, slots=True)
class Merged:
    """The form after merging; in a conflict `values` keeps mine. `taken` names the fields in which something of theirs came in."""

    values: dict[str, str]
    conflicts: tuple[Conflict, ...] = ()
    taken: tuple[str, ...] = ()

    @property
    def has_conflicts(self) -> bool:
        """Whether a person has to choose."""
        return bool(self.conflicts)


@dataclass(frozen=True, slots=True)
class _Hunk:
    """Lines `start` up to `stop` of the base are replaced."""

    start: int
    stop: int
    lines: tuple[str, ...]


def merge_values(base: Mapping[str, str], theirs: Mapping[str, str], mine: Mapping[str, str]) -> Merged:
    """Return what becomes of a form that started as `base`, was saved as `theirs` and is now sent as `mine`.

    A field that one side changed takes that side; text of several lines is merged by lines when at least one unchanged
    line stands between the changes of both; everything else is a conflict. A field may be absent from any of the three.
    Ends of lines of any system count as the same.
    """
    values: dict[str, str] = {}
    conflicts: list[Conflict] = []
    taken: list[str] = []
    for field in dict.fromkeys([*base, *theirs, *mine]):
        old, other, own = base.get(field), theirs.get(field), mine.get(field)
        fits, value = _merge_field(old, other, own)
        if value is not None:
            values[field] = value
        if not fits:
            conflicts.append(Conflict(field, old or "", other or "", own or ""))
        elif not _is_same(value, own):
            taken.append(field)
    return Merged(values, tuple(conflicts), tuple(taken))


def _merge_field(base: str | None, theirs: str | None, mine: str | None) -> tuple[bool, str | None]:
    """Return whether both sides fit together, and the value: mine when they do not."""
    if theirs in (base, mine):
        return True, mine
    if mine == base:
        return True, theirs
    if _is_same(theirs, mine):
        return True, _normal(mine)
    if _is_same(theirs, base):
        return True, mine
    if _is_same(mine, base):
        return True, theirs
    if base is None or theirs is None or mine is None:
        return False, mine
    merged = merge_lines(base, theirs, mine)
    return merged is not None, mine if merged is None else merged


def merge_lines(base: str, theirs: str, mine: str) -> str | None:
    """Return a text with the changed lines of both sides, None when changes touch the same or neighbouring lines.

    A change that both sides made alike is made once. Lines end in a single line feed.
    """
    lines = _lines(base)
    changes, others = _hunks(lines, _lines(mine)), _hunks(lines, _lines(theirs))
    if any(_do_touch(change, other) for change in changes for other in others):
        return None
    for hunk in sorted({*changes, *others}, key=lambda hunk: hunk.start, reverse=True):
        lines[hunk.start : hunk.stop] = hunk.lines
    return "\n".join(lines)


def _hunks(old: list[str], new: list[str]) -> list[_Hunk]:
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [_Hunk(i1, i2, tuple(new[j1:j2])) for kind, i1, i2, j1, j2 in codes if kind != "equal"]


def _do_touch(one: _Hunk, other: _Hunk) -> bool:
    """Whether no unchanged line stands between two changes; changes that are equal do not touch."""
    return one != other and one.start <= other.stop and other.start <= one.stop


def _lines(text: str) -> list[str]:
    return (_normal(text) or "").split("\n")


def _normal(text: str | None) -> str | None:
    return None if text is None else text.replace("\r\n", "\n").replace("\r", "\n")


def _is_same(one: str | None, other: str | None) -> bool:
    return _normal(one) == _normal(other)

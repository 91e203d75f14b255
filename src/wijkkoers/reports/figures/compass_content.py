"""What the compass shows, as plain values: rings are stages, dots are stappen, the rim names the kinds of partij."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

SETTLED = frozenset({"klaar"})
NOT_COUNTED = "niet-van-toepassing"


@dataclass(frozen=True, slots=True)
class CompassDot:
    """A stap. `title` says everything (name, status, owner); `letters` are the aspects (A to F) it serves, the main one first."""

    key: str
    title: str
    label: str
    sporen: tuple[str, ...]
    status: str
    letters: tuple[str, ...] = ()
    number: str = ""
    href: str = ""
    is_own: bool = False
    is_late: bool = False
    is_next: bool = False
    is_dimmed: bool = False

    @property
    def is_both(self) -> bool:
        """Whether it belongs to both sporen."""
        return "A" in self.sporen and "B" in self.sporen

    @property
    def spoor(self) -> str:
        """The one spoor it belongs to; A when it belongs to none yet."""
        return "B" if self.sporen == ("B",) else "A"


@dataclass(frozen=True, slots=True)
class CompassRing:
    """A stage of the method with its stappen in order; the first ring lies outside."""

    label: str
    dots: tuple[CompassDot, ...]


@dataclass(frozen=True, slots=True)
class CompassParty:
    """A kind of partij on the rim: in how many stappen it sits at the table, and how many of those belong more to spoor B."""

    label: str
    count: int
    share_b: float = 0.5
    href: str = ""
    title: str = ""
    is_dimmed: bool = False
    is_chosen: bool = False
    id: str = ""


@dataclass(frozen=True, slots=True)
class CompassFigure:
    """Everything the figure says, in the language of the page.

    `aspects` are the letters A to F with their short names; with `has_six_tracks` the disc has six sectors instead of two halves.
    """

    name: str
    title: str
    desc: str
    language: str
    rings: tuple[CompassRing, ...]
    parties: tuple[CompassParty, ...]
    aspects: tuple[tuple[str, str], ...] = ()
    has_six_tracks: bool = False
    has_numbers: bool = False

    @property
    def dots(self) -> tuple[CompassDot, ...]:
        """All stappen, ring by ring."""
        return tuple(dot for ring in self.rings for dot in ring.dots)

    @property
    def next_dot(self) -> CompassDot | None:
        """The stap that is next, if there is one."""
        return next((dot for dot in self.dots if dot.is_next), None)


def ring_name(content: CompassFigure, number: int) -> tuple[str, str]:
    """Return the name of a ring with its place in front, and how much of it is done."""
    ring = content.rings[number]
    done, total = count_done(ring.dots)
    return f"{number + 1}  {ring.label}", f"{done}/{total}"


def count_done(dots: Iterable[CompassDot], spoor: str = "") -> tuple[int, int]:
    """Return how many stappen are done and how many count, of one spoor or of all; what does not apply does not count."""
    found = [dot for dot in dots if dot.status != NOT_COUNTED and (not spoor or spoor in dot.sporen)]
    return sum(dot.status in SETTLED for dot in found), len(found)

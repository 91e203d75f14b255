"""Compasses for tests: small ones by hand, full ones made up, the same every time."""

from __future__ import annotations

from itertools import cycle

from wijkkoers.reports.compass_words import STATUSES
from wijkkoers.reports.figures.compass_content import CompassDot, CompassFigure, CompassParty, CompassRing

SPOREN = (("A",), ("A", "B"), ("B",))
LETTERS = {("A",): ("A", "C"), ("A", "B"): ("B", "E"), ("B",): ("F",)}
ASPECTS = tuple(zip("ABCDEF", ("Bewoners", "Eigenaren", "Besluiten", "Betaalbaar", "Renovatie", "Energienet"), strict=True))


def make_dot(key: str = "stap", sporen: tuple[str, ...] = ("A",), status: str = "open", **others: object) -> CompassDot:
    """Make a stap."""
    values: dict[str, object] = {"title": f"{key}, {status}", "label": key, "letters": LETTERS[sporen], **others}
    return CompassDot(key=key, sporen=sporen, status=status, **values)  # type: ignore[arg-type]


def make_compass(*sizes: int, **others: object) -> CompassFigure:
    """Make a compass with rings of these sizes; sporen and statuses take turns, the first open stap is next."""
    sporen, statuses, found, has_next = cycle(SPOREN), cycle(STATUSES), [], False
    for ring, size in enumerate(sizes):
        dots = []
        for place in range(size):
            status = next(statuses)
            is_next = status == "open" and not has_next
            has_next = has_next or is_next
            key = f"stap-{ring}-{place}"
            dots.append(make_dot(key, next(sporen), status, href=f"/stappen/{key}/", number=f"{ring + 1}.{place + 1}", is_next=is_next))
        found.append(CompassRing(f"Fase met naam {ring}", tuple(dots)))
    parties = tuple(CompassParty(f"partij {number}", number + 1, number / 9) for number in range(10))
    values: dict[str, object] = {"parties": parties, "aspects": ASPECTS, **others}
    return CompassFigure("kompas", "Het kompas", "Ringen zijn fasen", "nl", tuple(found), **values)  # type: ignore[arg-type]


FULL = (22, 13, 13, 12, 9, 26)
"""95 stappen, with a crowded ring in the middle."""

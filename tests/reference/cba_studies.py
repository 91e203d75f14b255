"""Small studies to test an MKBA on: the fictional renovation of the worked case, and a maker of lines and studies."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from wijkkoers.appraisal.cba.schemes import SCHEMES
from wijkkoers.appraisal.cba.study import Actor, Alternative, Kind, Line, Study
from wijkkoers.base.ranges import Range, exact

K, B, T = Kind.COST, Kind.BENEFIT, Kind.TRANSFER


def line(id: str, kind: Kind, amount: float | Range, **rest: Any) -> Line:
    """A line of alternative `a` for actor `x`, of these EUR per year, unless told otherwise."""
    quantity = amount if isinstance(amount, Range) else exact(amount)
    return Line(**{"id": id, "alternative": "a", "label": id, "actor": "x", "kind": kind, "quantity": quantity, **rest})


def study(lines: Sequence[Line], **rest: Any) -> Study:
    """A study over 10 years at 2.25 % of whatever alternatives and actors the lines name, nul first."""
    alternatives = dict.fromkeys(["nul", *(entry.alternative for entry in lines)])
    actors = dict.fromkeys(name for entry in lines for name in (entry.actor, entry.to_actor) if name)
    frame: dict[str, Any] = {
        "alternatives": tuple(Alternative(id, id) for id in alternatives),
        "null": "nul",
        "base_year": 2025,
        "price_year": 2025,
        "horizon_years": 10,
        "scheme": SCHEMES["2021"],
        "actors": tuple(Actor(id, id) for id in actors),
        "lines": tuple(lines),
    }
    return Study(**{**frame, **rest})


def renovation(scheme: str = "2021", **rest: Any) -> Study:
    """The fictional renovation of domain notes C6."""
    own = {"alternative": "renovatie"}
    lines = [
        line("renovatie", K, 2_500_000, years=1, actor="corporatie", is_investment=True, category="wonen", **own),
        line("huur", T, 60_000, start_year=1, years=30, actor="huurders", to_actor="corporatie", category="wonen", **own),
        line("energie", B, 95_000, start_year=1, years=30, actor="huurders", category="energie", **own),
        line("gezondheid", B, 0.6, price=exact(50_000), start_year=1, years=30, actor="huurders", category="gezondheid", **own),
        line("zorg", B, 12_000, start_year=1, years=30, actor="zorgverzekeraar", category="gezondheid", **own),
        line("co2", B, 300, price=exact(130), growth_per_year=0.035, start_year=1, years=30, actor="samenleving", category="co2", **own),
        line("wijkbeheer", K, 55_000, start_year=1, years=10, actor="gemeente", category="leefbaarheid", **own),
        line("overlast", B, 40_000, start_year=1, years=10, actor="bewoners", category="leefbaarheid", **own),
        line("mutatie", B, 18_000, start_year=1, years=10, actor="corporatie", category="wonen", **own),
        line("politie", B, 9_000, start_year=1, years=10, actor="rijk", category="veiligheid", **own),
    ]
    return study(lines, **{"horizon_years": 30, "scheme": SCHEMES[scheme], **rest})

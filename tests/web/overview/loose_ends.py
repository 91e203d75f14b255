"""A thread without a loose end as plain facts, and for each rule a way to plant one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from wijkkoers.web.overview.thread.loose_facts import LooseFacts, Pair
from wijkkoers.web.thread.kinds import ArrowKind
from wijkkoers.web.thread.selectors import Link

TIED = (
    ("signaal:1", "opgave:1"),
    ("schouwpunt:1", "opgave:1"),
    ("inbreng:1", "opgave:1"),
    ("doel:1", "opgave:1"),
    ("opgave:1", "maatregel:1"),
    ("maatregel:1", "pakket:1"),
    ("pakket:1", "besluit:1"),
)
WHOLE = LooseFacts(
    known=dict.fromkeys(dict.fromkeys(ref for pair in TIED for ref in pair), False) | {"schouwpunt:2": False, "opgave:9": True},
    links=(*(Link(*pair, id=number) for number, pair in enumerate(TIED, 1)), Link("opgave:9", "opgave:1", ArrowKind.SAMENGEVOEGD, 50)),
    bad_punten=frozenset({"schouwpunt:1"}),
)
Plant = Callable[[LooseFacts], LooseFacts]


def _thing(ref: str, *links: tuple[str, str], is_dropped: bool = False, **sets: frozenset[str]) -> Plant:
    def plant(facts: LooseFacts) -> LooseFacts:
        added = tuple(Link(*pair, id=100 + number) for number, pair in enumerate(links))
        merged = {name: getattr(facts, name) | refs for name, refs in sets.items()}
        return replace(facts, known={**facts.known, ref: is_dropped}, links=(*facts.links, *added), **merged)  # type: ignore[arg-type]

    return plant


GROUND, RESULT = ("inbreng:1", "opgave:7"), ("opgave:7", "maatregel:1")
MEASURE = (("opgave:1", "maatregel:7"), ("maatregel:7", "pakket:1"))
PLANTS: dict[str, Plant] = {
    "opgave-zonder-grond": _thing("opgave:7", RESULT),
    "opgave-zonder-trekker": _thing("opgave:7", GROUND, RESULT, unowned=frozenset({"opgave:7"})),
    "opgave-zonder-maatregel": _thing("opgave:7", GROUND),
    "signaal-zonder-vervolg": _thing("signaal:7"),
    "schouwpunt-zonder-vervolg": _thing("schouwpunt:7", bad_punten=frozenset({"schouwpunt:7"})),
    "inbreng-zonder-antwoord": _thing("inbreng:7", ("inbreng:7", "opgave:1"), unanswered=frozenset({"inbreng:7"})),
    "inbreng-zonder-vervolg": _thing("inbreng:7"),
    "belang-zonder-maatregel": _thing("doel:7"),
    "ontmoeting-zonder-besluit": lambda facts: replace(facts, pairs=(Pair("opgave:1", "werk:1", "Plein", "Riool"),)),
    "maatregel-zonder-opgave": _thing("maatregel:7", MEASURE[1]),
    "maatregel-zonder-betaler": _thing("maatregel:7", *MEASURE, unpaid=frozenset({"maatregel:7"})),
    "maatregel-zonder-kosten": _thing("maatregel:7", *MEASURE, uncosted=frozenset({"maatregel:7"})),
    "maatregel-in-geen-pakket": _thing("maatregel:7", MEASURE[0]),
    "pakket-zonder-besluit": _thing("pakket:7"),
    "vervallen-grond": _thing("cijfer:7", ("cijfer:7", "opgave:1"), is_dropped=True),
    "pijl-naar-vervallen": _thing("maatregel:7", ("opgave:1", "maatregel:7"), is_dropped=True),
}

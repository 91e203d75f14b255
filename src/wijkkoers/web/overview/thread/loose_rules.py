"""The rules on loose ends, as one table. A rule looks at the facts and names things; it knows no page, no person and no database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from wijkkoers.web.overview.thread.loose_facts import LooseFacts
from wijkkoers.web.thread.kinds import ThingKind
from wijkkoers.web.thread.things import Ref

LINKS, THING, ARROW, PAIR = "verbinden", "bewerken", "pijl", "paar"
"""What the next act is done to: tie the thing to another, change the thing, look at the arrow, decide on the pair."""


class LooseEnd(NamedTuple):
    """One loose end: the thing, for an arrow or a pair the other end too, and the arrow where one can be untied. There can be thousands."""

    ref: Ref
    other: Ref = ""
    arrow: int | None = None


@dataclass(frozen=True, slots=True)
class LooseRule:
    """A rule: its code (the words stand in `loose_words`), how it finds ends, and where the next act is done.

    `url_name` is the page of a row of the dossier that mends it; `query` the question behind it.
    """

    code: str
    find: Callable[[LooseFacts], Iterator[LooseEnd]]
    act: str = LINKS
    url_name: str = ""
    query: str = ""


def _opgaven_without_ground(facts: LooseFacts) -> Iterator[LooseEnd]:
    return (LooseEnd(ref) for ref in facts.of_kind(ThingKind.OPGAVE) if ref not in facts.grounded)


def _opgaven_without_owner(facts: LooseFacts) -> Iterator[LooseEnd]:
    return (LooseEnd(ref) for ref in facts.of_kind(ThingKind.OPGAVE) if ref in facts.unowned)


def _opgaven_without_maatregel(facts: LooseFacts) -> Iterator[LooseEnd]:
    leading = facts.leading_to(ThingKind.MAATREGEL)
    return (LooseEnd(ref) for ref in facts.of_kind(ThingKind.OPGAVE) if ref not in leading)


def _maatregelen_without_opgave(facts: LooseFacts) -> Iterator[LooseEnd]:
    resting = facts.resting_on(ThingKind.OPGAVE)
    return (LooseEnd(ref) for ref in facts.of_kind(ThingKind.MAATREGEL) if ref not in resting)


def _maatregelen_without_payer(facts: LooseFacts) -> Iterator[LooseEnd]:
    return (LooseEnd(ref) for ref in facts.of_kind(ThingKind.MAATREGEL) if ref in facts.unpaid)


def _maatregelen_without_cost(facts: LooseFacts) -> Iterator[LooseEnd]:
    return (LooseEnd(ref) for ref in facts.of_kind(ThingKind.MAATREGEL) if ref in facts.uncosted)


def _maatregelen_in_no_pakket(facts: LooseFacts) -> Iterator[LooseEnd]:
    """Name them only once there is any pakket: before that none can be in one."""
    if facts.of_kind(ThingKind.PAKKET):
        leading = facts.leading_to(ThingKind.PAKKET)
        yield from (LooseEnd(ref) for ref in facts.of_kind(ThingKind.MAATREGEL) if ref not in leading)


def _signalen_without_follow_up(facts: LooseFacts) -> Iterator[LooseEnd]:
    return (LooseEnd(ref) for ref in facts.of_kind(ThingKind.SIGNAAL) if ref not in facts.sources)


def _punten_without_follow_up(facts: LooseFacts) -> Iterator[LooseEnd]:
    return (LooseEnd(ref) for ref in facts.of_kind(ThingKind.SCHOUWPUNT) if ref in facts.bad_punten and ref not in facts.sources)


def _inbreng_without_follow_up(facts: LooseFacts) -> Iterator[LooseEnd]:
    """What was refused with a reason ends there."""
    done = facts.sources | facts.refused
    return (LooseEnd(ref) for ref in facts.of_kind(ThingKind.INBRENG) if ref not in done)


def _inbreng_without_answer(facts: LooseFacts) -> Iterator[LooseEnd]:
    return (LooseEnd(ref) for ref in facts.of_kind(ThingKind.INBRENG) if ref in facts.unanswered)


def _goals_without_maatregel(facts: LooseFacts) -> Iterator[LooseEnd]:
    reaching = facts.reaching(facts.of_kind(ThingKind.MAATREGEL))
    return (LooseEnd(ref) for ref in facts.of_kind(ThingKind.DOEL) if ref not in reaching)


def _undecided_pairs(facts: LooseFacts) -> Iterator[LooseEnd]:
    return (LooseEnd(pair.left, pair.right) for pair in facts.pairs)


def _pakketten_without_besluit(facts: LooseFacts) -> Iterator[LooseEnd]:
    done = facts.leading_to(ThingKind.BESLUIT) | facts.null_pakketten
    return (LooseEnd(ref) for ref in facts.of_kind(ThingKind.PAKKET) if ref not in done)


def _dropped_grounds(facts: LooseFacts) -> Iterator[LooseEnd]:
    for link in facts.broken:
        if link.target in facts.present:
            yield LooseEnd(link.source, link.target, link.id)


def _arrows_to_dropped(facts: LooseFacts) -> Iterator[LooseEnd]:
    """Name an arrow to something that was dropped; what was merged or split went on under another number."""
    for link in facts.broken:
        if link.source in facts.present and link.target not in facts.moved:
            yield LooseEnd(link.source, link.target, link.id)


RULES: tuple[LooseRule, ...] = (
    LooseRule("opgave-zonder-grond", _opgaven_without_ground, query="richting=grond"),
    LooseRule("opgave-zonder-trekker", _opgaven_without_owner, THING, "opgave-edit"),
    LooseRule("opgave-zonder-maatregel", _opgaven_without_maatregel, query="richting=gevolg&soort=maatregel"),
    LooseRule("signaal-zonder-vervolg", _signalen_without_follow_up, query="richting=gevolg"),
    LooseRule("schouwpunt-zonder-vervolg", _punten_without_follow_up, query="richting=gevolg"),
    LooseRule("inbreng-zonder-antwoord", _inbreng_without_answer, THING, "inbreng-answer"),
    LooseRule("inbreng-zonder-vervolg", _inbreng_without_follow_up, query="richting=gevolg"),
    LooseRule("belang-zonder-maatregel", _goals_without_maatregel, query="richting=gevolg"),
    LooseRule("ontmoeting-zonder-besluit", _undecided_pairs, PAIR),
    LooseRule("maatregel-zonder-opgave", _maatregelen_without_opgave, query="richting=grond&soort=opgave"),
    LooseRule("maatregel-zonder-betaler", _maatregelen_without_payer, THING, "measure-edit"),
    LooseRule("maatregel-zonder-kosten", _maatregelen_without_cost, THING, "measure-edit"),
    LooseRule("maatregel-in-geen-pakket", _maatregelen_in_no_pakket, THING, "measure-detail"),
    LooseRule("pakket-zonder-besluit", _pakketten_without_besluit, query="richting=gevolg"),
    LooseRule("vervallen-grond", _dropped_grounds, ARROW),
    LooseRule("pijl-naar-vervallen", _arrows_to_dropped, ARROW),
)
"""In the order of the thread: what was seen and said first, what was decided last."""


def find_ends(facts: LooseFacts) -> dict[str, tuple[LooseEnd, ...]]:
    """Return the loose ends by rule, in the order of the rules; rules without any stay away."""
    found = {rule.code: tuple(rule.find(facts)) for rule in RULES}
    return {code: ends for code, ends in found.items() if ends}

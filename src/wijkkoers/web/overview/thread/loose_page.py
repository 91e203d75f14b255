"""The loose ends as pages show them: by rule, with how many, why it matters, and the next act for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.urls import NoReverseMatch, reverse

from wijkkoers.web.overview.thread.loose_facts import LooseFacts
from wijkkoers.web.overview.thread.loose_rules import ARROW, LINKS, PAIR, RULES, THING, LooseEnd, LooseRule, find_ends
from wijkkoers.web.overview.thread.loose_words import BUTTONS, LABELS, REASONS
from wijkkoers.web.process.stap_rows import row_pages
from wijkkoers.web.thread.things import Card, Ref, read_ref

SHOWN = 20
BY_CODE: Mapping[str, LooseRule] = {rule.code: rule for rule in RULES}


@dataclass(frozen=True, slots=True)
class LooseLine:
    """One loose end as people read it; `other` is the thing at the other end of an arrow or pair. `act` is empty where there is none."""

    title: str
    url: str
    number: str = ""
    other: str = ""
    other_url: str = ""
    act: str = ""


@dataclass(frozen=True, slots=True)
class LooseGroup:
    """The loose ends of one rule."""

    code: str
    label: str
    why: str
    button: str
    count: int
    lines: tuple[LooseLine, ...]

    @property
    def rest(self) -> int:
        """How many are not shown here."""
        return self.count - len(self.lines)


def groups_of(facts: LooseFacts, dossier_id: int, shown: int = SHOWN) -> list[LooseGroup]:
    """Return the loose ends by rule, of each the first."""
    return [_group(code, ends, ends[:shown], facts, dossier_id) for code, ends in find_ends(facts).items()]


def page_of_rule(facts: LooseFacts, dossier_id: int, code: str, asked: str | None) -> tuple[LooseGroup, Page[LooseEnd]] | None:
    """Return the loose ends of one rule on the page that was asked; None when there are none."""
    ends = tuple(BY_CODE[code].find(facts)) if code in BY_CODE else ()
    if not ends:
        return None
    page = Paginator(ends, SHOWN).get_page(asked)
    return _group(code, ends, list(page), facts, dossier_id), page


def _group(code: str, ends: Sequence[LooseEnd], shown: Sequence[LooseEnd], facts: LooseFacts, dossier_id: int) -> LooseGroup:
    act = _acts(BY_CODE[code], dossier_id)
    names = _names(facts)
    lines = tuple(_line(end, facts.cards, names, act) for end in shown)
    return LooseGroup(code, str(LABELS[code]), str(REASONS[code]), str(BUTTONS[code]), len(ends), lines)


def _names(facts: LooseFacts) -> dict[Ref, str]:
    return {ref: title for pair in facts.pairs for ref, title in ((pair.left, pair.left_title), (pair.right, pair.right_title))}


def _line(end: LooseEnd, cards: Mapping[Ref, Card], names: Mapping[Ref, str], act: Callable[[LooseEnd], str]) -> LooseLine:
    card, other = cards.get(end.ref), cards.get(end.other)
    return LooseLine(
        title=card.title if card else names.get(end.ref, end.ref),
        url=card.url if card else "",
        number=card.number if card else "",
        other=other.title if other else names.get(end.other, ""),
        other_url=other.url if other else "",
        act=act(end),
    )


def _acts(rule: LooseRule, dossier_id: int) -> Callable[[LooseEnd], str]:
    """Return what gives the address of the next act of a loose end; the pattern is looked up once."""
    try:
        return ACTS[rule.act](rule, dossier_id)
    except NoReverseMatch:
        return lambda end: ""


def _tie(rule: LooseRule, dossier_id: int) -> Callable[[LooseEnd], str]:
    first = reverse("thread-link", args=[dossier_id, "soort", 0]).split("soort/0/")
    return lambda end: f"{first[0]}{end.ref.replace(':', '/')}/{first[1]}?{rule.query}"


def _mend(rule: LooseRule, dossier_id: int) -> Callable[[LooseEnd], str]:
    pages = row_pages(rule.url_name, dossier_id)

    def address(end: LooseEnd) -> str:
        read = read_ref(end.ref)
        return pages(read[1]) if read else ""

    return address


def _untie(rule: LooseRule, dossier_id: int) -> Callable[[LooseEnd], str]:
    pages = row_pages("thread-unlink", dossier_id)
    return lambda end: pages(end.arrow) if end.arrow else ""


def _decide(rule: LooseRule, dossier_id: int) -> Callable[[LooseEnd], str]:
    return lambda end: reverse("meeting-decide", args=[dossier_id, end.ref, end.other])


ACTS: Mapping[str, Callable[[LooseRule, int], Callable[[LooseEnd], str]]] = {LINKS: _tie, THING: _mend, ARROW: _untie, PAIR: _decide}

"""The loose ends as pages show them: by rule, with how many, why it matters, and the next act for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.urls import NoReverseMatch, reverse

from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.overview.thread.loose_facts import LooseFacts
from wijkkoers.web.overview.thread.loose_rules import ARROW, LINKS, PAIR, RULES, THING, LooseEnd, LooseRule, find_ends
from wijkkoers.web.overview.thread.loose_words import BUTTONS, LABELS, REASONS
from wijkkoers.web.process.stap_rows import row_pages
from wijkkoers.web.thread.selectors import cards_for
from wijkkoers.web.thread.things import Card, Ref, read_ref

SHOWN, PAGE_SIZE = 5, 20
"""Of every rule the first; and as many of one rule on a page."""
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
    state: str = ""


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


def groups_of(facts: LooseFacts, viewer: Viewer, shown: int = SHOWN) -> list[LooseGroup]:
    """Return the loose ends by rule, of each the first."""
    found = find_ends(facts)
    cards = _cards(viewer, (end for ends in found.values() for end in ends[:shown]))
    return [_group(BY_CODE[code], (len(ends), ends[:shown]), _Names(cards, _titles(facts)), viewer) for code, ends in found.items()]


def page_of_rule(facts: LooseFacts, viewer: Viewer, code: str, asked: str | None) -> tuple[LooseGroup, Page[LooseEnd]] | None:
    """Return the loose ends of one rule on the page that was asked; None when there are none."""
    ends = tuple(BY_CODE[code].find(facts)) if code in BY_CODE else ()
    if not ends:
        return None
    page = Paginator(ends, PAGE_SIZE).get_page(asked)
    names = _Names(_cards(viewer, page), _titles(facts))
    return _group(BY_CODE[code], (len(ends), list(page)), names, viewer), page


@dataclass(frozen=True, slots=True)
class _Names:
    """What things are called: their cards, and for pairs the titles."""

    cards: Mapping[Ref, Card]
    titles: Mapping[Ref, str]


def _cards(viewer: Viewer, ends: Iterable[LooseEnd]) -> dict[Ref, Card]:
    return cards_for(viewer, (ref for end in ends for ref in (end.ref, end.other) if ref))


def _titles(facts: LooseFacts) -> dict[Ref, str]:
    return {ref: title for pair in facts.pairs for ref, title in ((pair.left, pair.left_title), (pair.right, pair.right_title))}


def _group(rule: LooseRule, found: tuple[int, Sequence[LooseEnd]], names: _Names, viewer: Viewer) -> LooseGroup:
    count, ends = found
    act = _acts(rule, viewer.dossier.pk)
    lines = tuple(_line(end, names, act) for end in ends)
    return LooseGroup(rule.code, str(LABELS[rule.code]), str(REASONS[rule.code]), str(BUTTONS[rule.code]), count, lines)


def _line(end: LooseEnd, names: _Names, act: Callable[[LooseEnd], str]) -> LooseLine:
    card, other = names.cards.get(end.ref), names.cards.get(end.other)
    return LooseLine(
        title=card.title if card else names.titles.get(end.ref, end.ref),
        url=card.url if card else "",
        number=card.number if card else "",
        other=other.title if other else names.titles.get(end.other, ""),
        other_url=other.url if other else "",
        act=act(end),
        state=card.state if card else "",
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
    pattern = reverse("meeting-decide", args=[dossier_id, "LEFT", "RIGHT"])
    return lambda end: pattern.replace("LEFT", end.ref.replace(":", "-")).replace("RIGHT", end.other.replace(":", "-"))


ACTS: Mapping[str, Callable[[LooseRule, int], Callable[[LooseEnd], str]]] = {LINKS: _tie, THING: _mend, ARROW: _untie, PAIR: _decide}

"""The guide as a page: the next step of the method, and the gaps by urgency, each with its sentence and the link that mends it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from wijkkoers.handbook.process import Evidence
from wijkkoers.handbook.progress import next_up
from wijkkoers.web.overview.guide.facts import ContentFact, Facts
from wijkkoers.web.overview.guide.gaps import Gap, Rule, Urgency
from wijkkoers.web.overview.guide.rules import RULES, find_gaps
from wijkkoers.web.overview.guide.words import BUTTONS, SENTENCES, URGENCY_HELP, URGENCY_LABELS
from wijkkoers.web.parties.selectors import Viewer, partijen_to_write
from wijkkoers.web.process.selectors import Compass

BY_CODE: Mapping[str, Rule] = {rule.code: rule for rule in RULES}
CONTENT = "inhoud-ontbreekt"
WORDS = "partij-zonder-belang"
CONTENT_URLS: Mapping[Evidence, str] = {
    Evidence.STATUS: "dossier-team",
    Evidence.SAMENVATTING: "dossier-edit",
    Evidence.WIJKFOTO: "dossier-snapshot-new",
    Evidence.COMPLEXEN: "dossier-complexes",
    Evidence.PARTIJEN: "party-list",
    Evidence.AMBITIES: "ambition-list",
    Evidence.PARTICIPATIE: "participation",
}
"""Where content is made that does not come from a stap."""
OF_STAP: Mapping[Evidence, str] = {Evidence.BESLUITEN: "besluit-new", Evidence.ACTIES: "action-new"}


@dataclass(frozen=True, slots=True)
class GapLine:
    """A gap as people read it."""

    code: str
    sentence: str
    url: str
    button: str


@dataclass(frozen=True, slots=True)
class GapGroup:
    """The gaps of one urgency."""

    urgency: Urgency
    label: str
    help: str
    lines: tuple[GapLine, ...]


@dataclass(frozen=True, slots=True)
class NextStap:
    """The stap that the method puts next."""

    label: str
    goal: str
    url: str
    waits_for: tuple[str, ...]


def groups_of(facts: Facts, viewer: Viewer) -> list[GapGroup]:
    """Return the gaps by urgency, the most urgent first, with links that this person can use; groups without a gap stay away."""
    gaps = find_gaps(facts)
    reader = _reader_of(facts, viewer)
    groups = []
    for urgency in Urgency:
        lines = tuple(_line(gap, reader) for gap in gaps if BY_CODE[gap.rule].urgency is urgency)
        if lines:
            groups.append(GapGroup(urgency, str(URGENCY_LABELS[urgency]), str(URGENCY_HELP[urgency]), lines))
    return groups


def first_lines(facts: Facts, viewer: Viewer, number: int) -> list[GapLine]:
    """Return the most urgent gaps only, in the order of the guide."""
    places = {urgency: place for place, urgency in enumerate(Urgency)}
    gaps = sorted(find_gaps(facts), key=lambda gap: places[BY_CODE[gap.rule].urgency])[:number]
    reader = _reader_of(facts, viewer)
    return [_line(gap, reader) for gap in gaps]


def next_stappen(compass: Compass, language: str, limit: int = 3) -> list[NextStap]:
    """Return the stappen that the method puts next, with what they would still receive from others."""
    lines = []
    for entry in next_up(compass.content, compass.method, compass.states, limit):
        view = compass.by_key.get(entry.knooppunt.id)
        if view is not None:
            waits = tuple(compass.content.knooppunt(id).label.in_language(language) for id in entry.waiting_for)
            url = reverse("stap-detail", args=[compass.plan.dossier_id, view.id])
            lines.append(NextStap(view.label(language), entry.knooppunt.goal, url, waits))
    return lines


def summary_of(groups: Iterable[GapGroup]) -> str:
    """Return in one sentence how much is missing."""
    number = sum(len(group.lines) for group in groups)
    if number == 0:
        return _("De gids vindt geen gaten in dit dossier.")
    if number == 1:
        return _("De gids vindt één gat in dit dossier.")
    return _("De gids vindt %(number)s gaten in dit dossier.") % {"number": number}


@dataclass(frozen=True, slots=True)
class _Reader:
    """Who reads the guide: in which dossier, for which partijen this person writes; and the parts of the plan by id."""

    dossier_id: int
    own_partijen: frozenset[int]
    contents: Mapping[str, ContentFact]


def _reader_of(facts: Facts, viewer: Viewer) -> _Reader:
    return _Reader(viewer.dossier.pk, partijen_to_write(viewer), {row.id: row for row in facts.contents})


def _line(gap: Gap, reader: _Reader) -> GapLine:
    sentence = str(SENTENCES[gap.rule]).format(**gap.values)
    return GapLine(gap.rule, sentence, _address(gap, reader), str(BUTTONS[gap.rule]))


def _address(gap: Gap, reader: _Reader) -> str:
    """Return where this person mends a gap; of the words of another partij only who it is can be seen."""
    if gap.rule == CONTENT:
        return _content_url(reader.contents[str(gap.target)], reader.dossier_id)
    if gap.rule == WORDS and gap.target not in reader.own_partijen:
        return reverse("party-list", args=[reader.dossier_id])
    return _url(BY_CODE[gap.rule], gap, reader.dossier_id)


def _url(rule: Rule, gap: Gap, dossier_id: int) -> str:
    parts: dict[str, Any] = {"dossier_id": dossier_id, **gap.place}
    if rule.target_as:
        parts[rule.target_as] = gap.target
    question = f"?{urlencode({rule.query: gap.target})}" if rule.query else ""
    return reverse(rule.url_name, kwargs=parts) + question


def _content_url(row: ContentFact, dossier_id: int) -> str:
    """Return where content is made: the page of its evidence, or the stap that feeds it."""
    evidence = Evidence(row.evidence)
    if evidence in CONTENT_URLS:
        return reverse(CONTENT_URLS[evidence], args=[dossier_id])
    if row.stap_id is None:
        return reverse("compass", args=[dossier_id])
    if evidence in OF_STAP:
        return f"{reverse(OF_STAP[evidence], args=[dossier_id])}?{urlencode({'stap': row.stap_id})}"
    return reverse("stap-edit", args=[dossier_id, row.stap_id])

"""The timeline of a dossier: stappen, actions, besluiten and fixed dates, as a figure and as a list. It informs; it closes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from wijkkoers.base.periods import period_text
from wijkkoers.handbook.calendar import occurrences
from wijkkoers.reports.figures.timeline import draw_timeline
from wijkkoers.reports.figures.timeline_content import TimeDate, TimelineFigure, TimeMark, TimeRow
from wijkkoers.web.process import wording
from wijkkoers.web.process.asked import Asked, Reader, matches
from wijkkoers.web.process.compass_figure import dot_of
from wijkkoers.web.process.list_page import list_options
from wijkkoers.web.process.models import Action, Besluit
from wijkkoers.web.process.presentation_actions import person_name
from wijkkoers.web.process.selectors import Compass, due_of
from wijkkoers.web.process.stap_rows import StapRow, row_pages, rows_of
from wijkkoers.web.process.states import ActionStatus, BesluitStatus

BACK, AHEAD = timedelta(days=90), timedelta(days=400)
"""How much of the past and of the future is shown at least."""
FARTHEST_BACK, FARTHEST_AHEAD = timedelta(days=3 * 365), timedelta(days=7 * 365)


@dataclass(frozen=True, slots=True)
class Given:
    """What a dossier has along the time."""

    dossier: Any
    compass: Compass
    actions: tuple[Action, ...]
    besluiten: tuple[Besluit, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """A line of the list: `kind` is `stap`, `actie`, `besluit`, `herzien` or `datum`."""

    start: date
    end: date
    when: str
    kind: str
    kind_label: str
    what: str
    url: str
    who: str = ""
    status: str = ""


def context_of(given: Given, asked: Asked, reader: Reader, language: str) -> dict[str, Any]:
    """Return everything on the page; who filters on stappen sees the actions of those stappen, and no besluiten without one of them."""
    compass = given.compass
    rows = rows_of(compass, language, reader.today)
    shown = [row for row in rows if matches(row.view, asked, reader, language)]
    ids = {row.view.id for row in shown}
    kept = _kept(given, ids, is_filtered=asked.is_filtered)
    moments = _moments(shown, kept, language)
    figure = figure_of(kept, shown, moments, reader, language)
    moments += [_date_moment(fixed) for fixed in figure.dates]
    return {
        "asked": asked,
        "options": list_options(compass, rows, language),
        "figure": SafeString(draw_timeline(figure)) if any(rows_ for _title, rows_ in figure.sections) else "",
        "moments": _marked(sorted(moments, key=lambda moment: (moment.start, moment.end, moment.what)), reader.today),
        "undated": sum(row.view.due is None and not row.view.is_settled for row in shown),
        "today": reader.today,
    }


def figure_of(given: Given, rows: Sequence[StapRow], moments: Sequence[Moment], reader: Reader, language: str) -> TimelineFigure:
    """Return the figure: a row per stap with a date or with dated actions, by stage; then actions without a stap, and besluiten."""
    start, end = span_of(moments, reader.today)
    fixed = occurrences(_dates_for(given), start, end)
    return TimelineFigure(
        name="dossier",
        title=_("Tijdlijn van dit dossier"),
        desc=_("Dezelfde gegevens staan als lijst onder de tijdlijn."),
        language=language,
        today=reader.today,
        start=start,
        end=end,
        sections=_sections(given, rows, reader, language),
        dates=tuple(TimeDate(occurrence.on, occurrence.fixed.label.in_language(language)) for occurrence in fixed),
        today_label=_("vandaag, %(day)s") % {"day": date_format(reader.today, "j F Y")},
        key=(
            ("periode", _("losse periode")),
            ("actie", _("actie")),
            ("actie-klaar", _("actie, klaar")),
            ("besluit-klaar", _("besluit")),
            ("herzien", _("besluit opnieuw bekijken")),
        ),
    )


def span_of(moments: Iterable[Moment], today: date) -> tuple[date, date]:
    """Return the first and last day of the figure: everything that is planned, at least a year ahead, not more than people can oversee."""
    days = [day for moment in moments for day in (moment.start, moment.end)]
    first = max(min([today - BACK, *days]), today - FARTHEST_BACK)
    last = min(max([today + AHEAD, *days]), today + FARTHEST_AHEAD)
    return first.replace(day=1), last


def _kept(given: Given, ids: set[int], *, is_filtered: bool) -> Given:
    """Return what belongs to the stappen that are shown; without a filter also what belongs to none."""
    actions = [a for a in given.actions if a.status != ActionStatus.VERVALLEN and (a.stap_id in ids or not (is_filtered or a.stap_id))]
    besluiten = [b for b in given.besluiten if b.status != BesluitStatus.VERVALLEN and (b.stap_id in ids or not (is_filtered or b.stap_id))]
    return Given(given.dossier, given.compass, tuple(actions), tuple(besluiten))


def _dates_for(given: Given) -> list[Any]:
    aim = given.dossier.aim
    return [fixed for fixed in given.compass.content.dates if not fixed.aims or aim in fixed.aims]


def _sections(given: Given, rows: Sequence[StapRow], reader: Reader, language: str) -> tuple[tuple[str, tuple[TimeRow, ...]], ...]:
    by_stap: dict[int | None, list[TimeMark]] = {}
    pages = row_pages("action-edit", given.dossier.pk)
    for action in given.actions:
        if action.due_end:
            by_stap.setdefault(action.stap_id, []).append(_action_mark(action, reader, language, pages(action.pk)))
    stages: dict[str, list[TimeRow]] = {}
    for row in rows:
        marks = tuple(by_stap.get(row.view.id, ()))
        if row.view.due is not None or marks:
            stages.setdefault(row.stage, []).append(_stap_row(given.compass, row, marks))
    loose = [TimeRow(_("Acties zonder stap"), _("Acties zonder stap"), marks=tuple(by_stap[None]))] if None in by_stap else []
    decided = _besluit_row(given.besluiten)
    others = [*loose, *([decided] if decided else [])]
    if others:
        stages[_("Verder in dit dossier")] = others
    return tuple((title, tuple(found)) for title, found in stages.items())


def _stap_row(compass: Compass, row: StapRow, marks: tuple[TimeMark, ...]) -> TimeRow:
    stap = row.view.stap
    return TimeRow(row.name, row.title, row.url, dot_of(compass, row), stap.due_start, stap.due_end, marks)


def _action_mark(action: Action, reader: Reader, language: str, url: str) -> TimeMark:
    due = due_of(action.due_start, action.due_end)
    is_done = action.status == ActionStatus.KLAAR
    when = period_text(due, language) if due else ""
    who = person_name(action.owner) or action.holder
    return TimeMark(
        "actie",
        action.due_end or reader.today,
        ", ".join(part for part in (action.title, who, when) if part),
        action.due_start,
        url,
        is_done=is_done,
        is_late=not is_done and action.due_end is not None and action.due_end < reader.today,
    )


def _besluit_row(besluiten: Iterable[Besluit]) -> TimeRow | None:
    marks = []
    for besluit in besluiten:
        url = reverse("besluit-edit", args=[besluit.dossier_id, besluit.pk])
        if besluit.decided_on:
            said = f"{besluit.title}, {date_format(besluit.decided_on, 'j F Y')}"
            marks.append(TimeMark("besluit", besluit.decided_on, said, href=url, is_done=besluit.status == BesluitStatus.GENOMEN))
        if besluit.review_on:
            again = _("opnieuw bekijken: %(what)s, %(day)s") % {"what": besluit.title, "day": date_format(besluit.review_on, "j F Y")}
            marks.append(TimeMark("herzien", besluit.review_on, again, href=url))
    return TimeRow(_("Besluiten"), _("Besluiten"), marks=tuple(marks)) if marks else None


def _moments(rows: Iterable[StapRow], given: Given, language: str) -> list[Moment]:
    labels: dict[str, str] = {"stap": _("stap"), "actie": _("actie"), "besluit": _("besluit"), "herzien": _("opnieuw bekijken")}
    names = {view.id: view.label(language) for view in given.compass.staps}
    found: list[Moment] = []

    def add(kind: str, days: tuple[date, date], what: tuple[str, str], who: str, status: str) -> None:
        due = due_of(*days)
        found.append(Moment(*days, period_text(due, language) if due else "", kind, labels[kind], *what, who=who, status=status))

    for row in rows:
        stap = row.view.stap
        if stap.due_start and stap.due_end:
            add("stap", (stap.due_start, stap.due_end), (row.name, row.url), row.owner, row.status_label)
    _add_actions(add, given, names)
    for besluit in given.besluiten:
        url = reverse("besluit-edit", args=[besluit.dossier_id, besluit.pk])
        for kind, day in (("besluit", besluit.decided_on), ("herzien", besluit.review_on)):
            if day:
                add(kind, (day, day), (besluit.title, url), besluit.decided_by if kind == "besluit" else "", "")
    return found


Add = Callable[[str, tuple[date, date], tuple[str, str], str, str], None]


def _add_actions(add: Add, given: Given, names: dict[int, str]) -> None:
    pages = row_pages("action-edit", given.dossier.pk)
    labels = {status.value: str(label) for status, label in wording.ACTION_STATUS_LABELS.items()}
    for action in given.actions:
        if action.due_start and action.due_end:
            stap = names.get(action.stap_id or 0, "")
            what = f"{action.title} ({stap})" if stap else action.title
            who, days = person_name(action.owner) or action.holder, (action.due_start, action.due_end)
            add("actie", days, (what, pages(action.pk)), who, labels[action.status])


def _date_moment(fixed: TimeDate) -> Moment:
    return Moment(fixed.on, fixed.on, date_format(fixed.on, "j F Y"), "datum", _("vaste datum"), fixed.label, "")


def _marked(moments: Iterable[Moment], today: date) -> list[tuple[Moment, bool]]:
    """Return every moment with whether it is the first that is not over yet: there the list says `today`."""
    found, is_told = [], False
    for moment in moments:
        is_first = not is_told and moment.end >= today
        is_told = is_told or is_first
        found.append((moment, is_first))
    return found

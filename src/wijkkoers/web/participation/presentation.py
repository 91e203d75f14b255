"""Participatiemomenten as pages show them: names instead of ids, words instead of dates, small counts hidden."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from wijkkoers.base.numbers import format_number
from wijkkoers.base.periods import Period, period_of, period_text
from wijkkoers.handbook.process import ProcessContent
from wijkkoers.web.participation import wording
from wijkkoers.web.participation.account import Sum
from wijkkoers.web.participation.hiding import Count, Shown, show_count
from wijkkoers.web.participation.models import Participatiemoment
from wijkkoers.web.participation.selectors import shown_turnout
from wijkkoers.web.participation.states import INFORMING_RUNG, FollowUp, MomentMove, MomentStatus, moves_from

Grouped = list[tuple[str, list[tuple[str, str]]]]


@dataclass(frozen=True, slots=True)
class MomentRow:
    """One moment in words. `came` holds the groups that somebody counted; `height` is the place of the rung on the ladder, 1 and up."""

    moment: Participatiemoment
    when: str
    status_label: str
    rung: str
    height: int
    groups: tuple[str, ...]
    invited: str
    reached: str
    total: str
    came: tuple[tuple[str, str], ...]
    answer: str
    answer_state: str
    """`gegeven`, `wacht`, `niet-nodig` or empty while it is still to come."""
    is_overdue: bool

    @property
    def ladder(self) -> str:
        """The ladder as signs."""
        return "▮" * self.height + "▯" * (5 - self.height)


@dataclass(frozen=True, slots=True)
class Next:
    """The one thing to do now."""

    title: str
    text: str
    url: str
    label: str


@dataclass(frozen=True, slots=True)
class MoveLink:
    """A move that exists from here."""

    label: str
    url: str


def rows_of(moments: Iterable[Participatiemoment], content: ProcessContent, language: str, today: date) -> list[MomentRow]:
    """Return moments in words."""
    return [row_of(moment, content, language, today) for moment in moments]


def row_of(moment: Participatiemoment, content: ProcessContent, language: str, today: date) -> MomentRow:
    """Return one moment in words."""
    labels = group_labels(content, language)
    rungs = [rung.id for rung in content.rungs]
    shown = shown_turnout(moment, content)
    state = answer_state(moment)
    return MomentRow(
        moment=moment,
        when=when_text(moment, language),
        status_label=status_text(moment),
        rung=rung_label(content, moment.rung, language),
        height=rungs.index(moment.rung) + 1 if moment.rung in rungs else 0,
        groups=tuple(labels.get(group, group) for group in moment.groups),
        invited=count_text(show_count(moment.invited), language),
        reached=count_text(show_count(moment.reached), language),
        total=count_text(shown.total, language),
        came=tuple((labels[group], count_text(shown.came[group], language)) for group in labels if group in shown.came),
        answer=answer_text(moment, state),
        answer_state=state,
        is_overdue=moment.status == MomentStatus.GEPLAND and moment.due_end is not None and moment.due_end < today,
    )


def when_text(moment: Participatiemoment, language: str) -> str:
    """Return when a moment was or is planned."""
    if moment.held_on:
        return period_text(period_of(moment.held_on, moment.held_on), language)
    period = planned_period(moment)
    return period_text(period, language) if period else _("nog geen datum")


def planned_period(moment: Participatiemoment) -> Period | None:
    """Return when a moment is planned."""
    return period_of(moment.due_start, moment.due_end) if moment.due_start and moment.due_end else None


def count_text(count: Count, language: str) -> str:
    """Return a count as it is shown: a number, or why there is none."""
    if count.value is not None:
        return format_number(count.value, 0, language)
    return str(wording.HIDDEN_LABELS[count.shown])


def sum_text(total: Sum, language: str) -> str:
    """Return counts added: a number, the least and the most that it can be, or that nobody counted."""
    if not total.is_told:
        return str(wording.HIDDEN_LABELS[Shown.UNKNOWN])
    low = format_number(total.low, 0, language)
    if total.high is None:
        return _("ten minste %(low)s") % {"low": low}
    if total.is_exact:
        return low
    if (total.low, total.high) == (1, 9):
        return str(wording.HIDDEN_LABELS[Shown.SMALL])
    return _("tussen %(low)s en %(high)s") % {"low": low, "high": format_number(total.high, 0, language)}


def answer_state(moment: Participatiemoment) -> str:
    """Return where the answer to people stands; see `MomentRow.answer_state`."""
    if not moment.is_past:
        return ""
    if moment.follow_up_at:
        return "gegeven"
    return "niet-nodig" if moment.rung == INFORMING_RUNG else "wacht"


def answer_text(moment: Participatiemoment, state: str) -> str:
    """Return where the answer to people stands, in words."""
    if state == "gegeven" and moment.follow_up_kind:
        return str(wording.FOLLOW_UP_LABELS[FollowUp(moment.follow_up_kind)])
    words = {"gegeven": _("Opgeschreven"), "wacht": _("Nog niet opgeschreven"), "niet-nodig": _("Niet nodig: mensen hoorden wat vaststaat")}
    return words.get(state, "")


def group_labels(content: ProcessContent, language: str) -> Mapping[str, str]:
    """Return the names of the groups, in the order of the handbook."""
    return {group.id: group.label.in_language(language) for group in content.groups}


def rung_label(content: ProcessContent, rung: str, language: str) -> str:
    """Return the name of a rung; the id of one that this handbook does not know."""
    return next((entry.label.in_language(language) for entry in content.rungs if entry.id == rung), rung)


def rung_choices(content: ProcessContent, language: str) -> list[tuple[str, str]]:
    """Return the rungs to choose from; the handbook explains them in Dutch, so only a Dutch page adds that."""
    if language.startswith("nl"):
        return [(rung.id, f"{rung.label.nl}. {rung.meaning}") for rung in content.rungs]
    return [(rung.id, rung.label.in_language(language)) for rung in content.rungs]


def rung_names(content: ProcessContent, language: str) -> list[tuple[str, str]]:
    """Return the rungs by name."""
    return [(rung.id, rung.label.in_language(language)) for rung in content.rungs]


def group_choices(content: ProcessContent, language: str, kept: Sequence[str] = ()) -> Grouped:
    """Return the groups to choose from under the name of their dimension; groups of an older handbook that are `kept` come last."""
    known = {group.id for group in content.groups}
    found = [
        (
            str(label).capitalize(),
            [(group.id, group.label.in_language(language)) for group in content.groups if group.dimension == dimension],
        )
        for dimension, label in wording.DIMENSION_LABELS.items()
    ]
    older = [(group, group) for group in kept if group not in known]
    return [row for row in [*found, (_("Uit een ouder handboek"), older)] if row[1]]


def filtered(moments: Iterable[Participatiemoment], wanted: Mapping[str, str]) -> list[Participatiemoment]:
    """Return the moments that a filter leaves in; called-off ones only when asked for."""
    status, rung, group = wanted["status"], wanted["trede"], wanted["groep"]
    return [
        moment
        for moment in moments
        if moment.status in ({status} if status else {MomentStatus.GEPLAND.value, MomentStatus.GEWEEST.value})
        and (not rung or moment.rung == rung)
        and (not group or group in moment.groups)
    ]


def move_links(moment: Participatiemoment) -> list[MoveLink]:
    """Return the moves from the present status."""
    url = reverse("moment-status", args=[moment.dossier_id, moment.pk])
    return [MoveLink(str(wording.MOVE_LABELS[move]), f"{url}?zet={move.value}") for move in moves_from(MomentStatus(moment.status))]


def next_of(rows: Sequence[MomentRow]) -> Next | None:
    """Return what to do next: say that it took place, who came, what was done with it; else prepare for the next moment."""
    for find in (_overdue, _without_turnout, _without_answer, _to_come):
        found = next((made for row in rows if (made := find(row)) is not None), None)
        if found:
            return found
    return None


def _overdue(row: MomentRow) -> Next | None:
    if not row.is_overdue:
        return None
    url = f"{reverse('moment-status', args=_key(row))}?zet={MomentMove.HOUDEN.value}"
    text = _("Het stond gepland voor %(when)s.") % {"when": row.when}
    return Next(_("Is “%(title)s” geweest?") % {"title": row.moment.title}, text, url, _("Status bijwerken"))


def _without_turnout(row: MomentRow) -> Next | None:
    if not row.moment.is_past or row.moment.has_turnout:
        return None
    title = _("Wie kwamen er bij “%(title)s”?") % {"title": row.moment.title}
    text = _("Alleen als u telt, ziet u wie u nog niet hoorde.")
    return Next(title, text, reverse("moment-turnout", args=_key(row)), _("Opkomst invullen"))


def _without_answer(row: MomentRow) -> Next | None:
    if row.answer_state != "wacht":
        return None
    title = _("Wat is er gedaan met “%(title)s”?") % {"title": row.moment.title}
    text = _("Mensen wachten op antwoord. Schrijf op wat u overnam en wat niet.")
    return Next(title, text, reverse("moment-follow-up", args=_key(row)), _("Antwoord opschrijven"))


def _to_come(row: MomentRow) -> Next | None:
    if row.moment.status != MomentStatus.GEPLAND:
        return None
    text = ", ".join(part for part in (row.when, row.moment.place) if part)
    return Next(_("Eerstvolgende: %(title)s") % {"title": row.moment.title}, text, reverse("moment-detail", args=_key(row)), _("Bekijken"))


def _key(row: MomentRow) -> list[int]:
    return [row.moment.dossier_id, row.moment.pk]


def moment_url(moment: Participatiemoment) -> str:
    """Return the page of a moment."""
    return reverse("moment-detail", args=[moment.dossier_id, moment.pk])


def status_text(moment: Participatiemoment) -> str:
    """Return where a moment stands."""
    return str(wording.STATUS_LABELS[MomentStatus(moment.status)])

"""Meetings as pages show them: how near, how many years apart, whose, what was decided, and what could not be compared."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wijkkoers.base.numbers import format_number
from wijkkoers.base.periods import day_text, period_of, period_text
from wijkkoers.indicators.meeting import Gap, Window
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.fieldwork import wording_opgaven as wording
from wijkkoers.web.fieldwork.kinds import Connection, Flexibility, WerkKind
from wijkkoers.web.fieldwork.meeting_sides import Side
from wijkkoers.web.fieldwork.models import Verbindingsbesluit
from wijkkoers.web.fieldwork.selectors.meetings import Found, Meeting, is_undecided, meetings_at
from wijkkoers.web.process.stap_rows import row_pages
from wijkkoers.web.ui.place_marks import MarkClass, PlaceRow

Pages = dict[bool, Any]


@dataclass(frozen=True, slots=True)
class SideRow:
    """One end of a meeting in words."""

    side: Side
    url: str
    name: str
    kind: str
    time: str
    window: str
    window_label: str


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting in words; `notes` say what the data tells about doing it together, and nothing else."""

    left: SideRow
    right: SideRow
    url: str
    distance: str
    apart: str
    owners: str
    notes: Sequence[str]
    is_running: bool
    outcome: str
    outcome_label: str
    decided: str

    @property
    def sides(self) -> tuple[SideRow, SideRow]:
        """Both ends."""
        return self.left, self.right


@dataclass(frozen=True, slots=True)
class BesluitRow:
    """A besluit in words."""

    outcome: str
    label: str
    reason: str
    when: str
    by: str


def rows_of(viewer: Viewer, meetings: Iterable[Meeting], language: str) -> list[MeetingRow]:
    """Return meetings in words."""
    pages, decide = side_pages(viewer), pair_pages(viewer)
    return [_row(meeting, pages, decide(*meeting.ends), language) for meeting in meetings]


def rows_at(viewer: Viewer, ref: str, language: str, today: date) -> list[MeetingRow]:
    """Return what one opgave or work meets by the usual rule, itself first."""
    return rows_of(viewer, meetings_at(viewer, ref, today), language)


def chosen(found: Found, kind: str, outcome: str) -> list[Meeting]:
    """Return the meetings of a kind (`opgave-werk`) and with a besluit (`open` for none yet); empty for all."""
    return [row for row in found.meetings if (not kind or _kind_of(row) == kind) and (not outcome or _has_outcome(row, outcome))]


def besluit_rows(besluiten: Iterable[Verbindingsbesluit], language: str) -> list[BesluitRow]:
    """Return besluiten in words, in the order given."""
    labels = wording.CONNECTION_LABELS
    return [
        BesluitRow(row.outcome, str(labels[Connection(row.outcome)]), row.reason, day_text(row.decided_on, language), row.decided_by)
        for row in besluiten
    ]


def missing_rows(viewer: Viewer, not_compared: Iterable[tuple[Side, Gap]], language: str) -> list[tuple[SideRow, str]]:
    """Return what could not be compared, each with what it lacks."""
    pages = side_pages(viewer)
    return [(side_row(side, pages, language), str(wording.GAP_LABELS[gap])) for side, gap in not_compared]


def map_rows(viewer: Viewer, meetings: Iterable[Meeting]) -> list[PlaceRow]:
    """Return every opgave and work that meets another, once, for the map."""
    pages = side_pages(viewer)
    sides = {side.ref: side for meeting in meetings for side in (meeting.left, meeting.right)}
    return [
        PlaceRow(side.ref, side.geometry, side.number, side.title, pages[side.is_opgave](side.id), _class_of(side), side.owner_name)
        for side in sides.values()
    ]


def map_classes() -> list[MarkClass]:
    """Return the classes on the map of meetings."""
    return [
        MarkClass("opgave", _("opgave"), "spoor-a", "rond"),
        MarkClass("werk", _("werk"), "spoor-b", "vierkant"),
        MarkClass("loopt", _("werk dat al loopt"), "ink-soft", "kruis"),
    ]


def side_row(side: Side, pages: Pages, language: str) -> SideRow:
    """Return one end in words."""
    start = period_text(period_of(side.start_from, side.start_to), language) if side.start_from and side.start_to else ""
    kind = _("opgave") if side.is_opgave else str(wording.KIND_LABELS[WerkKind(side.kind)]).lower()
    label = str(wording.WINDOW_LABELS[side.window])
    return SideRow(side, pages[side.is_opgave](side.id), f"{side.number} {side.title}".strip(), kind, start, side.window.value, label)


def side_pages(viewer: Viewer) -> Pages:
    """Return what gives the page of an opgave (True) and of a work (False)."""
    return {True: row_pages("opgave-detail", viewer.dossier.pk), False: row_pages("werk-detail", viewer.dossier.pk)}


def pair_pages(viewer: Viewer) -> Any:
    """Return what gives the page of a pair."""
    root = reverse("werk-meetings", args=[viewer.dossier.pk])
    return lambda left, right: f"{root}{left.replace(':', '-')}/{right.replace(':', '-')}/"


def apart_text(years: float, language: str) -> str:
    """Return how long after each other two things start."""
    months = round(years * 12)
    if months == 0:
        return _("zelfde tijd")
    if months < 12:
        return ngettext("%(number)s maand", "%(number)s maanden", months) % {"number": months}
    return _("{years} jaar").format(years=format_number(round(years, 1), 0 if months % 12 == 0 else 1, language))


def _row(meeting: Meeting, pages: Pages, url: str, language: str) -> MeetingRow:
    left, right = (side_row(side, pages, language) for side in (meeting.left, meeting.right))
    metres, besluit = meeting.pair.distance_m, meeting.besluit
    return MeetingRow(
        left=left,
        right=right,
        url=url,
        distance=_("raken elkaar") if metres < 0.5 else f"{format_number(metres, 0, language)} m",
        apart=apart_text(meeting.pair.start_difference_years, language),
        owners=_owners(meeting),
        notes=notes_of(meeting, language),
        is_running=meeting.is_running,
        outcome=besluit.outcome if besluit else "",
        outcome_label=str(wording.CONNECTION_LABELS[Connection(besluit.outcome)]) if besluit else "",
        decided=_("{day}, {who}").format(day=day_text(besluit.decided_on, language), who=besluit.decided_by) if besluit else "",
    )


def notes_of(meeting: Meeting, language: str) -> list[str]:
    """Return what the data says about doing it together: overlap in time, what can move, what is too late."""
    sides, found = (meeting.left, meeting.right), []
    if meeting.is_running:
        found.append(_("Een van de twee loopt al: aansluiten is meestal te laat."))
    overlap = meeting.pair.overlap_years
    if overlap:
        found.append(_("Lopen {time} tegelijk.").format(time=apart_text(overlap, language)))
    elif overlap is not None:
        found.append(_("Lopen na elkaar, niet tegelijk."))
    found += [_("{name} kan schuiven in de tijd.").format(name=side.title) for side in sides if side.flexibility == Flexibility.SCHUIFBAAR]
    if all(side.flexibility == Flexibility.VAST for side in sides):
        found.append(_("Van beide ligt de tijd vast."))
    return found


def _owners(meeting: Meeting) -> str:
    if meeting.pair.is_same_owner:
        return _("zelfde partij: {name}").format(name=meeting.left.owner_name)
    names = [side.owner_name or _("partij onbekend") for side in (meeting.left, meeting.right)]
    return _("{left} en {right}").format(left=names[0], right=names[1])


def _kind_of(meeting: Meeting) -> str:
    return "-".join("opgave" if side.is_opgave else "werk" for side in (meeting.left, meeting.right))


def _has_outcome(meeting: Meeting, outcome: str) -> bool:
    if outcome == "open":
        return is_undecided(meeting)
    return meeting.besluit is not None and meeting.besluit.outcome == outcome


def _class_of(side: Side) -> str:
    if side.is_opgave:
        return "opgave"
    return "loopt" if side.window is Window.RUNNING else "werk"

"""The participation account of a dossier: made from the log of moments, one document for page, print and file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wijkkoers.base.periods import period_of, period_text
from wijkkoers.reports.figures.heard import draw_heard
from wijkkoers.reports.participation import AccountMoment, AccountTable, AccountWords, Cell, ParticipationAccount
from wijkkoers.web.participation import account_brought, groups_page
from wijkkoers.web.participation.account import add_counts
from wijkkoers.web.participation.hiding import Count
from wijkkoers.web.participation.presentation import MomentRow, answer_text, count_text, rows_of, sum_text
from wijkkoers.web.participation.selectors import Hearing, content_for, hearing_of, moments_of
from wijkkoers.web.participation.selectors.brought import Brought, brought_of
from wijkkoers.web.participation.states import MomentStatus

FIGURE_WIDTH = 720.0


@dataclass(frozen=True, slots=True)
class Material:
    """What the account is made from: the moments in words, those that took place, and who was heard."""

    rows: tuple[MomentRow, ...]
    hearing: Hearing
    language: str
    brought: Brought

    @property
    def past(self) -> list[MomentRow]:
        """The moments that took place."""
        return [row for row in self.rows if row.moment.is_past]


def material_of(dossier: Any, language: str, today: date) -> Material:
    """Return what the account of a dossier is made from."""
    content, moments = content_for(dossier), list(moments_of(dossier))
    rows, hearing = tuple(rows_of(moments, content, language, today)), hearing_of(dossier, content, moments, language)
    return Material(rows, hearing, language, brought_of(dossier))


def account_of(dossier: Any, language: str, today: date) -> ParticipationAccount:
    """Return the participation account of a dossier as it stands today."""
    material = material_of(dossier, language, today)
    figure = groups_page.figure_of(material.hearing, language)
    has_figure = bool(material.past)
    return ParticipationAccount(
        language=language,
        title=_("Participatie in %(name)s") % {"name": dossier.name},
        made_on=today,
        lead=tuple(_lead(material)),
        overview=_overview(material),
        moments=tuple(_moment(row) for row in material.rows),
        groups=_groups(material),
        brought=account_brought.counts_table(material.brought),
        said=account_brought.said_table(material.brought),
        figure_svg=draw_heard(figure, width=FIGURE_WIDTH) if has_figure else "",
        figure_alt=f"{figure.title}. {figure.desc}",
        open_points=tuple(_open_points(material)),
        notes=tuple(_notes(material)),
        words=AccountWords(
            kind=_("Participatieverantwoording"),
            moments=_("De momenten één voor één"),
            came=_("Wie er kwamen"),
            open_points=_("Wat nog open staat"),
            notes=_("Zo is geteld"),
            nothing_open=_("Er staat niets open."),
        ),
        is_fictional=dossier.organisation.is_fictional or material.hearing.population.is_fictional,
    )


def _lead(material: Material) -> Iterable[str]:
    past = material.past
    if not past:
        yield _("In dit dossier is nog geen participatiemoment geweest.")
        yield from account_brought.lead_lines(material.brought)
        return
    days = [row.moment.held_on for row in past if row.moment.held_on]
    first, last = (period_text(period_of(day, day), material.language) for day in (min(days), max(days)))
    number = ngettext("%(number)s moment", "%(number)s momenten", len(past)) % {"number": len(past)}
    if first == last:
        yield _("Op %(day)s: %(moments)s.") % {"day": first, "moments": number}
    else:
        yield _("Van %(first)s tot en met %(last)s: %(moments)s.") % {"first": first, "last": last, "moments": number}
    came = add_counts(fact.turnout.total for fact in material.hearing.moments)
    if came.is_told:
        values = {"came": sum_text(came, material.language), "counted": came.moments, "moments": len(past)}
        yield _("Wie kwam, is geteld bij %(counted)s van de %(moments)s momenten: samen %(came)s bezoeken.") % values
    else:
        yield _("Hoeveel mensen er kwamen, is bij geen enkel moment geteld.")
    answered = sum(row.answer_state == "gegeven" for row in past)
    asked = answered + sum(row.answer_state == "wacht" for row in past)
    if asked:
        values = {"answered": answered, "asked": asked}
        yield _("Bij %(answered)s van de %(asked)s momenten waar mensen iets konden zeggen, staat wat ermee is gedaan.") % values
    yield f"{groups_page.finding_of(material.hearing, material.language)}."
    yield from account_brought.lead_lines(material.brought)


def _overview(material: Material) -> AccountTable:
    facts = {fact.id: fact for fact in material.hearing.moments}
    rows: list[tuple[Cell, ...]] = []
    for row in material.rows:
        fact = facts.get(row.moment.pk)
        counts: tuple[Cell, ...] = ("", "", "")
        if fact is not None:
            counts = tuple(_cell(count, material.language) for count in (fact.invited, fact.reached, fact.turnout.total))
        rows.append((row.moment.title, row.when, row.rung, *counts, row.answer if fact else row.status_label))
    head = (_("Moment"), _("Wanneer"), _("Trede"), _("Uitgenodigd"), _("Bereikt"), _("Gekomen"), _("Wat ermee is gedaan"))
    return AccountTable(_("Alle momenten"), head, tuple(rows), frozenset({3, 4, 5}))


def _groups(material: Material) -> AccountTable:
    states = {"gehoord": _("ja"), "niet-gehoord": _("nee"), "onbekend": _("nee; aandeel onbekend")}
    rows: list[tuple[Cell, ...]] = []
    for row, group in zip(groups_page.group_rows(material.hearing, material.language), material.hearing.groups, strict=True):
        came: Cell = group.account.came.low if group.account.came.is_exact else row.came
        share = " ".join(part for part in (row.share, f"({row.year})" if row.year else "") if part)
        rows.append((row.label, states[row.state], row.aimed_at, came, row.came_share, share, row.source))
    head = (_("Groep"), _("Gehoord?"), _("Momenten voor hen"), _("Gekomen"), _("Aandeel van wie kwam"), _("Aandeel in de wijk"), _("Bron"))
    return AccountTable(_("Wie wel en niet is gehoord"), head, tuple(rows) if material.past else (), frozenset({2, 3, 4, 5}))


def _moment(row: MomentRow) -> AccountMoment:
    moment = row.moment
    facts = (
        (_("Doel"), moment.aim or _("niet opgeschreven")),
        (_("Voor wie"), "; ".join(row.groups) or _("iedereen in de wijk")),
        (_("Vorm en plaats"), ", ".join(part for part in (moment.form, moment.place) if part)),
        (_("Talen"), moment.languages),
        (_("Toegankelijkheid"), moment.accessibility),
        (_("Afgelast"), moment.status_reason if moment.status == MomentStatus.AFGELAST else ""),
    )
    came = ((_("Uitgenodigd"), row.invited), (_("Bereikt"), row.reached), (_("In totaal"), row.total), *row.came) if moment.is_past else ()
    return AccountMoment(moment.title, row.when, row.rung, _told(facts), came, _answer(row), row.answer_state == "wacht")


def _answer(row: MomentRow) -> tuple[tuple[str, str], ...]:
    moment = row.moment
    if not moment.is_past:
        return ()
    if row.answer_state != "gegeven":
        return ((_("Wat ermee is gedaan"), row.answer),)
    kind = answer_text(moment, row.answer_state) if moment.follow_up_kind else ""
    return _told(
        (
            (_("Wat ermee is gedaan"), moment.follow_up),
            (_("Overgenomen?"), kind),
            (_("Waarom afgeweken"), moment.deviation_reason),
            (_("Wie instemde"), moment.consent),
            (_("Hoe mensen het hoorden"), moment.told_back or _("nog niet verteld")),
        )
    )


def _told(pairs: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple((label, text) for label, text in pairs if text)


def _open_points(material: Material) -> Iterable[str]:
    for row in material.rows:
        title = {"title": row.moment.title}
        if row.is_overdue:
            yield _("“%(title)s” stond gepland, maar er staat niet bij of het doorging.") % title
        if row.moment.is_past and not row.moment.has_turnout:
            yield _("Bij “%(title)s” staat niet wie er kwamen.") % title
        if row.answer_state == "wacht":
            yield _("Bij “%(title)s” staat nog niet wat er met de inbreng is gedaan.") % title
        elif row.answer_state == "gegeven" and not row.moment.told_back:
            yield _("Bij “%(title)s” staat niet hoe de mensen het antwoord hoorden.") % title
    for label in groups_page.missed_labels(material.hearing, material.language):
        yield _("Nog niet gehoord: %(group)s.") % {"group": label}
    yield from account_brought.open_lines(material.brought)


def _notes(material: Material) -> Iterable[str]:
    yield from account_brought.note_lines(material.brought)
    if not material.past:
        return
    yield _("Gekomen telt bezoeken: wie naar twee momenten kwam, telt twee keer. Wat niemand telde, is onbekend en geen nul.")
    yield _("Aantallen van minder dan 10 mensen zijn verborgen, en ook aantallen die zo'n klein aantal zouden verraden.")
    yield _("Aandelen van wie kwam gaan over wie is geteld. Bij huur en koop staat de wijk in woningen, bij huishouden in huishoudens.")
    yield from filter(None, [groups_page.marks_note(material.hearing)])


def _cell(count: Count, language: str) -> Cell:
    return count.value if count.value is not None else count_text(count, language)

"""Rounds of ambitions: start one, write blind, open it, lay it down, print it."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from wijkkoers.web.parties import services, wording
from wijkkoers.web.parties.ambitions_page import round_items, round_picture
from wijkkoers.web.parties.forms.ambitions import EntryForm, MoveForm, RoundForm, held_round
from wijkkoers.web.parties.models import AmbitionRound, Partij
from wijkkoers.web.parties.permissions import (
    EntryOf,
    RoundMoveOf,
    check_can_change_round,
    check_can_lead_rounds,
    check_can_move_round,
    check_can_write_entry,
)
from wijkkoers.web.parties.selectors import ambition_rounds, entry_revision, entry_texts_of, terms_of
from wijkkoers.web.parties.services.rounds import missing_for
from wijkkoers.web.parties.states import RoundMove
from wijkkoers.web.parties.views.access import ambitions_step, open_partij, open_round, open_viewer, round_step, trail_of
from wijkkoers.web.parties.views.saving import Page, show, submit


@require_GET
def show_rounds(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show the rounds of a dossier."""
    viewer = open_viewer(request, dossier_id)
    context = {
        "dossier": viewer.dossier,
        "rounds": round_items(ambition_rounds(viewer.dossier)),
        "refusal": check_can_lead_rounds.reason(request.user, viewer.dossier),
        "trail": trail_of(viewer, _("Ambities")),
    }
    return render(request, "parties/ambition_list.html", context)


@require_http_methods(["GET", "POST"])
def start_round(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Start a round."""
    viewer = open_viewer(request, dossier_id)
    check_can_lead_rounds(request.user, viewer.dossier)
    form = RoundForm(request.POST or None)
    saved = submit(request, form, lambda _seen: services.start_round(actor=request.user, dossier=viewer.dossier, **form.cleaned_values))
    if saved.is_done:
        messages.success(request, _("De ronde is begonnen. Vraag elke partij haar ambitie op te schrijven."))
        return redirect("ambition-list", dossier_id)
    lead = _("Elke partij schrijft eerst apart wat zij wil. Pas als u de ronde opent, leest iedereen alles.")
    step = ambitions_step(viewer)
    return show(
        request, viewer, saved, Page(_("Nieuwe ronde"), lead, _("Ronde beginnen"), trail_of(viewer, step, _("Nieuwe ronde")), step[1])
    )


@require_http_methods(["GET", "POST"])
def edit_round(request: HttpRequest, dossier_id: int, round_id: int) -> HttpResponse:
    """Change title and themes while all is blind."""
    viewer, round_ = open_round(request, dossier_id, round_id)
    check_can_change_round(request.user, round_)
    form = RoundForm(request.POST or None, held=held_round(round_), revision=round_.revision)
    saved = submit(
        request,
        form,
        lambda seen: services.change_round(actor=request.user, round_=round_, revision=seen, **form.cleaned_values),
        lambda: (held_round(now := open_round(request, dossier_id, round_id)[1]), now.revision),
    )
    if saved.is_done:
        messages.success(request, _("De ronde is gewijzigd."))
        return redirect("ambition-round", dossier_id, round_id)
    lead = _("Haalt u een thema weg, dan blijft bewaard wat partijen erover schreven.")
    step = round_step(round_)
    trail = trail_of(viewer, ambitions_step(viewer), step, _("Wijzigen"))
    return show(request, viewer, saved, Page(_("Ronde wijzigen"), lead, _("Bewaren"), trail, step[1]))


@require_GET
def show_round(request: HttpRequest, dossier_id: int, round_id: int) -> HttpResponse:
    """Show who handed in and, once opened, all ambitions side by side with what was made of them."""
    viewer, round_ = open_round(request, dossier_id, round_id)
    context = {
        "dossier": viewer.dossier,
        "picture": round_picture(viewer, round_),
        "may_change": check_can_change_round.allows(request.user, round_),
        "may_join": viewer.is_editor and viewer.is_open and round_.status == "open",
        "trail": trail_of(viewer, ambitions_step(viewer), round_.title),
    }
    return render(request, "parties/ambition_round.html", context)


@require_GET
def show_sheet(request: HttpRequest, dossier_id: int, round_id: int) -> HttpResponse:
    """Show the ambitions as a sheet to print."""
    viewer, round_ = open_round(request, dossier_id, round_id)
    picture = round_picture(viewer, round_)
    if not picture.is_shown:
        return redirect("ambition-round", dossier_id, round_id)
    trail = trail_of(viewer, ambitions_step(viewer), round_step(round_), _("Ambitieblad"))
    context = {"dossier": viewer.dossier, "picture": picture, "terms": terms_of(viewer.dossier), "trail": trail}
    return render(request, "parties/ambition_sheet.html", context)


@require_http_methods(["GET", "POST"])
def move_round(request: HttpRequest, dossier_id: int, round_id: int, move: str) -> HttpResponse:
    """Open, lay down, reopen or withdraw a round, after saying what that means and who is missing."""
    viewer, round_ = open_round(request, dossier_id, round_id)
    step = _move(move)
    check_can_move_round(request.user, RoundMoveOf(round_, step))
    form = MoveForm(request.POST or None)
    saved = submit(
        request, form, lambda _seen: services.move_round(actor=request.user, round_=round_, move=step, reason=form.cleaned_data["reason"])
    )
    label, help_text = wording.MOVE_LABELS[step]
    if saved.is_done:
        messages.success(request, _("Gedaan. Het staat in het logboek."))
        return redirect("ambition-round", dossier_id, round_id)
    trail, back = trail_of(viewer, ambitions_step(viewer), round_step(round_), str(label)), round_step(round_)[1]
    extra = {"missing": missing_for(round_, step)}
    page = Page(str(label), str(help_text), str(label), trail, back, extra, "parties/ambition_move.html")
    return show(request, viewer, saved, page)


@require_http_methods(["GET", "POST"])
def write_entry(request: HttpRequest, dossier_id: int, round_id: int, partij_id: int) -> HttpResponse:
    """Write the ambition of the own partij, unseen by others until the round is opened."""
    viewer, round_ = open_round(request, dossier_id, round_id)
    partij = open_partij(request, dossier_id, partij_id)[1]
    check_can_write_entry(request.user, EntryOf(round_, partij))
    held, revision = _held_entries(round_, partij)
    form = EntryForm(request.POST or None, themes=round_.themes, held=held, revision=revision)
    saved = submit(
        request,
        form,
        lambda seen: services.write_entry(actor=request.user, round_=round_, partij=partij, texts=form.texts, revision=seen),
        lambda: _held_entries(round_, partij),
    )
    if saved.is_done:
        messages.success(request, _("Bewaard. Niemand anders leest dit voor de ronde opengaat."))
        return redirect("ambition-round", dossier_id, round_id)
    step = round_step(round_)
    lead = _("Schrijf per thema wat u wilt. Leeg laten mag. Anderen zien alleen dát u iets inleverde, tot de ronde opengaat.")
    trail = trail_of(viewer, ambitions_step(viewer), step, partij.name)
    page = Page(_("Ambitie van %(name)s") % {"name": partij.name}, lead, _("Bewaren"), trail, step[1], {"is_dutch_help": True})
    return show(request, viewer, saved, page)


def _held_entries(round_: AmbitionRound, partij: Partij) -> tuple[dict[str, str], int]:
    found = entry_texts_of(round_, partij)
    return {theme: found[theme].text if theme in found else "" for theme in round_.themes}, entry_revision(found.values())


def _move(move: str) -> RoundMove:
    try:
        return RoundMove(move)
    except ValueError as error:
        raise Http404 from error

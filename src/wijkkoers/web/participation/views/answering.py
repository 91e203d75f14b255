"""Saying what became of inbreng, for one or several at once; merging what says the same and splitting what says more than one thing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.submitting import Outcome, show_refusal, submit
from wijkkoers.web.dossiers.opening import open_viewer, page_language
from wijkkoers.web.events.revisions import STALE
from wijkkoers.web.participation import inbreng_page, services
from wijkkoers.web.participation.forms.inbreng import FIELD_OF_CODE, TARGETS_LIST, AnswerForm, PartForm
from wijkkoers.web.participation.forms.oproepen import ReasonForm
from wijkkoers.web.participation.inbreng_values import fate_texts
from wijkkoers.web.participation.models import Inbreng
from wijkkoers.web.participation.permissions import check_can_change_inbreng, check_can_edit_inbreng
from wijkkoers.web.participation.selectors.fate import story_of
from wijkkoers.web.participation.selectors.inbreng import one_inbreng
from wijkkoers.web.participation.services.answering import rung_of
from wijkkoers.web.participation.services.joining import MOST_PARTS, Part
from wijkkoers.web.participation.states import REASON_RUNGS, Fate
from wijkkoers.web.participation.views.opening_inbreng import asked_texts, chosen_inbreng, open_inbreng, seen_revisions, trail
from wijkkoers.web.participation.views.opening_inbreng import inbreng_page as page_of


@require_http_methods(["GET", "POST"])
def answer_inbreng(request: HttpRequest, dossier_id: int, inbreng_id: int) -> HttpResponse:
    """Say what became of one inbreng, why, and where it went."""
    viewer, row = open_inbreng(request, dossier_id, inbreng_id)
    check_can_change_inbreng(request.user, row)
    if row.dropped_at is not None:
        return redirect("inbreng-detail", dossier_id, inbreng_id)
    earlier = asked_texts(request, viewer, f"inbreng:{row.pk}")
    options: dict[str, Any] = {"things": inbreng_page.answer_things(viewer), "rungs": [rung_of(row)]}
    form = AnswerForm(request.POST or None, held=_texts(row), revision=row.revision, initial=_start(row) | earlier, **options)
    outcome = submit(
        request,
        form,
        lambda seen: services.answer_inbreng(actor=request.user, inbreng=row, answer=form.answer, revision=seen),
        FIELD_OF_CODE,
        lambda: _held(one_inbreng(viewer.dossier, row.pk) or row),
    )
    if outcome.is_done:
        messages.success(request, _("Het antwoord staat er. Vertel het nu ook: de brief staat klaar."))
        return redirect("inbreng-detail", dossier_id, inbreng_id)
    context = {
        "dossier": viewer.dossier,
        "rows": [row],
        "form": outcome.form,
        "things_list": TARGETS_LIST,
        "is_advice": rung_of(row) in REASON_RUNGS,
        "is_earlier": bool(earlier),
        "places": [inbreng_page.thing_name(card) for outcome_ in story_of(row).outcomes for card in outcome_.places],
        "trail": trail(viewer.dossier, page_of(row), (_("Antwoord"), "")),
    }
    return render(request, "participation/inbreng_answer.html", context, status=outcome.status)


@require_http_methods(["GET", "POST"])
def answer_together(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Give all chosen inbreng the same answer."""
    viewer = open_viewer(request, dossier_id)
    check_can_edit_inbreng(request.user, viewer.dossier)
    rows = chosen_inbreng(request, viewer)
    if not rows:
        return _nothing_chosen(request, dossier_id)
    rungs = [rung_of(row) for row in rows]
    form = AnswerForm(request.POST or None, things=inbreng_page.answer_things(viewer), rungs=rungs)
    seen = _revisions(request, rows)
    outcome = _save(request, [form], lambda: services.answer_together(actor=request.user, rows=rows, answer=form.answer, revisions=seen))
    if outcome.is_done:
        told = ngettext("%(count)s antwoord gegeven.", "%(count)s antwoorden gegeven.", len(rows))
        messages.success(request, told % {"count": len(rows)})
        return redirect("inbreng-list", dossier_id)
    context = {
        "dossier": viewer.dossier,
        "rows": rows,
        "is_many": True,
        "form": form,
        "things_list": TARGETS_LIST,
        "is_advice": bool(REASON_RUNGS.intersection(rungs)),
        "trail": trail(viewer.dossier, (_("Samen beantwoorden"), "")),
    }
    return render(request, "participation/inbreng_answer.html", context, status=outcome.status)


@require_http_methods(["GET", "POST"])
def merge_inbreng(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Take chosen inbreng that says the same together into one of them."""
    viewer = open_viewer(request, dossier_id)
    check_can_edit_inbreng(request.user, viewer.dossier)
    rows = chosen_inbreng(request, viewer)
    if not rows:
        return _nothing_chosen(request, dossier_id)
    form = ReasonForm(request.POST or None, initial={"reason": _("Zegt hetzelfde.")})
    lead = next((row for row in rows if str(row.pk) == request.POST.get("hoofd", "")), rows[0])
    outcome = _save(request, [form], lambda: _merge(request, lead, rows, form))
    if outcome.is_done:
        messages.success(request, _("Samengevoegd. Elke code blijft werken en wijst door naar dit ene antwoord."))
        return redirect("inbreng-detail", dossier_id, lead.pk)
    context = {"dossier": viewer.dossier, "rows": rows, "lead": lead, "form": form, "trail": trail(viewer.dossier, (_("Samenvoegen"), ""))}
    return render(request, "participation/inbreng_merge.html", context, status=outcome.status)


@require_http_methods(["GET", "POST"])
def split_inbreng(request: HttpRequest, dossier_id: int, inbreng_id: int) -> HttpResponse:
    """Split a text with more than one idea, so that each gets its own answer."""
    viewer, row = open_inbreng(request, dossier_id, inbreng_id)
    check_can_change_inbreng(request.user, row)
    if row.dropped_at is not None:
        return redirect("inbreng-detail", dossier_id, inbreng_id)
    themes = inbreng_page.theme_choices(viewer.dossier, page_language())
    parts = [_part_form(request, row, place, themes) for place in range(MOST_PARTS)]
    form = ReasonForm(request.POST or None, initial={"reason": _("Er staan meer ideeën in één tekst.")})
    outcome = _save(request, [form, *parts], lambda: _split(request, row, parts, form))
    if outcome.is_done:
        messages.success(request, _("Gesplitst. De code van wie het inbracht laat straks alle antwoorden zien."))
        return redirect("inbreng-detail", dossier_id, inbreng_id)
    context = {
        "dossier": viewer.dossier,
        "row": row,
        "form": form,
        "parts": parts,
        "trail": trail(viewer.dossier, page_of(row), (_("Splitsen"), "")),
    }
    return render(request, "participation/inbreng_split.html", context, status=outcome.status)


def _save(request: HttpRequest, forms: Sequence[Any], save: Callable[[], object]) -> Outcome:
    """Save what was sent when all forms are right; the first one tells why not, with 409 when a row changed since it was shown."""
    first = forms[0]
    if request.method != "POST":
        return Outcome(first)
    if not all([form.is_valid() for form in forms]):  # each of them, so that all faults are told at once
        return Outcome(first, 400)
    try:
        return Outcome(first, kept=save(), is_done=True)
    except InputError as error:
        show_refusal(first, error, FIELD_OF_CODE)
        return Outcome(first, 409 if error.code == STALE else 400)


def _merge(request: HttpRequest, lead: Inbreng, rows: Sequence[Inbreng], form: ReasonForm) -> Inbreng:
    others, reason = [row for row in rows if row.pk != lead.pk], form.cleaned_data["reason"]
    return services.merge_inbreng(actor=request.user, lead=lead, others=others, reason=reason, revisions=_revisions(request, rows))


def _split(request: HttpRequest, row: Inbreng, forms: Sequence[PartForm], form: ReasonForm) -> list[Inbreng]:
    parts = [Part(part.cleaned_data["text"], part.cleaned_data["kind"], part.cleaned_data["theme"]) for part in forms]
    seen, reason = _revisions(request, [row])[row.pk], form.cleaned_data["reason"]
    return services.split_inbreng(actor=request.user, inbreng=row, parts=parts, reason=reason, revision=seen)


def _texts(row: Inbreng) -> dict[str, str]:
    return {**fate_texts(row), "target_1": "", "target_2": "", "target_3": ""}


def _held(row: Inbreng) -> tuple[dict[str, str], int]:
    return _texts(row), row.revision


def _start(row: Inbreng) -> dict[str, str]:
    """Choose nothing for who comes to answer; a first answer is for the person to choose."""
    return {"fate": ""} if row.fate == Fate.OPEN else {}


def _part_form(request: HttpRequest, row: Inbreng, place: int, themes: Sequence[tuple[str, str]]) -> PartForm:
    start = {"text": row.text if place == 0 else "", "kind": row.kind, "theme": ""}
    return PartForm(request.POST or None, prefix=f"deel-{place}", themes=themes, initial=start)


def _revisions(request: HttpRequest, rows: Sequence[Inbreng]) -> dict[int, int | None]:
    """Return what the person saw of each; a row that the page did not tell of was not seen."""
    seen = seen_revisions(request)
    return {row.pk: seen.get(row.pk, -1) for row in rows}


def _nothing_chosen(request: HttpRequest, dossier_id: int) -> HttpResponse:
    messages.warning(request, _("Kies eerst inbreng in de lijst."))
    return redirect("inbreng-list", dossier_id)

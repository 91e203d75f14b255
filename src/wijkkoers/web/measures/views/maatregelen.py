"""One maatregel: read it, add one, change it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.submitting import submit
from wijkkoers.web.dossiers.opening import open_viewer, page_language
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.dossiers.selectors.earlier import earlier_versions
from wijkkoers.web.measures import presentation, services, wording
from wijkkoers.web.measures.catalogue import start_of, theme_labels
from wijkkoers.web.measures.forms.maatregel import FIELD_OF_CODE, MaatregelForm
from wijkkoers.web.measures.kinds import Confidence, Direction, MaatregelKind, Scale, Vat
from wijkkoers.web.measures.models import Maatregel
from wijkkoers.web.measures.numbers import number_text
from wijkkoers.web.measures.permissions import SupportOf, check_can_add_maatregel, check_can_change_maatregel, may_set_support
from wijkkoers.web.measures.selectors import is_everyone_for, maatregel_of, pakketten_with, relations_of, subject_of, support_lines
from wijkkoers.web.measures.states import MaatregelStatus, moves_from
from wijkkoers.web.measures.texts import maatregel_texts
from wijkkoers.web.measures.views.access import asked_texts, card_text, maatregel_url, offered, open_maatregel, theme_choices, trail
from wijkkoers.web.thread.kinds import ThingKind
from wijkkoers.web.thread.selectors import all_cards, card_for
from wijkkoers.web.thread.things import Ref
from wijkkoers.web.ui.places import describe_place

MORE = "meer"
"""The name of the buttons that ask for more rows of a list."""


@require_GET
def show_maatregel(request: HttpRequest, dossier_id: int, maatregel_id: int) -> HttpResponse:
    """Show one maatregel: what it is, what it costs and who pays, what it does, who is for it and where it is used."""
    viewer, row = open_maatregel(request, dossier_id, maatregel_id)
    language = page_language()
    lines = support_lines(viewer.dossier, row)
    context = {
        "viewer": viewer,
        "dossier": viewer.dossier,
        "maatregel": row,
        "labels": _labels(row, language),
        "shares": presentation.share_parts(row, language),
        "effects": presentation.effect_rows(row.effects.all(), language),
        "relations": relations_of(viewer, row),
        "support": [presentation.support_row(line) | {"may_set": may_set_support(viewer, SupportOf(row, line.partij))} for line in lines],
        "is_everyone_for": is_everyone_for(lines),
        "silent": sum(line.row is None for line in lines),
        "pakketten": pakketten_with(viewer, row),
        "refusal": check_can_change_maatregel.reason(request.user, row),
        "moves": [(move.value, wording.MOVE_LABELS[move]) for move in moves_from(MaatregelStatus(row.status))],
        "subject": subject_of(row),
        "versions": len(earlier_versions(viewer, subject_of(row))),
        "trail": trail(viewer.dossier, (row.name, "")),
    }
    return render(request, "measures/measure_detail.html", context)


def _labels(row: Maatregel, language: str) -> dict[str, str]:
    return {
        "kind": str(wording.KIND_LABELS[MaatregelKind(row.kind)]),
        "scale": str(wording.SCALE_LABELS[Scale(row.scale)]) if row.scale else "",
        "theme": theme_labels(row.dossier, language).get(row.theme, row.theme),
        "status": str(wording.STATUS_LABELS[MaatregelStatus(row.status)]),
        "once": presentation.cost_text(row, "once", language),
        "yearly": presentation.cost_text(row, "yearly", language),
        "level": presentation.level_text(row.price_year, Vat(row.vat)) if presentation.has_cost(row) else "",
        "amount": f"{number_text(row.amount, language)} {row.unit}".strip() if row.amount is not None else "",
        "place": describe_place(row.geometry, language),
        "executor": row.executor_partij.name if row.executor_partij else row.executor,
    }


@require_http_methods(["GET", "POST"])
def add_maatregel(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Add a maatregel; the address may name a thing that it comes from (`?uit=opgave:3`) or one of the catalogue (`?start=groen.bomen`)."""
    viewer = open_viewer(request, dossier_id)
    check_can_add_maatregel(request.user, viewer.dossier)
    form = _form(request, viewer, None, _asked(request, viewer))

    def save(_seen: int | None) -> Maatregel:
        rests_on = _refs(viewer, form.cleaned_data)
        return services.add_maatregel(actor=request.user, dossier=viewer.dossier, values=form.values, rests_on=rests_on)

    if MORE in request.POST:
        return _show_form(request, viewer, None, form)
    outcome = submit(request, form, save, FIELD_OF_CODE)
    if outcome.is_done:
        messages.success(request, _("De maatregel staat op de longlist.") if not outcome.kept.is_draft else _("Het concept is bewaard."))
        return redirect(maatregel_url(outcome.kept))
    return _show_form(request, viewer, None, outcome.form, outcome.status)


@require_http_methods(["GET", "POST"])
def edit_maatregel(request: HttpRequest, dossier_id: int, maatregel_id: int) -> HttpResponse:
    """Change a maatregel; `?uit=<event>` puts an earlier text in the form."""
    viewer, row = open_maatregel(request, dossier_id, maatregel_id)
    check_can_change_maatregel(request.user, row)
    earlier = asked_texts(request, viewer, row)
    form = _form(request, viewer, row, earlier)
    if MORE in request.POST:
        return _show_form(request, viewer, row, form)

    def now() -> tuple[dict[str, str], int]:
        held = maatregel_of(viewer, row.pk) or row
        return maatregel_texts(held, page_language()), held.revision

    def save(seen: int | None) -> Maatregel:
        return services.change_maatregel(actor=request.user, maatregel=row, values=form.values, revision=seen)

    outcome = submit(request, form, save, FIELD_OF_CODE, now)
    if outcome.is_done:
        messages.success(request, _("De maatregel is bewaard."))
        return redirect(maatregel_url(row))
    return _show_form(request, viewer, row, outcome.form, outcome.status, is_earlier=bool(earlier))


def _form(request: HttpRequest, viewer: Viewer, row: Maatregel | None, initial: dict[str, str]) -> MaatregelForm:
    """Return the form; when more rows are asked for, with what was typed and nothing checked yet."""
    held: dict[str, Any] = {"held": maatregel_texts(row, page_language()), "revision": row.revision} if row else {}
    themes = theme_choices(viewer.dossier, row.theme if row else "")
    if request.method != "POST":
        return MaatregelForm(None, themes=themes, initial=initial, step=request.GET.get("stap", ""), **held)
    sent = MaatregelForm(request.POST, themes=themes, **held)
    if MORE not in request.POST:
        return sent
    return MaatregelForm(None, themes=themes, initial=sent.typed(), extra=request.POST[MORE], **held)


def _show_form(
    request: HttpRequest, viewer: Viewer, row: Maatregel | None, form: Any, status: int = 200, *, is_earlier: bool = False
) -> HttpResponse:
    page = [(row.name, maatregel_url(row)), (_("Wijzigen"), "")] if row else [(_("Nieuwe maatregel"), "")]
    context = {
        "dossier": viewer.dossier,
        "maatregel": row,
        "form": form,
        "offered": offered(viewer, row),
        "directions": [(way.value, f"{sign} {label}") for way, (sign, label) in wording.DIRECTION_LABELS.items() if way in set(Direction)],
        "confidences": [(sure.value, wording.CONFIDENCE_LABELS[sure]) for sure in reversed(Confidence)],
        "is_draft": not viewer.is_editor if row is None else row.is_draft,
        "is_earlier": is_earlier,
        "trail": trail(viewer.dossier, *page),
    }
    return render(request, "measures/measure_form.html", context, status=status)


def _asked(request: HttpRequest, viewer: Viewer) -> dict[str, str]:
    """Return what the address asks to fill in."""
    initial: dict[str, str] = {}
    if start := start_of(viewer.dossier, request.GET.get("start", "")):
        theme, entry = start
        initial |= {"name": entry.name, "kind": entry.kind.value, "unit": entry.unit, "theme": theme.id}
    card = card_for(viewer, request.GET.get("uit", ""))
    if card is None:
        return initial
    if card.kind is ThingKind.OPGAVE:
        return initial | {"opgaven": card_text(card)}
    if card.kind is ThingKind.COMPLEX:
        return initial | {"complexes": card_text(card)}
    return initial | {"uit": card.ref}


def _refs(viewer: Viewer, data: dict[str, Any]) -> list[Ref]:
    """Return the things that the form names; InputError `maatregel-ding-onbekend` for a text that names none."""
    told = [text for name in ("opgaven", "complexes") for text in str(data.get(name, "")).split("\n") if text]
    known: dict[str, Ref] = {}
    if told:
        for card in all_cards(viewer, (ThingKind.OPGAVE, ThingKind.COMPLEX)):
            known |= {text.lower(): card.ref for text in (card.title, card.number, card_text(card)) if text}
    unknown = [text for text in told if text.lower() not in known]
    if unknown:
        raise InputError("maatregel-ding-onbekend", text=unknown[0])
    return [*(known[text.lower()] for text in told), *([data["uit"]] if data.get("uit") else [])]

"""What is done with a maatregel: moving, sharing, merging, splitting, and writing down what a partij thinks."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.accounts.submitting import Outcome, submit
from wijkkoers.web.events.revisions import STALE
from wijkkoers.web.measures import services, wording
from wijkkoers.web.measures.forms.acts import (
    REASON_FIELDS,
    SUPPORT_FIELDS,
    MergeForm,
    MoveForm,
    SplitForm,
    SupportForm,
    held_support,
    seen_revision,
)
from wijkkoers.web.measures.models import Maatregel
from wijkkoers.web.measures.permissions import SupportOf, check_can_change_maatregel, check_can_set_support
from wijkkoers.web.measures.selectors import open_maatregelen, support_of
from wijkkoers.web.measures.states import MaatregelStatus, moves_from
from wijkkoers.web.measures.texts import is_known_to, ref_text
from wijkkoers.web.measures.views.access import maatregel_url, open_maatregel, trail
from wijkkoers.web.parties.selectors import partij_of


@require_http_methods(["GET", "POST"])
def move_maatregel(request: HttpRequest, dossier_id: int, maatregel_id: int) -> HttpResponse:
    """Put a maatregel on the shortlist, let it fall or put it back; `?zet=kiezen` chooses which."""
    _viewer, row = open_maatregel(request, dossier_id, maatregel_id)
    check_can_change_maatregel(request.user, row)
    start = {"move": request.GET.get("zet", ""), "revision": row.revision}
    form = MoveForm(request.POST or None, moves=moves_from(MaatregelStatus(row.status)), initial=start)

    def save(_seen: int | None) -> Maatregel:
        told = form.cleaned_data | {"revision": seen_revision(form)}
        return services.move_maatregel(actor=request.user, maatregel=row, **told)

    outcome = _with_seen(submit(request, form, save, REASON_FIELDS), "revision", row.revision)
    if outcome.is_done:
        status = str(wording.STATUS_LABELS[MaatregelStatus(outcome.kept.status)])
        messages.success(request, _("Nu: %(status)s.") % {"status": status.lower()})
        return redirect(maatregel_url(row))
    label = wording.STATUS_LABELS[MaatregelStatus(row.status)]
    title = _("Status van %(name)s") % {"name": row.name}
    lead = _("Nu: %(status)s") % {"status": label}
    return _show(request, row, {"form": form, "title": title, "lead": lead, "submit_label": _("Status bewaren")}, outcome.status)


@require_POST
def release_maatregel(request: HttpRequest, dossier_id: int, maatregel_id: int) -> HttpResponse:
    """Share a draft with everyone in the dossier."""
    _viewer, row = open_maatregel(request, dossier_id, maatregel_id)
    kept = services.release_maatregel(actor=request.user, maatregel=row)
    messages.success(request, _("Gedeeld. De maatregel heeft nummer M%(number)s.") % {"number": kept.number})
    return redirect(maatregel_url(row))


@require_http_methods(["GET", "POST"])
def merge_maatregel(request: HttpRequest, dossier_id: int, maatregel_id: int) -> HttpResponse:
    """Merge other maatregelen into this one; they stay in the list as afgevallen, and their threads go on here."""
    viewer, row = open_maatregel(request, dossier_id, maatregel_id)
    check_can_change_maatregel(request.user, row)
    rows = open_maatregelen(viewer).exclude(pk=row.pk).select_related("dossier__organisation")
    others = {str(other.pk): other for other in rows if is_known_to(other, row) and _may_change(viewer, other)}
    choices = [(pk, ref_text(other)) for pk, other in others.items()]
    seen = ",".join(f"{held.pk}:{held.revision}" for held in (row, *others.values()))
    form = MergeForm(request.POST or None, others=choices, initial={"seen": seen})

    def save(_seen: int | None) -> Maatregel:
        chosen = [others[pk] for pk in form.cleaned_data["others"]]
        return services.merge_maatregelen(actor=request.user, target=row, others=chosen, revisions=form.revisions)

    outcome = _with_seen(submit(request, form, save, {"maatregel-samenvoegen-niets": "others"}), "seen", seen)
    if outcome.is_done:
        messages.success(request, _("Samengevoegd. Kijk nu na of kosten, betalers en effecten nog kloppen."))
        return redirect("measure-edit", dossier_id, row.pk)
    title = _("Samenvoegen met %(name)s") % {"name": row.name}
    lead = _("Wat u aankruist, gaat op in deze maatregel en blijft als afgevallen in de lijst. Opgaven en andere draden lopen hier verder.")
    return _show(request, row, {"form": form, "title": title, "lead": lead, "submit_label": _("Samenvoegen")}, outcome.status)


def _with_seen(outcome: Outcome, field: str, seen: object) -> Outcome:
    """Return the outcome with what the person sees now in its form, and 409 when a maatregel changed meanwhile."""
    form = outcome.form
    if outcome.status != 400:
        return outcome
    form.data = form.data.copy()
    form.data[field] = str(seen)
    return Outcome(form, 409 if sentence_of(InputError(STALE)) in form.non_field_errors() else 400)


def _may_change(viewer: Any, row: Maatregel) -> bool:
    return viewer.is_editor or row.organisation_id in viewer.organisation_ids


@require_http_methods(["GET", "POST"])
def split_maatregel(request: HttpRequest, dossier_id: int, maatregel_id: int) -> HttpResponse:
    """Split a maatregel into several new ones; it stays in the list as afgevallen."""
    _viewer, row = open_maatregel(request, dossier_id, maatregel_id)
    check_can_change_maatregel(request.user, row)
    form = SplitForm(request.POST or None, initial={"revision": row.revision})

    def save(_seen: int | None) -> Any:
        names = form.cleaned_data["names"].replace("\r\n", "\n").split("\n")
        return services.split_maatregel(actor=request.user, maatregel=row, names=names, revision=seen_revision(form))

    fields = {"maatregel-splitsen-te-weinig": "names", "maatregel-splitsen-te-veel": "names"}
    outcome = _with_seen(submit(request, form, save, fields), "revision", row.revision)
    if outcome.is_done:
        messages.success(request, _("Gesplitst. Vul bij elke nieuwe maatregel kosten en betalers in."))
        return redirect("measure-list", dossier_id)
    title = _("%(name)s splitsen") % {"name": row.name}
    lead = _("Elke nieuwe maatregel krijgt soort, thema, plaats en opgaven mee. Kosten niet: die verdeelt u zelf.")
    return _show(request, row, {"form": form, "title": title, "lead": lead, "submit_label": _("Splitsen")}, outcome.status)


@require_http_methods(["GET", "POST"])
def set_support(request: HttpRequest, dossier_id: int, maatregel_id: int, partij_id: int) -> HttpResponse:
    """Write down what a partij thinks of a maatregel."""
    viewer, row = open_maatregel(request, dossier_id, maatregel_id)
    partij = partij_of(viewer.dossier, partij_id)
    if partij is None:
        raise Http404
    check_can_set_support(request.user, SupportOf(row, partij))
    held = support_of(row, partij)
    form = SupportForm(request.POST or None, held=held_support(held), revision=held.revision if held else 0)

    def now() -> tuple[Any, int]:
        again = support_of(row, partij)
        return held_support(again), again.revision if again else 0

    def save(seen: int | None) -> Any:
        return services.set_support(actor=request.user, maatregel=row, partij=partij, value=form.value, revision=seen)

    outcome = submit(request, form, save, SUPPORT_FIELDS, now)
    if outcome.is_done:
        messages.success(request, _("Bewaard wat %(partij)s vindt.") % {"partij": partij.name})
        return redirect(f"{maatregel_url(row)}#draagvlak")
    title = _("Wat vindt %(partij)s?") % {"partij": partij.name}
    return _show(request, row, {"form": outcome.form, "title": title, "lead": row.name, "submit_label": _("Bewaren")}, outcome.status)


def _show(request: HttpRequest, row: Maatregel, context: dict[str, Any], status: int) -> HttpResponse:
    pages = ((row.name, maatregel_url(row)), (context["title"], ""))
    shared = {"dossier": row.dossier, "back_url": maatregel_url(row), "here": "longlist", "trail": trail(row.dossier, *pages)}
    return render(request, "measures/act.html", shared | context, status=status)

"""The pakketten of a dossier: see them, make one, change it, choose its maatregelen."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wijkkoers.web.accounts.submitting import submit
from wijkkoers.web.dossiers.opening import open_viewer, page_language
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.dossiers.selectors.earlier import earlier_versions
from wijkkoers.web.measures import pakket_page, services
from wijkkoers.web.measures.forms.acts import REASON_FIELDS, ReasonForm
from wijkkoers.web.measures.forms.pakketten import PAKKET_FIELDS, PakketForm
from wijkkoers.web.measures.models import Pakket
from wijkkoers.web.measures.permissions import check_can_add_pakket, check_can_change_pakket
from wijkkoers.web.measures.selectors import lines_out, pakket_of, pakketten_of, subject_of, weigh
from wijkkoers.web.measures.texts import pakket_texts
from wijkkoers.web.measures.views.access import asked_texts, open_pakket, pakket_trail, pakket_url, trail


@require_GET
def show_pakketten(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show the pakketten with what each costs and what does not fit yet."""
    viewer = open_viewer(request, dossier_id)
    rows = list(pakketten_of(viewer))
    weighing = weigh(viewer, timezone.localdate().year)
    context = {
        "dossier": viewer.dossier,
        "cards": pakket_page.pakket_cards(weighing, page_language()),
        "dropped": [row for row in rows if row.dropped_at is not None],
        "has_any": bool(rows),
        "has_null": weighing.has_null,
        "refusal": check_can_add_pakket.reason(request.user, viewer.dossier),
        "may_write": viewer.takes_part and viewer.is_open,
        "trail": trail(viewer.dossier, (_("Pakketten"), "")),
    }
    return render(request, "measures/pakket_list.html", context)


@require_GET
def show_pakket(request: HttpRequest, dossier_id: int, pakket_id: int) -> HttpResponse:
    """Show one pakket: its maatregelen, what does not fit, and who pays what in which year."""
    viewer, pakket = open_pakket(request, dossier_id, pakket_id)
    page: dict[str, Any] = {}
    if pakket.dropped_at is None:
        weighing = weigh(viewer, timezone.localdate().year, only=pakket.pk)
        page = pakket_page.pakket_context(weighing, pakket, page_language())
    context = {
        "viewer": viewer,
        "dossier": viewer.dossier,
        "pakket": pakket,
        **page,
        "out": lines_out(viewer, pakket),
        "refusal": check_can_change_pakket.reason(request.user, pakket),
        "subject": subject_of(pakket),
        "versions": len(earlier_versions(viewer, subject_of(pakket))),
        "trail": pakket_trail(viewer.dossier, (pakket.name, "")),
    }
    return render(request, "measures/pakket_detail.html", context)


@require_http_methods(["GET", "POST"])
def add_pakket(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Make a pakket; the first one of an editor brings the nulalternatief along."""
    viewer = open_viewer(request, dossier_id)
    check_can_add_pakket(request.user, viewer.dossier)
    form = PakketForm(request.POST or None)
    outcome = submit(
        request, form, lambda _seen: services.add_pakket(actor=request.user, dossier=viewer.dossier, values=form.values), PAKKET_FIELDS
    )
    if outcome.is_done:
        messages.success(request, _("Het pakket is er. Kies nu de maatregelen."))
        return redirect("pakket-lines", dossier_id, outcome.kept.pk)
    return _show_form(request, viewer, None, form, outcome.status)


@require_http_methods(["GET", "POST"])
def edit_pakket(request: HttpRequest, dossier_id: int, pakket_id: int) -> HttpResponse:
    """Change the name and the text of a pakket; `?uit=<event>` puts an earlier text in the form."""
    viewer, pakket = open_pakket(request, dossier_id, pakket_id)
    check_can_change_pakket(request.user, pakket)
    earlier = asked_texts(request, viewer, pakket)
    form = PakketForm(request.POST or None, held=pakket_texts(pakket), revision=pakket.revision, initial=earlier)

    def now() -> tuple[Any, int]:
        held = pakket_of(viewer, pakket.pk) or pakket
        return pakket_texts(held), held.revision

    def save(seen: int | None) -> Pakket:
        return services.change_pakket(actor=request.user, pakket=pakket, values=form.values, revision=seen)

    outcome = submit(request, form, save, PAKKET_FIELDS, now)
    if outcome.is_done:
        messages.success(request, _("Het pakket is bewaard."))
        return redirect(pakket_url(pakket))
    return _show_form(request, viewer, pakket, outcome.form, outcome.status, is_earlier=bool(earlier))


def _show_form(
    request: HttpRequest, viewer: Viewer, pakket: Pakket | None, form: Any, status: int, *, is_earlier: bool = False
) -> HttpResponse:
    pages = [(pakket.name, pakket_url(pakket)), (_("Wijzigen"), "")] if pakket else [(_("Nieuw pakket"), "")]
    context = {
        "dossier": viewer.dossier,
        "pakket": pakket,
        "form": form,
        "is_draft": not viewer.is_editor if pakket is None else pakket.is_draft,
        "is_earlier": is_earlier,
        "trail": pakket_trail(viewer.dossier, *pages),
    }
    return render(request, "measures/pakket_form.html", context, status=status)


@require_http_methods(["GET", "POST"])
def drop_pakket(request: HttpRequest, dossier_id: int, pakket_id: int) -> HttpResponse:
    """Drop a pakket, with the reason; it can come back."""
    _viewer, pakket = open_pakket(request, dossier_id, pakket_id)
    check_can_change_pakket(request.user, pakket)
    form = ReasonForm(request.POST or None)
    outcome = submit(
        request, form, lambda _seen: services.drop_pakket(actor=request.user, pakket=pakket, **form.cleaned_data), REASON_FIELDS
    )
    if outcome.is_done:
        messages.success(request, _("Het pakket is vervallen. U kunt het terughalen."))
        return redirect("pakket-list", dossier_id)
    title = _("Pakket %(name)s laten vervallen") % {"name": pakket.name}
    context = {
        "dossier": pakket.dossier,
        "form": form,
        "title": title,
        "lead": _("Het pakket doet niet meer mee. Het blijft te lezen en kan terugkomen."),
        "submit_label": _("Laten vervallen"),
        "back_url": pakket_url(pakket),
        "here": "pakketten",
        "trail": pakket_trail(pakket.dossier, (pakket.name, pakket_url(pakket)), (_("Laten vervallen"), "")),
    }
    return render(request, "measures/act.html", context, status=outcome.status)


@require_POST
def restore_pakket(request: HttpRequest, dossier_id: int, pakket_id: int) -> HttpResponse:
    """Bring a pakket back as it was."""
    _viewer, pakket = open_pakket(request, dossier_id, pakket_id)
    services.restore_pakket(actor=request.user, pakket=pakket)
    messages.success(request, _("Het pakket is terug."))
    return redirect(pakket_url(pakket))


@require_POST
def release_pakket(request: HttpRequest, dossier_id: int, pakket_id: int) -> HttpResponse:
    """Share a draft with everyone in the dossier."""
    _viewer, pakket = open_pakket(request, dossier_id, pakket_id)
    services.release_pakket(actor=request.user, pakket=pakket)
    messages.success(request, _("Het pakket is gedeeld met het dossier."))
    return redirect(pakket_url(pakket))

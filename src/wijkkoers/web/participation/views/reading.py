"""Reading what came in, one after the other: visible or shielded; leaving out what is no inbreng, and taking it back."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods

from wijkkoers.web.accounts.submitting import submit
from wijkkoers.web.dossiers.opening import open_viewer, page_language
from wijkkoers.web.participation import inbreng_page, services
from wijkkoers.web.participation.forms.inbreng import FIELD_OF_CODE, ReadingForm
from wijkkoers.web.participation.forms.oproepen import ReasonForm
from wijkkoers.web.participation.inbreng_values import reading_texts
from wijkkoers.web.participation.models import Inbreng
from wijkkoers.web.participation.permissions import check_can_change_inbreng, check_can_edit_inbreng, check_can_restore_inbreng
from wijkkoers.web.participation.presentation import group_labels
from wijkkoers.web.participation.selectors.content import content_for
from wijkkoers.web.participation.selectors.inbreng import inbreng_unread, next_unread, one_inbreng
from wijkkoers.web.participation.states import Moderation
from wijkkoers.web.participation.views.opening_inbreng import inbreng_page as page_of
from wijkkoers.web.participation.views.opening_inbreng import open_inbreng, trail
from wijkkoers.web.participation.wording import INBRENG_KIND_LABELS


@require_GET
def read_next(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Go to the next inbreng that nobody read; `?na=12` to the one after number 12. Back to the list when all was read."""
    viewer = open_viewer(request, dossier_id)
    check_can_edit_inbreng(request.user, viewer.dossier)
    after = request.GET.get("na", "")
    number = int(after) if after.isascii() and after.isdigit() and len(after) < 10 else None
    row = next_unread(viewer.dossier, number)
    if row is None:
        messages.success(request, _("Alles is gelezen."))
        return redirect("inbreng-list", dossier_id)
    return redirect("inbreng-moderate", dossier_id, row.pk)


@require_http_methods(["GET", "POST"])
def read_inbreng(request: HttpRequest, dossier_id: int, inbreng_id: int) -> HttpResponse:
    """Say whether others may read one inbreng, and go on to the next."""
    viewer, row = open_inbreng(request, dossier_id, inbreng_id)
    check_can_change_inbreng(request.user, row)
    language = page_language()
    themes = inbreng_page.theme_choices(viewer.dossier, language)
    start = {"moderation": Moderation.ZICHTBAAR.value} if row.moderation == Moderation.NIEUW else {}
    form = ReadingForm(request.POST or None, held=reading_texts(row), revision=row.revision, initial=start, themes=themes)
    outcome = submit(
        request,
        form,
        lambda seen: services.read_inbreng(actor=request.user, inbreng=row, reading=form.reading, revision=seen),
        FIELD_OF_CODE,
        lambda: _held(one_inbreng(viewer.dossier, row.pk) or row),
    )
    if outcome.is_done:
        return _onward(request, row)
    unread = inbreng_unread(viewer.dossier).count
    context = {
        "dossier": viewer.dossier,
        "row": row,
        "form": outcome.form,
        "left": ngettext("Nog %(count)s te lezen", "Nog %(count)s te lezen", unread) % {"count": unread},
        "kind_label": INBRENG_KIND_LABELS[row.kind],  # type: ignore[index]  # a StrEnum is its text
        "way_label": inbreng_page.way_label(row),
        "group": group_labels(content_for(viewer.dossier), language).get(row.group, row.group),
        "trail": trail(viewer.dossier, page_of(row), (_("Lezen"), "")),
    }
    return render(request, "participation/inbreng_read.html", context, status=outcome.status)


@require_http_methods(["GET", "POST"])
def drop_inbreng(request: HttpRequest, dossier_id: int, inbreng_id: int) -> HttpResponse:
    """Leave out what is no inbreng, with the reason."""
    viewer, row = open_inbreng(request, dossier_id, inbreng_id)
    check_can_change_inbreng(request.user, row)
    if row.dropped_at is not None:
        return redirect("inbreng-detail", dossier_id, inbreng_id)
    form = ReasonForm(request.POST or None)
    save = lambda _seen: services.drop_inbreng(actor=request.user, inbreng=row, reason=form.cleaned_data["reason"])  # noqa: E731
    outcome = submit(request, form, save, FIELD_OF_CODE)
    if outcome.is_done:
        messages.success(request, _("De inbreng doet niet meer mee. Terughalen kan altijd."))
        return redirect("inbreng-detail", dossier_id, inbreng_id)
    context = {
        "dossier": viewer.dossier,
        "row": row,
        "form": form,
        "trail": trail(viewer.dossier, page_of(row), (_("Laten vervallen"), "")),
    }
    return render(request, "participation/inbreng_drop.html", context, status=outcome.status)


@require_http_methods(["GET", "POST"])
def restore_inbreng(request: HttpRequest, dossier_id: int, inbreng_id: int) -> HttpResponse:
    """Take back in what was left out, merged or split."""
    viewer, row = open_inbreng(request, dossier_id, inbreng_id)
    check_can_change_inbreng(request.user, row)
    if row.dropped_at is None:
        return redirect("inbreng-detail", dossier_id, inbreng_id)
    if request.method == "POST":
        services.restore_inbreng(actor=request.user, inbreng=row)
        messages.success(request, _("De inbreng doet weer mee."))
        return redirect("inbreng-detail", dossier_id, inbreng_id)
    context = {
        "dossier": viewer.dossier,
        "row": row,
        "refusal": check_can_restore_inbreng.reason(request.user, row),
        "trail": trail(viewer.dossier, page_of(row), (_("Terughalen"), "")),
    }
    return render(request, "participation/inbreng_restore.html", context)


def _held(row: Inbreng) -> tuple[dict[str, str], int]:
    return reading_texts(row), row.revision


def _onward(request: HttpRequest, row: Inbreng) -> HttpResponse:
    """Go on to the next that nobody read, or stay with this one when the person came from its page."""
    if request.POST.get("verder") == "nee":
        messages.success(request, _("Bewaard."))
        return redirect("inbreng-detail", row.dossier_id, row.pk)
    return redirect(f"{reverse('inbreng-next', args=[row.dossier_id])}?na={row.number}")

"""The card behind a code: what stood on it, and dots or a remark to add."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.codes import read_code, shown_code
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.kit import services
from wijkkoers.web.kit.forms.results import CardForm
from wijkkoers.web.kit.models import PrintedCard
from wijkkoers.web.kit.permissions import check_can_enter
from wijkkoers.web.kit.presentation import name_of
from wijkkoers.web.kit.selectors import card_by_code, columns_of, sheets_of
from wijkkoers.web.kit.subjects import thing_address
from wijkkoers.web.kit.views.access import batch_trail, submit


@require_GET
def find_card(request: HttpRequest) -> HttpResponse:
    """Look a card up by the code that somebody typed."""
    typed = request.GET.get("code", "").strip()
    card = card_by_code(request.user, typed)
    if card is not None:
        return redirect("kit-code", card.code)
    context = {"typed": typed[:40], "is_code": read_code(typed) is not None}
    return render(request, "kit/find.html", context)


@require_http_methods(["GET", "POST"])
def show_card(request: HttpRequest, code: str) -> HttpResponse:
    """Show a card as it was printed; who takes part adds dots or a remark."""
    card = card_by_code(request.user, code)
    if card is None:
        raise Http404
    batch = card.batch
    refusal = check_can_enter.reason(request.user, batch.dossier)
    if request.method == "POST":
        check_can_enter(request.user, batch.dossier)
    form = CardForm(request.POST or None, columns=columns_of(batch), sheets=sheets_of(batch))
    outcome = submit(
        request,
        form,
        lambda _seen: _added(request, card, form),
    )
    if outcome.is_done:
        messages.success(request, outcome.kept)
        return redirect("kit-code", card.code)
    context = {
        "dossier": batch.dossier,
        "batch": batch,
        "card": card,
        "name": name_of(card),
        "code": shown_code(card.code),
        "form": outcome.form,
        "refusal": refusal,
        "thing_url": thing_address(viewer_of(request.user, batch.dossier), card.subject),
        "trail": batch_trail(batch, (shown_code(card.code), "")),
    }
    return render(request, "kit/card.html", context, status=outcome.status)


def _added(request: HttpRequest, card: PrintedCard, form: CardForm) -> str:
    """Add what was typed in and say so; of a button that was tapped twice the second time only says that it counts already."""
    try:
        kept = services.add_dots(actor=request.user, card=card, sheet_id=form.cleaned_data["moment"], scan=form.scan)
    except InputError as error:
        if error.code != "kit-al-geteld":
            raise
        return str(sentence_of(error))
    return _("Bewaard bij %(title)s.") % {"title": kept.title}

"""What was said, word for word: write it down, release it once the speaker agreed, take it back."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from wijkkoers.web.dossiers.opening import open_viewer
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.fieldwork.forms.gesprekken import QuoteForm
from wijkkoers.web.fieldwork.models import Gesprek, Quote
from wijkkoers.web.fieldwork.permissions.talks import check_can_change_gesprek
from wijkkoers.web.fieldwork.selectors.gesprekken import quote_of
from wijkkoers.web.fieldwork.services import gesprekken as services
from wijkkoers.web.fieldwork.values_talks import quote_texts
from wijkkoers.web.fieldwork.views.asking import asked_texts
from wijkkoers.web.fieldwork.views.talk_pages import (
    FORM_PAGE,
    REASON_PAGE,
    FormPage,
    answer_act,
    answer_drop,
    answer_form,
    found,
    held_now,
    open_gesprek,
    submit,
    talks_trail,
    url_of,
)


@require_http_methods(["GET", "POST"])
def add_quote(request: HttpRequest, dossier_id: int, gesprek_id: int) -> HttpResponse:
    """Write down what was said."""
    viewer, gesprek = open_gesprek(request, dossier_id, gesprek_id)
    check_can_change_gesprek(request.user, gesprek)
    form = QuoteForm(request.POST or None, auto_id="citaat_%s")
    outcome = submit(request, form, lambda _seen: services.add_quote(actor=request.user, gesprek=gesprek, values=form.values))
    page = _page(viewer, gesprek, _("Citaat toevoegen"), _("Het citaat is bewaard."))
    return answer_form(request, viewer, outcome, page)


@require_http_methods(["GET", "POST"])
def edit_quote(request: HttpRequest, dossier_id: int, quote_id: int) -> HttpResponse:
    """Change a quote; a day on which the speaker agreed releases it."""
    viewer, quote = _open(request, dossier_id, quote_id)
    check_can_change_gesprek(request.user, quote.gesprek)
    earlier = asked_texts(request, viewer, f"citaat:{quote.pk}")
    form = QuoteForm(request.POST or None, held=quote_texts(quote), revision=quote.revision, initial=earlier)

    now = held_now(lambda: _open(request, dossier_id, quote_id), quote_texts)
    outcome = submit(
        request, form, lambda seen: services.change_quote(actor=request.user, quote=quote, values=form.values, revision=seen), now
    )
    return answer_form(request, viewer, outcome, _page(viewer, quote.gesprek, _("Citaat wijzigen"), _("Het citaat is bewaard.")))


@require_POST
def withdraw_quote(request: HttpRequest, dossier_id: int, quote_id: int) -> HttpResponse:
    """Take a quote back: others read it no more."""
    _viewer, quote = _open(request, dossier_id, quote_id)
    check_can_change_gesprek(request.user, quote.gesprek)
    done, target = _("Het citaat is teruggenomen. Alleen uw organisatie leest het nog."), url_of("gesprek-detail", quote.gesprek)
    return answer_act(request, lambda: services.withdraw_quote(actor=request.user, quote=quote), done, target)


@require_http_methods(["GET", "POST"])
def drop_quote(request: HttpRequest, dossier_id: int, quote_id: int) -> HttpResponse:
    """Let a quote lapse, with the reason."""
    viewer, quote = _open(request, dossier_id, quote_id)
    check_can_change_gesprek(request.user, quote.gesprek)
    page = _page(viewer, quote.gesprek, _("Citaat laten vervallen"), _("Het citaat is vervallen. U kunt het terugzetten."), REASON_PAGE)
    return answer_drop(request, viewer, lambda reason: services.drop_quote(actor=request.user, quote=quote, reason=reason), page)


@require_POST
def restore_quote(request: HttpRequest, dossier_id: int, quote_id: int) -> HttpResponse:
    """Bring a quote back."""
    _viewer, quote = _open(request, dossier_id, quote_id)
    check_can_change_gesprek(request.user, quote.gesprek)
    target = url_of("gesprek-detail", quote.gesprek)
    return answer_act(request, lambda: services.restore_quote(actor=request.user, quote=quote), _("Het citaat staat er weer."), target)


def _open(request: HttpRequest, dossier_id: int, quote_id: int) -> tuple[Viewer, Quote]:
    viewer = open_viewer(request, dossier_id)
    return viewer, found(quote_of(viewer, quote_id))


def _page(viewer: Viewer, gesprek: Gesprek, title: str, done: str, template: str = FORM_PAGE) -> FormPage:
    back = url_of("gesprek-detail", gesprek)
    trail = talks_trail(viewer, (gesprek.title, back), (title, ""))
    return FormPage(title, back, trail, here="gesprekken", done=done, template=template)

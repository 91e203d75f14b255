"""What came up in a talk: write it down, tie it to an opgave, let it lapse."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from wijkkoers.web.dossiers.opening import open_viewer
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.fieldwork.forms.gesprekken import SignaalForm, SignaalLinkForm, SignalenForm
from wijkkoers.web.fieldwork.models import Gesprek, Signaal
from wijkkoers.web.fieldwork.permissions.talks import check_can_add_talk, check_can_change_gesprek
from wijkkoers.web.fieldwork.selectors.gesprekken import signaal_of
from wijkkoers.web.fieldwork.services import gesprekken as services
from wijkkoers.web.fieldwork.values_talks import signaal_texts
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
    themes_for,
    url_of,
)
from wijkkoers.web.thread.kinds import ThingKind
from wijkkoers.web.thread.services import link
from wijkkoers.web.thread.things import all_things, ref_of


@require_http_methods(["GET", "POST"])
def add_signalen(request: HttpRequest, dossier_id: int, gesprek_id: int) -> HttpResponse:
    """Write down what came up, one signaal on each line."""
    viewer, gesprek = open_gesprek(request, dossier_id, gesprek_id)
    check_can_change_gesprek(request.user, gesprek)
    form = SignalenForm(request.POST or None, themes=themes_for(viewer), auto_id="signalen_%s")
    outcome = submit(
        request,
        form,
        lambda _seen: services.add_signalen(actor=request.user, gesprek=gesprek, texts=form.lines, theme=form.cleaned_data["theme"]),
    )
    page = _page(viewer, gesprek, _("Signalen toevoegen"), _("De signalen staan bij het gesprek."))
    return answer_form(request, viewer, outcome, page)


@require_http_methods(["GET", "POST"])
def edit_signaal(request: HttpRequest, dossier_id: int, signaal_id: int) -> HttpResponse:
    """Change a signaal."""
    viewer, signaal = _open(request, dossier_id, signaal_id)
    check_can_change_gesprek(request.user, signaal.gesprek)
    earlier = asked_texts(request, viewer, f"signaal:{signaal.pk}")
    form = SignaalForm(
        request.POST or None, held=signaal_texts(signaal), revision=signaal.revision, initial=earlier, themes=themes_for(viewer)
    )

    now = held_now(lambda: _open(request, dossier_id, signaal_id), signaal_texts)
    outcome = submit(
        request,
        form,
        lambda seen: services.change_signaal(
            actor=request.user, signaal=signaal, text=form.cleaned_data["text"], theme=form.cleaned_data["theme"], revision=seen
        ),
        now,
    )
    return answer_form(request, viewer, outcome, _page(viewer, signaal.gesprek, _("Signaal wijzigen"), _("Het signaal is bewaard.")))


@require_http_methods(["GET", "POST"])
def link_signaal(request: HttpRequest, dossier_id: int, signaal_id: int) -> HttpResponse:
    """Tie a signaal to an opgave that is there already."""
    viewer, signaal = _open(request, dossier_id, signaal_id)
    check_can_add_talk(request.user, viewer.dossier)
    thing = all_things().get(ThingKind.OPGAVE)
    cards = [card for card in thing.cards(viewer, None) if not card.is_dropped] if thing else []
    form = SignaalLinkForm(request.POST or None, opgaven={card.ref: f"{card.number} {card.title}".strip() for card in cards})
    outcome = submit(
        request,
        form,
        lambda _seen: link(
            actor=request.user, viewer=viewer, source=ref_of(ThingKind.SIGNAAL, signaal.pk), target=form.cleaned_data["opgave"]
        ),
    )
    page = _page(viewer, signaal.gesprek, _("Aan een opgave koppelen"), _("Het signaal draagt nu deze opgave."), lead=signaal.text)
    return answer_form(request, viewer, outcome, page)


@require_http_methods(["GET", "POST"])
def drop_signaal(request: HttpRequest, dossier_id: int, signaal_id: int) -> HttpResponse:
    """Let a signaal lapse, with the reason."""
    viewer, signaal = _open(request, dossier_id, signaal_id)
    check_can_change_gesprek(request.user, signaal.gesprek)
    title, done = _("Signaal laten vervallen"), _("Het signaal is vervallen. U kunt het terugzetten.")
    page = _page(viewer, signaal.gesprek, title, done, REASON_PAGE, lead=signaal.text)
    return answer_drop(request, viewer, lambda reason: services.drop_signaal(actor=request.user, signaal=signaal, reason=reason), page)


@require_POST
def restore_signaal(request: HttpRequest, dossier_id: int, signaal_id: int) -> HttpResponse:
    """Bring a signaal back."""
    _viewer, signaal = _open(request, dossier_id, signaal_id)
    check_can_change_gesprek(request.user, signaal.gesprek)
    done, target = _("Het signaal staat er weer."), url_of("gesprek-detail", signaal.gesprek)
    return answer_act(request, lambda: services.restore_signaal(actor=request.user, signaal=signaal), done, target)


def _open(request: HttpRequest, dossier_id: int, signaal_id: int) -> tuple[Viewer, Signaal]:
    viewer = open_viewer(request, dossier_id)
    return viewer, found(signaal_of(viewer, signaal_id))


def _page(viewer: Viewer, gesprek: Gesprek, title: str, done: str, template: str = FORM_PAGE, *, lead: str = "") -> FormPage:
    back = url_of("gesprek-detail", gesprek)
    return FormPage(
        title=title,
        lead=lead,
        done=done,
        back=back,
        trail=talks_trail(viewer, (gesprek.title, back), (title, "")),
        here="gesprekken",
        template=template,
    )

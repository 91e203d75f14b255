"""The talks of a dossier: see them, read one, write one down, share it, let it lapse."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from wijkkoers.web.dossiers.opening import open_viewer
from wijkkoers.web.fieldwork import gesprek_page
from wijkkoers.web.fieldwork.forms.gesprekken import GesprekFilterForm, GesprekForm, QuoteForm, SignalenForm
from wijkkoers.web.fieldwork.permissions.talks import check_can_add_talk, check_can_change_gesprek, check_can_drop_gesprek
from wijkkoers.web.fieldwork.selectors.gesprekken import GesprekWish, gesprekken_of
from wijkkoers.web.fieldwork.services import gesprekken as services
from wijkkoers.web.fieldwork.values_talks import gesprek_texts
from wijkkoers.web.fieldwork.views.asking import PER_PAGE, asked_texts, page_of
from wijkkoers.web.fieldwork.views.talk_pages import (
    REASON_PAGE,
    FormPage,
    answer_act,
    answer_drop,
    answer_form,
    held_now,
    open_gesprek,
    partijen_for,
    submit,
    talks_trail,
    themes_for,
    url_of,
)


@require_GET
def list_gesprekken(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show the talks, newest first, as somebody asks for them."""
    viewer = open_viewer(request, dossier_id)
    form = GesprekFilterForm(request.GET, partijen=partijen_for(viewer), themes=themes_for(viewer))
    wish = form.wish
    page = page_of(gesprekken_of(viewer, wish), request)
    context = {
        "dossier": viewer.dossier,
        "form": form,
        "page": page,
        "is_filtered": wish.is_any,
        "dropped": gesprekken_of(viewer, GesprekWish(is_dropped=True)).count(),
        "dropped_rows": gesprekken_of(viewer, GesprekWish(is_dropped=True))[:PER_PAGE] if "vervallen" in request.GET else [],
        "refusal": check_can_add_talk.reason(request.user, viewer.dossier),
        "trail": talks_trail(viewer),
    }
    return render(request, "fieldwork/gesprek_list.html", context)


@require_GET
def show_gesprek(request: HttpRequest, dossier_id: int, gesprek_id: int) -> HttpResponse:
    """Show one talk: what everyone may read, and name, notes and all quotes to its own organisation."""
    viewer, gesprek = open_gesprek(request, dossier_id, gesprek_id)
    themes, refusal = themes_for(viewer), check_can_change_gesprek.reason(request.user, gesprek)
    context = {
        "dossier": viewer.dossier,
        "viewer": viewer,
        "gesprek": gesprek,
        **gesprek_page.parts_of(viewer, gesprek, themes),
        "refusal": refusal,
        "drop_refusal": check_can_drop_gesprek.reason(request.user, gesprek),
        "quote_form": None if refusal else QuoteForm(auto_id="citaat_%s"),
        "signalen_form": None if refusal else SignalenForm(themes=themes, auto_id="signalen_%s"),
        "may_add": check_can_add_talk.allows(request.user, viewer.dossier),
        "trail": talks_trail(viewer, (gesprek.title, "")),
    }
    return render(request, "fieldwork/gesprek_detail.html", context)


@require_http_methods(["GET", "POST"])
def add_gesprek(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Write a talk down."""
    viewer = open_viewer(request, dossier_id)
    check_can_add_talk(request.user, viewer.dossier)
    form = GesprekForm(request.POST or None, partijen=partijen_for(viewer), offers_draft=True, initial={"is_draft": not viewer.is_editor})
    outcome = submit(
        request,
        form,
        lambda _seen: services.add_gesprek(
            actor=request.user, dossier=viewer.dossier, values=form.values, is_draft=form.cleaned_data["is_draft"]
        ),
    )
    page = FormPage(
        title=_("Gesprek opschrijven"),
        lead=_("Wie u sprak is een rol. Wat er speelde schrijft u daarna op als signalen, een per regel."),
        act=_("Gesprek bewaren"),
        done=_("Het gesprek is bewaard. Schrijf nu op wat er speelde."),
        back=reverse("gesprek-list", args=[dossier_id]),
        trail=talks_trail(viewer, (_("Nieuw gesprek"), "")),
        here="gesprekken",
    )
    return answer_form(request, viewer, outcome, page, lambda kept: url_of("gesprek-detail", kept))


@require_http_methods(["GET", "POST"])
def edit_gesprek(request: HttpRequest, dossier_id: int, gesprek_id: int) -> HttpResponse:
    """Change a talk."""
    viewer, gesprek = open_gesprek(request, dossier_id, gesprek_id)
    check_can_change_gesprek(request.user, gesprek)
    earlier = asked_texts(request, viewer, f"gesprek:{gesprek.pk}")
    partijen = partijen_for(viewer, gesprek.partij)
    form = GesprekForm(request.POST or None, held=gesprek_texts(gesprek), revision=gesprek.revision, initial=earlier, partijen=partijen)

    now = held_now(lambda: open_gesprek(request, dossier_id, gesprek_id), gesprek_texts)
    outcome = submit(
        request, form, lambda seen: services.change_gesprek(actor=request.user, gesprek=gesprek, values=form.values, revision=seen), now
    )
    page = FormPage(
        title=gesprek.title,
        done=_("Het gesprek is bewaard."),
        back=url_of("gesprek-detail", gesprek),
        trail=talks_trail(viewer, (gesprek.title, url_of("gesprek-detail", gesprek)), (_("Wijzigen"), "")),
        here="gesprekken",
    )
    return answer_form(request, viewer, outcome, page)


@require_http_methods(["GET", "POST"])
def drop_gesprek(request: HttpRequest, dossier_id: int, gesprek_id: int) -> HttpResponse:
    """Let a talk lapse, with the reason."""
    viewer, gesprek = open_gesprek(request, dossier_id, gesprek_id)
    check_can_drop_gesprek(request.user, gesprek)
    page = FormPage(
        title=_("%(title)s laten vervallen") % {"title": gesprek.title},
        done=_("Het gesprek is vervallen. U kunt het terugzetten."),
        back=url_of("gesprek-detail", gesprek),
        trail=talks_trail(viewer, (gesprek.title, url_of("gesprek-detail", gesprek)), (_("Vervallen"), "")),
        here="gesprekken",
        template=REASON_PAGE,
    )
    return answer_drop(request, viewer, lambda reason: services.drop_gesprek(actor=request.user, gesprek=gesprek, reason=reason), page)


@require_POST
def restore_gesprek(request: HttpRequest, dossier_id: int, gesprek_id: int) -> HttpResponse:
    """Bring a talk back."""
    _viewer, gesprek = open_gesprek(request, dossier_id, gesprek_id)
    check_can_drop_gesprek(request.user, gesprek)
    done, target = _("Het gesprek staat er weer."), url_of("gesprek-detail", gesprek)
    return answer_act(request, lambda: services.restore_gesprek(actor=request.user, gesprek=gesprek), done, target)


@require_POST
def release_gesprek(request: HttpRequest, dossier_id: int, gesprek_id: int) -> HttpResponse:
    """Share a draft with everyone in the dossier."""
    _viewer, gesprek = open_gesprek(request, dossier_id, gesprek_id)
    check_can_change_gesprek(request.user, gesprek)
    done = _("Gedeeld. Anderen lezen de signalen en de citaten die akkoord zijn, niet de naam en de aantekeningen.")
    target = url_of("gesprek-detail", gesprek)
    return answer_act(request, lambda: services.release_gesprek(actor=request.user, gesprek=gesprek), done, target)

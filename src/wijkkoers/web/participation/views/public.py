"""The pages for everyone in the wijk: answer an oproep, and follow with a code what became of it. No account, no name, no cookie of ours.

The only cookie is the one that protects the form itself. Search engines are asked to leave these pages out.
"""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from wijkkoers.base.periods import day_text
from wijkkoers.reports.kit.qr import qr_svg
from wijkkoers.web.accounts import brakes
from wijkkoers.web.accounts.submitting import submit
from wijkkoers.web.dossiers.opening import page_language
from wijkkoers.web.participation import inbreng_page, services
from wijkkoers.web.participation.codes import read_code, shown_code
from wijkkoers.web.participation.forms.public import FIELD_OF_CODE, JoinForm
from wijkkoers.web.participation.inbreng_letters import full_address
from wijkkoers.web.participation.models import Inbreng, Oproep
from wijkkoers.web.participation.presentation import group_choices
from wijkkoers.web.participation.selectors.content import content_for
from wijkkoers.web.participation.selectors.fate import story_of
from wijkkoers.web.participation.selectors.inbreng import inbreng_by_code, live_inbreng
from wijkkoers.web.participation.selectors.oproepen import oproep_by_token, state_of
from wijkkoers.web.participation.states import Moderation, OproepState
from wijkkoers.web.participation.stories import answers_of, notes_of, steps_of
from wijkkoers.web.participation.wording import INBRENG_KIND_LABELS
from wijkkoers.web.wijkfoto.selectors import outline_of

SENDS_PER_WINDOW = 60
"""Messages from one address in ten minutes: a buurthuis full of people shares one address."""
MOST_SHOWN = 50


@login_not_required
@never_cache
@require_http_methods(["GET", "POST"])
def join_oproep(request: HttpRequest, token: str) -> HttpResponse:
    """Show the question and take in an answer; who sends gets a code."""
    oproep = _oproep(request, token)
    state = state_of(oproep, timezone.localdate())
    if state is not OproepState.OPEN:
        context = {"oproep": oproep, "state": state.value, "opens": day_text(oproep.opens_on, page_language())}
        return _unlisted(render(request, "participation/join_closed.html", context, status=200 if request.method == "GET" else 403))
    groups = group_choices(content_for(oproep.dossier), page_language())
    if request.method == "POST":
        brakes.require_brake(request, f"inbreng.{oproep.pk}", SENDS_PER_WINDOW)
    form = JoinForm(request.POST or None, groups=groups, asks_place=oproep.asks_place)
    outcome = submit(request, form, lambda _seen: _take_in(oproep, form), FIELD_OF_CODE)
    if outcome.is_done:
        if outcome.kept is None:
            return _unlisted(render(request, "participation/join_done.html", {"oproep": oproep}))
        return redirect(f"{reverse('inbreng-follow', args=[outcome.kept.code])}?dank=1")
    return _unlisted(render(request, "participation/join.html", _join_context(oproep, form), status=outcome.status))


@login_not_required
@never_cache
@require_GET
def show_door(request: HttpRequest) -> HttpResponse:
    """Ask for the code of inbreng."""
    typed = request.GET.get("code", "").strip()
    if typed:
        brakes.require_guess_brake(request)
    if inbreng_by_code(typed) is not None:
        return redirect("inbreng-follow", read_code(typed))
    if typed:
        brakes.count_miss(request)
    return _unlisted(render(request, "participation/follow_door.html", {"typed": typed[:40]}))


@login_not_required
@never_cache
@require_GET
def follow_inbreng(request: HttpRequest, code: str) -> HttpResponse:
    """Tell whoever has the code what was said and what became of it; nothing of anyone else."""
    row = _inbreng(request, code)
    story, language = story_of(row), page_language()
    is_new, address = request.GET.get("dank") == "1", full_address("inbreng-follow", row.code)
    drawn = qr_svg(address, _("QR-code naar de pagina van uw inbreng")) if is_new else ""
    context = {
        "row": row,
        "kind_label": INBRENG_KIND_LABELS[row.kind],  # type: ignore[index]  # a StrEnum is its text
        "code": shown_code(row.code),
        "address": address,
        "is_new": is_new,
        "qr": mark_safe(drawn),  # noqa: S308 - drawn by us, every text escaped
        "steps": steps_of(story, language),
        "answers": answers_of(story),
        "notes": notes_of(story),
    }
    return _unlisted(render(request, "participation/follow.html", context))


def _take_in(oproep: Oproep, form: JoinForm) -> Inbreng | None:
    """Take in what was sent; a machine gets a page that looks the same and nothing is kept."""
    if form.is_of_a_machine:
        return None
    return services.receive_inbreng(oproep=oproep, said=form.said, form_key=form.cleaned_data["form_key"], language=page_language())


def _join_context(oproep: Oproep, form: JoinForm) -> dict[str, Any]:
    others = []
    if oproep.shows_others:
        rows = live_inbreng(oproep.dossier).filter(oproep=oproep, moderation=Moderation.ZICHTBAAR.value)
        others = list(rows.order_by("-number")[:MOST_SHOWN])
    pins = inbreng_page.public_map(others) if oproep.asks_place else {"features": []}
    return {
        "oproep": oproep,
        "form": form,
        "base": outline_of(oproep.dossier) if oproep.asks_place else None,
        "closes": day_text(oproep.closes_on, page_language()),
        "others": [(row, inbreng_page.public_words(row), INBRENG_KIND_LABELS[row.kind]) for row in others],  # type: ignore[index]
        "pins": pins if pins["features"] else None,
        "classes": inbreng_page.kind_classes(),
    }


def _oproep(request: HttpRequest, token: str) -> Oproep:
    """Return the oproep of a link; who tries many links that do not exist has to wait."""
    oproep = oproep_by_token(token)
    if oproep is None:
        brakes.require_guess_brake(request)
        brakes.count_miss(request)
        raise Http404
    return oproep


def _inbreng(request: HttpRequest, code: str) -> Inbreng:
    """Return the inbreng of a code; who tried too many wrong ones waits, also with a right one."""
    brakes.require_guess_brake(request)
    row = inbreng_by_code(code)
    if row is None:
        brakes.count_miss(request)
        raise Http404
    return row


def _unlisted(response: HttpResponse) -> HttpResponse:
    """Ask search engines to leave the page out."""
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response

"""The inbreng of a dossier for the team: the list, one inbreng, writing down from paper, and changing what the team says of it."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from wijkkoers.web.accounts.submitting import submit
from wijkkoers.web.dossiers.opening import open_viewer, page_language
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.dossiers.selectors.earlier import earlier_versions
from wijkkoers.web.participation import inbreng_page, services
from wijkkoers.web.participation.forms.inbreng import FIELD_OF_CODE, InbrengForm, ListForm, PaperForm
from wijkkoers.web.participation.inbreng_values import inbreng_texts
from wijkkoers.web.participation.models import Inbreng
from wijkkoers.web.participation.permissions import (
    check_can_add_inbreng,
    check_can_change_inbreng,
    check_can_restore_inbreng,
    refusal_of,
    require_add_inbreng,
    require_edit_inbreng,
)
from wijkkoers.web.participation.presentation import group_choices, group_labels
from wijkkoers.web.participation.selectors.content import content_for
from wijkkoers.web.participation.selectors.fate import story_of
from wijkkoers.web.participation.selectors.inbreng import (
    answered_not_told,
    filtered,
    in_the_list,
    inbreng_of,
    live_inbreng,
    may_read,
    on_the_map,
    one_inbreng,
    threaded_ids,
)
from wijkkoers.web.participation.selectors.lineage import lineage_of
from wijkkoers.web.participation.states import InbrengKind, InbrengWay
from wijkkoers.web.participation.stories import answers_of
from wijkkoers.web.participation.views.opening_inbreng import asked_texts, open_inbreng, trail
from wijkkoers.web.participation.views.opening_inbreng import inbreng_page as page_of
from wijkkoers.web.participation.wording import FATE_LABELS, INBRENG_KIND_LABELS, MODERATION_LABELS

PAGE_SIZE = 50
KEPT = ("way", "oproep", "moment", "theme")
"""What the next sheet of paper takes over from the one before."""


@require_GET
def show_inbreng(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Show what was brought in, with filters, a map and what waits."""
    viewer = open_viewer(request, dossier_id)
    dossier, language = viewer.dossier, page_language()
    choices = inbreng_page.list_choices(dossier, language)
    form, lineage = ListForm(request.GET, choices=choices), lineage_of(dossier)
    rows = _asked_rows(request, viewer, form)
    page = Paginator(in_the_list(rows), PAGE_SIZE).get_page(request.GET.get("pagina"))
    shown, counts = list(page.object_list), inbreng_page.counts_of(dossier, lineage)
    context = {
        "dossier": dossier,
        "viewer": viewer,
        "form": form,
        "page": page,
        "rows": inbreng_page.rows_of(viewer, shown, threaded_ids(viewer, [row.pk for row in shown]), language, dict(choices["themes"])),
        "counts": counts,
        "groups": inbreng_page.group_counts(dossier, lineage, language),
        "untold": answered_not_told(dossier, lineage).count if viewer.is_editor else 0,
        "has_pins": any(row.geometry and may_read(viewer, row) for row in shown),
        "map_url": f"{reverse('inbreng-map', args=[dossier_id])}?{request.GET.urlencode()}",
        "classes": inbreng_page.kind_classes(),
        "is_filtered": any(form.wanted.values()),
        "is_gone": _is_gone(request),
        "has_gone_only": not counts["received"] and inbreng_of(dossier).exists(),
        "add_refusal": refusal_of(require_add_inbreng, viewer),
        "refusal": refusal_of(require_edit_inbreng, viewer),
        "trail": trail(dossier),
    }
    return render(request, "participation/inbreng_list.html", context)


@require_GET
def show_map(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Give the places of the list, with the same filters."""
    viewer = open_viewer(request, dossier_id)
    form = ListForm(request.GET, choices=inbreng_page.list_choices(viewer.dossier, page_language()))
    return JsonResponse(inbreng_page.map_of(viewer, on_the_map(_asked_rows(request, viewer, form))))


@require_GET
def show_one(request: HttpRequest, dossier_id: int, inbreng_id: int) -> HttpResponse:
    """Show one inbreng: its text for who may read it, what became of it, and its thread."""
    viewer, row = open_inbreng(request, dossier_id, inbreng_id)
    language, lineage = page_language(), lineage_of(viewer.dossier)
    known = (*lineage.onward.get(row.pk, ()), *(lineage.origins(row.pk) - {row.pk}))
    kin = inbreng_of(viewer.dossier).filter(pk__in=known)
    story = story_of(row)
    context = {
        "dossier": viewer.dossier,
        "viewer": viewer,
        "row": row,
        "line": inbreng_page.rows_of(viewer, [row], frozenset(), language)[0],
        "text": row.text if may_read(viewer, row) else "",
        "kin": inbreng_page.rows_of(viewer, kin, frozenset(), language),
        "answers": answers_of(story),
        "story": story,
        "group": group_labels(content_for(viewer.dossier), language).get(row.group, row.group) if viewer.is_editor else "",
        "labels": {"fate": FATE_LABELS[row.fate], "kind": INBRENG_KIND_LABELS[row.kind], "state": MODERATION_LABELS[row.moderation]},  # type: ignore[index]
        "refusal": check_can_change_inbreng.reason(request.user, row),
        "restore_refusal": check_can_restore_inbreng.reason(request.user, row) if row.dropped_at else "",
        "pins": inbreng_page.map_of(viewer, [row]) if row.geometry and may_read(viewer, row) else None,
        "classes": inbreng_page.kind_classes(),
        "versions": len(earlier_versions(viewer, f"inbreng:{row.pk}")) if viewer.is_editor else 0,
        "trail": trail(viewer.dossier, (page_of(row)[0], "")),
    }
    return render(request, "participation/inbreng_detail.html", context)


@require_http_methods(["GET", "POST"])
def add_inbreng(request: HttpRequest, dossier_id: int) -> HttpResponse:
    """Write down what came in on paper; the next sheet starts with the same oproep, moment and way."""
    viewer = open_viewer(request, dossier_id)
    check_can_add_inbreng(request.user, viewer.dossier)
    choices = inbreng_page.paper_choices(viewer.dossier, page_language())
    form = PaperForm(request.POST or None, choices=choices, initial=_asked(request, choices))
    outcome = submit(request, form, lambda _seen: _add(request, viewer.dossier, form), FIELD_OF_CODE)
    if outcome.is_done:
        row = outcome.kept
        messages.success(request, _("Inbreng %(number)s staat in het dossier. Hieronder kan de volgende.") % {"number": row.number})
        kept = {name: form.cleaned_data.get(name) or "" for name in KEPT}
        return redirect(
            f"{reverse('inbreng-new', args=[dossier_id])}?{urlencode({name: str(value) for name, value in kept.items() if value})}"
        )
    context = {"dossier": viewer.dossier, "form": outcome.form, "trail": trail(viewer.dossier, (_("Opschrijven"), ""))}
    return render(request, "participation/inbreng_new.html", context, status=outcome.status)


@require_http_methods(["GET", "POST"])
def edit_inbreng(request: HttpRequest, dossier_id: int, inbreng_id: int) -> HttpResponse:
    """Change summary, theme, kind, place and group; the text stays as it came."""
    viewer, row = open_inbreng(request, dossier_id, inbreng_id)
    check_can_change_inbreng(request.user, row)
    earlier = asked_texts(request, viewer, f"inbreng:{row.pk}")
    language = page_language()
    options: dict[str, Any] = {
        "themes": inbreng_page.theme_choices(viewer.dossier, language),
        "groups": group_choices(content_for(viewer.dossier), language, [row.group] if row.group else ()),
        "moments": inbreng_page.moment_choices(viewer.dossier),
    }
    form = InbrengForm(request.POST or None, held=inbreng_texts(row), revision=row.revision, initial=earlier, **options)
    outcome = submit(
        request,
        form,
        lambda seen: services.change_inbreng(actor=request.user, inbreng=row, values=form.values, revision=seen),
        FIELD_OF_CODE,
        lambda: _held(one_inbreng(viewer.dossier, row.pk) or row),
    )
    if outcome.is_done:
        messages.success(request, _("Bewaard."))
        return redirect("inbreng-detail", dossier_id, inbreng_id)
    context = {
        "dossier": viewer.dossier,
        "row": row,
        "form": outcome.form,
        "is_earlier": bool(earlier),
        "trail": trail(viewer.dossier, page_of(row), (_("Wijzigen"), "")),
    }
    return render(request, "participation/inbreng_edit.html", context, status=outcome.status)


def _is_gone(request: HttpRequest) -> bool:
    """Whether the address asks for what was dropped, merged or split (`?weg-ermee=1`)."""
    return request.GET.get("weg-ermee") == "1"


def _asked_rows(request: HttpRequest, viewer: Viewer, form: ListForm) -> QuerySet[Inbreng]:
    """Return the rows that the address asks for: the same ones for the list and for its map."""
    rows = inbreng_of(viewer.dossier).exclude(dropped_at=None) if _is_gone(request) else live_inbreng(viewer.dossier)
    return filtered(rows, viewer, form.wanted)


def _held(row: Inbreng) -> tuple[dict[str, str], int]:
    return inbreng_texts(row), row.revision


def _asked(request: HttpRequest, choices: dict[str, Any]) -> dict[str, Any]:
    """Return what the address asks to fill in, as far as the form offers it."""
    offered = {"oproep": dict(choices["oproepen"]), "moment": dict(choices["moments"]), "theme": dict(choices["themes"])}
    found = {name: request.GET.get(name, "") for name in offered if request.GET.get(name, "") in offered[name]}
    way = request.GET.get("way", "")
    return found | {"way": way if way in {row.value for row in InbrengWay} else InbrengWay.PAPIER.value, "kind": InbrengKind.IDEE.value}


def _add(request: HttpRequest, dossier: Any, form: PaperForm) -> Inbreng:
    summary, theme = form.cleaned_data["summary"], form.cleaned_data["theme"]
    return services.add_inbreng(actor=request.user, dossier=dossier, said=form.said, origin=form.origin, summary=summary, theme=theme)

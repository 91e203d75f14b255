"""The page of the thread of a whole dossier: numbers by kind, the flow between kinds, and the opgaven that were asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.paginator import Paginator
from django.urls import reverse
from django.utils.safestring import SafeString

from wijkkoers.reports.figures.thread import draw_thread
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.fieldwork.selectors import content_for, theme_labels
from wijkkoers.web.overview.selectors.opgave_traits import opgave_traits, partij_names
from wijkkoers.web.overview.selectors.woven import Woven, narrowed, woven_of
from wijkkoers.web.overview.thread.figure import flow_of
from wijkkoers.web.overview.thread.whole import WholeFilter, chosen_opgaven, kind_counts, opgave_lines
from wijkkoers.web.thread.kinds import LEADS_TO, ThingKind
from wijkkoers.web.thread.presentation import label_of
from wijkkoers.web.thread.selectors import cards_for

PAGE_SIZE = 50
SPOREN = ("A", "B")
Choice = tuple[str, str]


def context_of(viewer: Viewer, asked: Mapping[str, str], language: str) -> dict[str, Any]:
    """Return everything on the page; who filters on opgaven sees the thread that runs through those."""
    woven = woven_of(viewer)
    themes = theme_labels(content_for(viewer.dossier), language)
    partijen = partij_names(viewer.dossier)
    wanted = filter_of(asked, themes, partijen)
    opgaven = chosen_opgaven(woven, wanted, opgave_traits(viewer) if wanted.is_filtered else {})
    shown = narrowed(woven, opgaven) if wanted.is_filtered else woven
    page = Paginator(opgaven, PAGE_SIZE).get_page(asked.get("pagina"))
    cards = cards_for(viewer, page)
    return {
        "dossier": viewer.dossier,
        "counts": kind_counts(shown),
        "figures": _figures(shown),
        "is_empty": not woven.links,
        "wanted": wanted,
        "options": _options(themes, partijen),
        "page": page,
        "lines": opgave_lines(shown, [cards[ref] for ref in page if ref in cards]),
        "thread_before": reverse("thread", args=[viewer.dossier.pk]),
    }


def filter_of(asked: Mapping[str, str], themes: Mapping[str, str], partijen: Mapping[str, str]) -> WholeFilter:
    """Return the filter of an address; what is not there is not asked for."""
    theme, spoor, partij, kind = (asked.get(name, "") for name in ("thema", "spoor", "partij", "soort"))
    return WholeFilter(
        theme if theme in themes else "",
        spoor if spoor in SPOREN else "",
        int(partij) if partij in partijen else None,
        kind if kind in _ground_kinds() else "",
    )


def _ground_kinds() -> list[ThingKind]:
    return [kind for kind in ThingKind if ThingKind.OPGAVE in LEADS_TO.get(kind, frozenset())]


def _options(themes: Mapping[str, str], partijen: Mapping[str, str]) -> dict[str, list[Choice]]:
    return {
        "themes": list(themes.items()),
        "partijen": list(partijen.items()),
        "kinds": [(kind.value, label_of(kind)) for kind in _ground_kinds()],
        "sporen": [(spoor, spoor) for spoor in SPOREN],
    }


def _figures(woven: Woven) -> tuple[SafeString, ...]:
    if not woven.links:
        return ()
    figure = flow_of(woven)
    return SafeString(draw_thread(figure)), SafeString(draw_thread(figure, width="narrow"))

"""From what is kept to what goes on paper: the form to walk with, and the list of what comes of a schouw."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import shapely
from django.utils import translation
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from wijkkoers.reports.figures.numbered_map import MapMark, NumberedMapStyle, draw_numbered_map
from wijkkoers.reports.figures.signs import MarkClass
from wijkkoers.reports.schouw.actions import Action, ActionList
from wijkkoers.reports.schouw.form import SchouwForm, schouw_form_pdf
from wijkkoers.web.events.clock import now
from wijkkoers.web.fieldwork.models import RoutePoint, Schouw, Schouwpunt
from wijkkoers.web.fieldwork.schouw_page import holder_of, place_of
from wijkkoers.web.fieldwork.states import PuntStatus
from wijkkoers.web.fieldwork.values_talks import due_text
from wijkkoers.web.fieldwork.wording_talks import PUNT_STATUS_LABELS
from wijkkoers.web.ui.places import to_rd
from wijkkoers.web.wijkfoto.selectors import ground_of

WIDTH, HEIGHT, SIZE = 560, 470, 16
LOOSE_BLOCKS = 8
"""Empty blocks on the form of a schouw without a route."""


def form_file(schouw: Schouw, points: Sequence[RoutePoint], themes: Iterable[str], language: str) -> bytes:
    """Return the form of a schouw as PDF."""
    with translation.override(language):
        alt = _("Kaart van de wijk met de vaste punten %(numbers)s") % {"numbers": ", ".join(str(point.number) for point in points)}
        form = SchouwForm(
            title=schouw.title,
            dossier=schouw.dossier.name,
            route=schouw.route.title if schouw.route else "",
            held_on=schouw.held_on,
            made_on=localdate(now()),
            points=tuple((point.number, point.label) for point in points),
            themes=tuple(themes),
            map_svg=map_svg(schouw, points, language),
            map_alt=alt if points else _("Kaart van de wijk"),
            language=language,
            **({} if points else {"empty_blocks": LOOSE_BLOCKS}),
        )
    return schouw_form_pdf(form)


def map_svg(schouw: Schouw, points: Sequence[RoutePoint], language: str) -> str:
    """Return the map with the fixed points; empty when neither the wijk nor a point has a place."""
    ground = ground_of(schouw.dossier)
    marks = [MapMark(str(point.pk), str(point.number), shapely.to_wkb(to_rd(point.geometry)), "punt") for point in points]
    if not ground and not marks:
        return ""
    classes = [MarkClass("punt", _("vast punt"), "ink", "rond")]
    return draw_numbered_map(ground, marks, classes, NumberedMapStyle(_("Vaste punten"), language, WIDTH, HEIGHT, SIZE))


def action_list(schouw: Schouw, punten: Iterable[Schouwpunt], language: str) -> ActionList:
    """Return what comes of a schouw in words for residents: no names of people, nothing of who wrote it down."""
    with translation.override(language):
        return ActionList(
            title=schouw.title,
            dossier=schouw.dossier.name,
            held_on=schouw.held_on,
            made_on=localdate(now()),
            actions=tuple(_action(punt, language) for punt in punten),
            lead=_("Dit zagen we samen in de wijk, en dit gaat er gebeuren."),
            language=language,
        )


def _action(punt: Schouwpunt, language: str) -> Action:
    return Action(
        number=punt.number,
        place=place_of(punt),
        seen=punt.note,
        agreement=punt.agreement,
        holder=holder_of(punt),
        due=due_text(punt, language),
        state=str(PUNT_STATUS_LABELS[PuntStatus(punt.status)]),
        feedback=punt.feedback,
        is_urgent=punt.is_urgent,
    )

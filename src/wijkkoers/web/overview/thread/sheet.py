"""The thread through one thing as a file: the drawing alone, or on paper with its list."""

from __future__ import annotations

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from wijkkoers.reports.figures.thread import draw_thread
from wijkkoers.reports.thread import ThreadSheet, ThreadSheetRow, thread_pdf
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.overview.thread.figure import figure_of, on_paper
from wijkkoers.web.overview.thread.listing import ThreadSide, sides_of
from wijkkoers.web.thread.presentation import label_of
from wijkkoers.web.thread.selectors import Reach
from wijkkoers.web.thread.things import Card

MM_WIDTH = 270.0


def svg_of(reach: Reach, card: Card) -> str:
    """Return the drawing alone."""
    return draw_thread(on_paper(figure_of(reach, card.ref)))


def pdf_of(viewer: Viewer, reach: Reach, card: Card, language: str) -> bytes:
    """Return the drawing on A4 with the list behind it."""
    figure = on_paper(figure_of(reach, card.ref))
    before, after = sides_of(reach, shows_all=True)
    dossier = viewer.dossier
    content = ThreadSheet(
        language=language,
        title=" ".join(filter(None, (label_of(card.kind).capitalize(), card.number))) + f": {card.title}",
        lead=_("Waar dit op rust, en wat eruit volgde, in het dossier %(name)s.") % {"name": dossier.name},
        kind=_("Rode draad"),
        figure=figure,
        lists=((_("Rust op"), _rows(before)), (_("Leidt tot"), _rows(after))),
        head=(_("Afstand"), _("Soort"), _("Nr."), _("Wat"), _("Via")),
        nothing=_("Nog niets."),
        made_on=localdate(),
        is_fictional=dossier.organisation.is_fictional,
    )
    return thread_pdf(content)


def _rows(side: ThreadSide) -> tuple[ThreadSheetRow, ...]:
    return tuple(
        ThreadSheetRow(step.label, label_of(kind.kind), row.card.number, _title(row.card), ", ".join(row.via))
        for step in side.steps
        for kind in step.kinds
        for row in kind.rows
    )


def _title(card: Card) -> str:
    notes = [word for word, applies in ((_("vervallen"), card.is_dropped), (_("concept"), card.is_draft)) if applies]
    return f"{card.title} ({', '.join(notes)})" if notes else card.title

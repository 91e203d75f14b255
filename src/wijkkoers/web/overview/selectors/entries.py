"""Everything in a dossier that one person may find: things of the thread, stappen, actions, documents and big words."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse

from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.overview.search import wording
from wijkkoers.web.overview.search.entries import Entry
from wijkkoers.web.overview.selectors.plain_texts import candidates
from wijkkoers.web.parties.selectors import terms_of
from wijkkoers.web.process.models import Action, Attachment
from wijkkoers.web.process.selectors import compass_of
from wijkkoers.web.process.stap_rows import row_pages
from wijkkoers.web.process.states import ActionStatus
from wijkkoers.web.thread.things import all_things


def entries_of(viewer: Viewer, language: str, asked: str = "") -> Iterator[Entry]:
    """Yield everything that this person may find; a fixed number of queries.

    With words `asked`, of the kinds with hundreds of rows only what can hold those.
    """
    yield from _stappen(viewer, language)
    for kind, thing in all_things().items():
        for card in thing.cards(viewer, candidates(viewer, kind, asked)):
            yield Entry(kind.value, card.title, card.url, card.number, card.text, card.state, card.is_dropped, card.is_draft)
    yield from _actions(viewer)
    yield from _documents(viewer)
    yield from _terms(viewer)


def _stappen(viewer: Viewer, language: str) -> Iterator[Entry]:
    compass = compass_of(viewer.dossier)
    pages = row_pages("stap-detail", viewer.dossier.pk)
    for view in compass.in_method if compass else ():
        goal = view.knooppunt.goal if view.knooppunt else view.stap.own_goal
        yield Entry(wording.STAP, view.label(language), pages(view.id), text=f"{goal}\n{view.stap.summary}")


def _actions(viewer: Viewer) -> Iterator[Entry]:
    address = reverse("action-list", args=[viewer.dossier.pk])
    for number, title, note, status in Action.objects.filter(dossier=viewer.dossier).values_list("id", "title", "note", "status"):
        yield Entry(wording.ACTIE, title, f"{address}#actie-{number}", text=note, is_dropped=status == ActionStatus.VERVALLEN)


def _documents(viewer: Viewer) -> Iterator[Entry]:
    rows = Attachment.objects.filter(dossier=viewer.dossier, dropped_at=None)
    pages, everything = row_pages("stap-detail", viewer.dossier.pk), reverse("compass", args=[viewer.dossier.pk])
    for title, file_name, stap in rows.values_list("title", "file_name", "stap_id"):
        yield Entry(wording.DOCUMENT, title, pages(stap) if stap else everything, text=file_name)


def _terms(viewer: Viewer) -> Iterator[Entry]:
    address = reverse("ambition-terms", args=[viewer.dossier.pk])
    for row in terms_of(viewer.dossier):
        yield Entry(wording.BEGRIP, row.term, address, text=row.meaning)

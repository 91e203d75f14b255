"""Where a wijkfoto lives: its subject and the addresses of its page, map and files."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import Http404
from django.urls import reverse

from wijkkoers.reports.comparison import MOST_AREAS
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.permissions import check_can_edit_dossier
from wijkkoers.web.dossiers.selectors import dossier_for
from wijkkoers.web.wijkfoto.permissions import check_can_make_snapshot
from wijkkoers.web.wijkfoto.selectors import Subject, subject_of_code, subject_of_dossier


@dataclass(frozen=True, slots=True)
class Place:
    """A subject with its addresses; `dossier_id` is None for an area by code, `keep` is where this person keeps a momentopname."""

    subject: Subject
    dossier_id: int | None
    dossier_name: str = ""
    keep: str = ""

    def _reverse(self, name: str, **more: str) -> str:
        if self.dossier_id is not None:
            suffix = "" if name == "area" else f"-{name}"
            return reverse(f"wijkfoto-dossier{suffix}", kwargs={"dossier_id": self.dossier_id, **more})
        return reverse(f"wijkfoto-{name}", kwargs={"code": self.subject.code, **more})

    @property
    def code(self) -> str:
        """The code of the area, or the codes joined by a plus."""
        return self.subject.code

    @property
    def compare(self) -> str:
        """The address where other areas are put beside this one."""
        return reverse("wijkfoto-compare") + "?" + urlencode([("gebied", part.code) for part in self.subject.parts[:MOST_AREAS]])

    @property
    def page(self) -> str:
        """The address of the page."""
        return self._reverse("area")

    @property
    def map(self) -> str:
        """The address of the map's data."""
        return self._reverse("map")

    def file(self, name: str) -> str:
        """Return the address of a file to download."""
        return self._reverse("file", file=name)

    def indicator(self, indicator: str) -> str:
        """Return the address of the page of one indicator."""
        return self._reverse("indicator", indicator=indicator)


@dataclass(frozen=True, slots=True)
class FrozenPlace:
    """A momentopname with its addresses: what was kept is shown by the same pages as the wijkfoto of now."""

    dossier_id: int
    dossier_name: str
    snapshot_id: int
    title: str
    code: str
    compare: str = ""
    keep: str = ""

    def _reverse(self, name: str, **more: str) -> str:
        return reverse(f"dossier-snapshot{name}", kwargs={"dossier_id": self.dossier_id, "snapshot_id": self.snapshot_id, **more})

    @property
    def page(self) -> str:
        """The address of the page."""
        return self._reverse("")

    @property
    def map(self) -> str:
        """The address of the map's data."""
        return self._reverse("-map")

    def file(self, name: str) -> str:
        """Return the address of a file to download."""
        return self._reverse("-file", file=name)

    def indicator(self, indicator: str) -> str:
        """Return the address of the page of one indicator."""
        return self._reverse("-indicator", indicator=indicator)


class NoAreaChosen(Http404):
    """A dossier of which no area is chosen yet, or of which the store no longer holds the area; `page` is where to go on."""

    def __init__(self, page: str) -> None:
        super().__init__(page)
        self.page = page


def place_of(actor: Actor, *, code: str = "", dossier_id: int | None = None) -> Place:
    """Return the place of an area or of a dossier that this person may see; NoAreaChosen or Http404 for anything else."""
    if dossier_id is not None:
        return _place_of_dossier(actor, dossier_id)
    subject = subject_of_code(code)
    if subject is None:
        raise Http404
    return Place(subject, None)


def _place_of_dossier(actor: Actor, dossier_id: int) -> Place:
    dossier = dossier_for(actor, dossier_id)
    if dossier is None:
        raise Http404
    subject = subject_of_dossier(dossier)
    if subject is None:
        page = "dossier-areas" if check_can_edit_dossier.allows(actor, dossier) else "dossier-detail"
        raise NoAreaChosen(reverse(page, args=[dossier_id]))
    may_keep = check_can_make_snapshot.allows(actor, dossier)
    return Place(subject, dossier_id, dossier.name, reverse("dossier-snapshot-new", args=[dossier_id]) if may_keep else "")

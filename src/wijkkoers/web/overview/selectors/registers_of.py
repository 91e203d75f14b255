"""How many things each register of a dossier holds, as far as one person may know of them: one counting query for each that is asked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.dossiers.selectors import Viewer, shared_with, visible
from wijkkoers.web.fieldwork.models import Gesprek, Opgave, Schouw, Schouwpunt, Werk
from wijkkoers.web.measures.models import Maatregel, Pakket
from wijkkoers.web.participation.models import Inbreng


@dataclass(frozen=True, slots=True)
class RegisterCount:
    """A register with how much is in it; `url_name` is its page."""

    label: str
    count: int
    url_name: str


def _schouwpunten(viewer: Viewer) -> int:
    rows = Schouwpunt.objects.filter(shared_with(viewer, "schouw__"), schouw__dossier=viewer.dossier, schouw__dropped_at=None)
    return rows.filter(dropped_at=None).count()


def _inbreng(viewer: Viewer) -> int:
    return Inbreng.objects.filter(dossier=viewer.dossier, dropped_at=None).count()


_COUNTS: Mapping[str, tuple[Promise, Callable[[Viewer], int]]] = {
    "gesprek-list": (_("Gesprekken"), lambda viewer: visible(Gesprek.objects.filter(dropped_at=None), viewer).count()),
    "schouw-list": (_("Schouwen"), lambda viewer: visible(Schouw.objects.filter(dropped_at=None), viewer).count()),
    "schouwpunt-list": (_("Punten van de schouw"), _schouwpunten),
    "inbreng-list": (_("Inbreng"), _inbreng),
    "opgave-list": (_("Opgaven"), lambda viewer: visible(Opgave.objects.filter(dropped_at=None), viewer).count()),
    "werk-list": (_("Werken van partijen"), lambda viewer: visible(Werk.objects.filter(dropped_at=None), viewer).count()),
    "measure-list": (_("Maatregelen"), lambda viewer: visible(Maatregel.objects.filter(dropped_at=None), viewer).count()),
    "pakket-list": (_("Pakketten"), lambda viewer: visible(Pakket.objects.filter(dropped_at=None), viewer).count()),
}
OF_KNOOPPUNT: Mapping[str, tuple[str, ...]] = {
    "wijkschouw-houden": ("schouw-list", "schouwpunt-list"),
    "woon-en-wijkwensen": ("inbreng-list", "gesprek-list", "schouwpunt-list"),
    "bestaande-plannen": ("werk-list",),
    "planning-van-werkzaamheden": ("werk-list", "opgave-list"),
    "opgaven-in-kaart": ("opgave-list", "werk-list", "gesprek-list"),
    "keuze-verbonden-opgaven": ("opgave-list", "werk-list"),
    "longlist-van-maatregelen": ("measure-list", "opgave-list"),
    "pakketten-en-nulalternatief": ("pakket-list", "measure-list"),
}
"""Which registers a knooppunt is about."""
ALL = tuple(name for name in _COUNTS if name != "schouwpunt-list")


def counts_of(viewer: Viewer, names: tuple[str, ...] = ALL) -> list[RegisterCount]:
    """Return the registers with their counts, in the order asked."""
    return [RegisterCount(str(_COUNTS[name][0]), _COUNTS[name][1](viewer), name) for name in names]

"""Gathering what the rules on loose ends look at, in a fixed number of queries, as far as one person may know of it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import QuerySet

from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.fieldwork.kinds import Verdict
from wijkkoers.web.fieldwork.models import Schouwpunt
from wijkkoers.web.fieldwork.selectors import opgaven_without_owner, undecided_meetings
from wijkkoers.web.fieldwork.states import PuntStatus
from wijkkoers.web.measures.models import Pakket
from wijkkoers.web.measures.selectors import open_maatregelen, without_payer
from wijkkoers.web.overview.selectors.woven import woven_of
from wijkkoers.web.overview.thread.loose_facts import LooseFacts, Pair
from wijkkoers.web.participation.models import Inbreng
from wijkkoers.web.participation.states import Fate
from wijkkoers.web.thread.kinds import ThingKind
from wijkkoers.web.thread.things import Ref


def loose_facts(viewer: Viewer, today: date) -> LooseFacts:
    """Return the facts. What a set names beyond the things that this person may know of does no harm: rules begin at the things."""
    woven = woven_of(viewer)
    uncosted = open_maatregelen(viewer).filter(once_mid_eur=None, yearly_mid_eur=None)
    bad = Schouwpunt.objects.filter(schouw__dossier=viewer.dossier, verdict=Verdict.SLECHT.value, status=PuntStatus.OPEN.value)
    inbreng = Inbreng.objects.filter(dossier=viewer.dossier, dropped_at=None)
    nulls = Pakket.objects.filter(dossier=viewer.dossier, is_null=True)
    return LooseFacts(
        known=woven.known,
        links=woven.links,
        unowned=_refs(ThingKind.OPGAVE, opgaven_without_owner(viewer)),
        unpaid=_refs(ThingKind.MAATREGEL, without_payer(viewer)),
        uncosted=_refs(ThingKind.MAATREGEL, uncosted),
        bad_punten=_refs(ThingKind.SCHOUWPUNT, bad),
        unanswered=_refs(ThingKind.INBRENG, inbreng.filter(fate=Fate.OPEN.value)),
        refused=_refs(ThingKind.INBRENG, inbreng.filter(fate=Fate.NIET.value)),
        null_pakketten=_refs(ThingKind.PAKKET, nulls),
        pairs=tuple(Pair(row.left, row.right, row.left_title, row.right_title) for row in undecided_meetings(viewer, today)),
    )


def _refs(kind: ThingKind, rows: QuerySet[Any]) -> frozenset[Ref]:
    return frozenset(f"{kind}:{number}" for number in rows.order_by().values_list("pk", flat=True))

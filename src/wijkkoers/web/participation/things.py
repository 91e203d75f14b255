"""Participatiemomenten and inbreng as things of the thread.

The log names what an arrow ties together by the title of its card; so a title never quotes what somebody brought in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.participation.inbreng_page import first_words
from wijkkoers.web.participation.models import Inbreng, Participatiemoment
from wijkkoers.web.participation.selectors.inbreng import may_read
from wijkkoers.web.participation.selectors.lineage import lineage_of
from wijkkoers.web.participation.states import Moderation, MomentStatus
from wijkkoers.web.participation.wording import FATE_LABELS, MODERATION_LABELS, STATUS_LABELS
from wijkkoers.web.thread.kinds import ThingKind
from wijkkoers.web.thread.things import Card, Implied, Ref, Thing, known_in, moment_text

WORDS = 70
COLUMNS = ("pk", "number", "text", "summary", "place_note", "moderation", "fate", "added_by_id")
"""What a card of inbreng needs: thousands of rows are read at once, so not whole rows."""


def moment_cards(viewer: Viewer, ids: Sequence[int] | None) -> Iterator[Card]:
    """Yield the participatiemomenten of a dossier; everyone in the dossier may know of them."""
    rows = Participatiemoment.objects.filter(dossier=viewer.dossier)
    plain = rows if ids is None else rows.filter(pk__in=ids)
    address = reverse("moment-detail", args=[viewer.dossier.pk, 0])
    for pk, title, aim, place, follow_up, status in plain.values_list("pk", "title", "aim", "place", "follow_up", "status"):
        yield Card(
            ThingKind.MOMENT,
            pk,
            title,
            address.replace("/0/", f"/{pk}/"),
            text=f"{aim} {place} {follow_up}",
            state=str(STATUS_LABELS[MomentStatus(status)]),
            is_dropped=status == MomentStatus.AFGELAST,
        )


def known_moments(viewer: Viewer) -> Iterable[tuple[int, bool]]:
    """Return the numbers of the participatiemomenten, each with whether it was called off."""
    rows = Participatiemoment.objects.filter(dossier=viewer.dossier).values_list("pk", "status")
    return [(pk, status == MomentStatus.AFGELAST) for pk, status in rows]


def inbreng_cards(viewer: Viewer, ids: Sequence[int] | None) -> Iterator[Card]:
    """Yield the inbreng of a dossier: by number, with words only for who may read them; nothing for who is outside."""
    if viewer.standing.is_outsider:
        return
    rows = Inbreng.objects.filter(dossier=viewer.dossier)
    address = reverse("inbreng-detail", args=[viewer.dossier.pk, 0])
    fates = {fate.value: str(label) for fate, label in FATE_LABELS.items()}
    named = gettext("Inbreng %(number)s")
    plain: Any = rows if ids is None else rows.filter(pk__in=ids)
    for row in plain.annotate(dropped=moment_text("dropped_at")).values_list(*COLUMNS, "dropped", named=True):
        is_readable = may_read(viewer, row)
        yield Card(
            ThingKind.INBRENG,
            row.pk,
            _told(row) or named % {"number": row.number},
            address.replace("/0/", f"/{row.pk}/"),
            number=str(row.number),
            text=f"{row.text} {row.summary} {row.place_note}" if is_readable else "",
            state=_state(row, fates[row.fate], is_readable),
            is_dropped=row.dropped is not None,
        )


def known_inbreng(viewer: Viewer) -> Iterable[tuple[int, bool]]:
    """Return the numbers of all inbreng, each with whether it was dropped, merged or split; nothing for who is outside."""
    if viewer.standing.is_outsider:
        return []
    return known_in(Inbreng.objects.filter(dossier=viewer.dossier))


def inbreng_of_moments(dossier: Any) -> Iterable[tuple[Ref, Ref]]:
    """Return that inbreng was brought in at a moment, or in answer to an oproep of one."""
    known = lineage_of(dossier)
    rows = Inbreng.objects.filter(Q(dropped_at=None) | Q(pk__in=list(known.onward)), dossier=dossier).order_by("pk")
    found = rows.values_list("pk", "moment_id", "oproep__moment_id")
    pairs = ((pk, own or asked) for pk, own, asked in found if pk not in known.parts)
    return [(f"moment:{moment}", f"inbreng:{pk}") for pk, moment in pairs if moment]


def _told(row: Inbreng) -> str:
    """Return the summary that the team wrote, once the team made it visible."""
    return row.summary if row.moderation == Moderation.ZICHTBAAR else ""


def _state(row: Inbreng, fate: str, is_readable: bool) -> str:
    if not is_readable:
        return str(MODERATION_LABELS[Moderation(row.moderation)])
    return fate if _told(row) else f"“{first_words(row.text, WORDS)}” · {fate}"


THINGS = (
    Thing(ThingKind.MOMENT, _("participatiemoment"), _("participatiemomenten"), moment_cards, known_moments),
    Thing(
        ThingKind.INBRENG,
        _("inbreng"),
        pgettext_lazy("meer", "inbreng"),
        inbreng_cards,
        known_inbreng,
        Implied(ThingKind.MOMENT, ThingKind.INBRENG, inbreng_of_moments),
    ),
)

"""Drawing an arrow, taking it away with a reason, and drawing it again."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.dossiers.services.record import clean_text, hold
from wijkkoers.web.dossiers.services.rows import clean_reason
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.services import append_event
from wijkkoers.web.thread.kinds import ArrowKind, may_lead
from wijkkoers.web.thread.models import Arrow
from wijkkoers.web.thread.permissions import require_link
from wijkkoers.web.thread.selectors import arrow_of, cards_for
from wijkkoers.web.thread.things import Card, Ref

NOTE_LIMIT = 300


@transaction.atomic
def link(*, actor: Actor, viewer: Viewer, source: Ref, target: Ref, kind: ArrowKind = ArrowKind.DRAAGT, note: str = "") -> Arrow:
    """Draw an arrow from what a thing rests on to that thing; one that is there already stays as it is.

    Raises InputError `draad-onbekend` for an end of which the person may not know, `draad-kan-niet` for kinds that do not go together,
    `draad-twee-concepten` for drafts of two organisations: each would learn of the other's; `rij-tekst-te-lang`.
    """
    require_link(viewer)
    ends = _ends(viewer, source, target)
    if not may_lead(kind, ends[0].kind, ends[1].kind) or source == target:
        raise InputError("draad-kan-niet", source=ends[0].title, target=ends[1].title)
    if len({end.organisation_id for end in ends if end.is_draft}) > 1:
        raise InputError("draad-twee-concepten", source=ends[0].title, target=ends[1].title)
    arrow, is_new = draw_once(actor, viewer, (source, target), kind, note)
    if is_new:
        _log(actor, viewer, arrow, ends, "draad.gelegd")
    return arrow


@transaction.atomic
def link_all(*, actor: Actor, viewer: Viewer, pairs: Iterable[tuple[Ref, Ref]], note: str = "") -> None:
    """Draw an arrow for every pair (source, target), or none; raises as `link` does.

    The dossier is held first, before anything else, so that two people who choose some of the same wait their turn.
    """
    hold(viewer.dossier)
    for source, target in pairs:
        link(actor=actor, viewer=viewer, source=source, target=target, note=note)


def draw_once(actor: Actor, viewer: Viewer, ends: tuple[Ref, Ref], kind: ArrowKind, note: str) -> tuple[Arrow, bool]:
    """Return the arrow between these ends, drawn when there is none yet, and whether it is new; no event, no permission asked.

    When another person draws it at the same moment theirs is returned. No row is locked for this: callers hold other rows already,
    and a lock on the dossier after those could have two people wait for each other.
    """
    return Arrow.objects.get_or_create(
        dossier=viewer.dossier,
        source=ends[0],
        target=ends[1],
        kind=kind.value,
        dropped_at=None,
        defaults={"note": " ".join(clean_text(note, NOTE_LIMIT, "rij-tekst-te-lang").split()), "added_by_id": actor.pk if actor else None},
    )


@transaction.atomic
def unlink(*, actor: Actor, viewer: Viewer, arrow: Arrow, reason: str) -> Arrow:
    """Take an arrow away, with the reason; InputError `draad-al-los` when it was."""
    require_link(viewer)
    held = _hold(viewer, arrow)
    if held.dropped_at is not None:
        raise InputError("draad-al-los")
    held.dropped_at, held.dropped_reason = now(), clean_reason(reason)
    held.save(update_fields=["dropped_at", "dropped_reason"])
    _log(actor, viewer, held, _ends(viewer, held.source, held.target), "draad.losgemaakt", held.dropped_reason)
    return held


@transaction.atomic
def relink(*, actor: Actor, viewer: Viewer, arrow: Arrow) -> Arrow:
    """Draw an arrow again that was taken away."""
    held = _hold(viewer, arrow)
    return link(actor=actor, viewer=viewer, source=held.source, target=held.target, kind=ArrowKind(held.kind), note=held.note)


def _hold(viewer: Viewer, arrow: Arrow) -> Arrow:
    if arrow_of(viewer, arrow.pk) is None:
        raise InputError("draad-onbekend")
    return Arrow.objects.select_for_update(of=("self",)).get(pk=arrow.pk)


def _ends(viewer: Viewer, source: Ref, target: Ref) -> tuple[Card, Card]:
    cards = cards_for(viewer, (source, target))
    if source not in cards or target not in cards:
        raise InputError("draad-onbekend")
    return cards[source], cards[target]


def _log(actor: Actor, viewer: Viewer, arrow: Arrow, ends: tuple[Card, Card], kind: str, reason: str = "") -> None:
    """Tell it in the log of the dossier, or only in that of the organisation of which one of the ends is a draft."""
    drafts = [end for end in ends if end.is_draft]
    owner = (drafts[0].organisation_id or viewer.writing_organisation_id) if drafts else viewer.dossier.organisation_id
    name = " → ".join("…" if end.is_draft and end.organisation_id not in (None, owner) else end.title for end in ends)
    append_event(
        actor_id=actor.pk if actor else None,
        kind=kind,
        subject=f"pijl:{arrow.pk}",
        organisation_id=owner,
        dossier_id=None if drafts else viewer.dossier.pk,
        change=({}, {"name": name, **({"reason": reason} if reason else {})}),
    )

"""What services do with rows that an organisation drafts and shares: add, change, drop with a reason, bring back, share.

Each act is an event. Of a draft the event belongs to its own organisation alone; the dossier hears of the row when it is shared.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import Max

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier, Shared
from wijkkoers.web.dossiers.selectors.earlier import TYPED
from wijkkoers.web.dossiers.selectors.viewing import Viewer
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.revisions import add_revision
from wijkkoers.web.events.services import append_event

Row = TypeVar("Row", bound=Any)
Texts = Mapping[str, str]
Change = tuple[Mapping[str, Any], Mapping[str, Any]]
REASON_LIMIT = 2000


def _as_typed(texts: Texts) -> Mapping[str, Any]:
    return texts


@dataclass(frozen=True, slots=True)
class RowKind:
    """A kind of row: the word that its events begin with, its name, its texts as forms carry them, and those texts in words for the log."""

    thing: str
    name: Callable[[Any], str]
    texts: Callable[[Any], Texts]
    in_words: Callable[[Texts], Mapping[str, Any]] = _as_typed


def hold(row: Row) -> Row:
    """Return the row as it is now with its dossier, held until the end of the transaction."""
    held: Row = type(row).objects.select_for_update(of=("self",)).select_related("dossier__organisation").get(pk=row.pk)
    return held


def add_row(actor: Actor, row: Any, kind: RowKind, viewer: Viewer, *, is_draft: bool | None = None) -> None:
    """Keep a new row, of the organisation for which this person writes.

    Without a choice a partner's row starts as a draft and an editor's is shared at once; who writes for no organisation has no drafts.
    """
    row.added_by_id = actor.pk if actor else None
    row.organisation_id = viewer.writing_organisation_id
    stays_draft = (not viewer.is_editor) if is_draft is None else is_draft
    if not stays_draft or row.organisation_id is None:
        row.released_at, row.number = now(), next_number(type(row), row.dossier)
    row.save()
    log_row(actor, row, kind, "toegevoegd", ({}, {"name": kind.name(row)}))


def keep_row(actor: Actor, held: Any, kind: RowKind, before: Texts, act: str = "gewijzigd") -> bool:
    """Save a held row and append its event when its texts differ from before; returns whether they did."""
    after = kind.texts(held)
    changed = [name for name in sorted(before.keys() | after.keys()) if before.get(name, "") != after.get(name, "")]
    if not changed:
        return False
    add_revision(held)
    held.save()
    sides = [{name: texts.get(name, "") for name in changed} for texts in (before, after)]
    first, then = ({"name": kind.name(held), **_named(kind, side), TYPED: side} for side in sides)
    log_row(actor, held, kind, act, (first, then))
    return True


def drop_row(actor: Actor, held: Any, kind: RowKind, reason: str) -> None:
    """Drop a held row, with the reason; InputError `rij-reden-leeg`, `rij-al-vervallen`."""
    if held.dropped_at is not None:
        raise InputError("rij-al-vervallen")
    held.dropped_reason, held.dropped_at = clean_reason(reason), now()
    held.save(update_fields=["dropped_at", "dropped_reason", *add_revision(held)])
    log_row(actor, held, kind, "vervallen", ({"name": kind.name(held)}, {"name": kind.name(held), "reason": held.dropped_reason}))


def restore_row(actor: Actor, held: Any, kind: RowKind) -> None:
    """Bring a held row back as it was; InputError `rij-niet-vervallen`."""
    if held.dropped_at is None:
        raise InputError("rij-niet-vervallen")
    before = {"name": kind.name(held), "reason": held.dropped_reason}
    held.dropped_at, held.dropped_reason = None, ""
    held.save(update_fields=["dropped_at", "dropped_reason", *add_revision(held)])
    log_row(actor, held, kind, "teruggekomen", (before, {"name": kind.name(held)}))


def release_row(actor: Actor, held: Any, kind: RowKind) -> None:
    """Share a held draft with everyone in the dossier; InputError `rij-al-gedeeld`."""
    if held.released_at is not None:
        raise InputError("rij-al-gedeeld")
    held.released_at, held.number = now(), next_number(type(held), held.dossier)
    held.save(update_fields=["released_at", "number", *add_revision(held)])
    log_row(actor, held, kind, "gedeeld", ({}, {"name": kind.name(held)}))


def next_number(model: type[Shared], dossier: Dossier) -> int:
    """Return the next number of this kind in the dossier; holds the dossier, so that two at once get two numbers."""
    Dossier.objects.select_for_update().get(pk=dossier.pk)
    rows: Any = getattr(model, "objects")  # noqa: B009  abstract bases have no manager for the type checker
    last = rows.filter(dossier=dossier).aggregate(last=Max("number"))["last"]
    return (last or 0) + 1


def log_row(actor: Actor, row: Any, kind: RowKind, act: str, change: Change) -> None:
    """Append an event about a row; of a draft only in the log of its own organisation."""
    append_event(
        actor_id=actor.pk if actor else None,
        kind=f"{kind.thing}.{act}",
        subject=f"{kind.thing}:{row.pk}",
        change=change,
        **log_of(row),
    )


def log_of(row: Any) -> dict[str, int | None]:
    """Return in whose log an event about a row belongs: of a draft that of its own organisation, else that of the dossier."""
    if row.is_draft:
        return {"organisation_id": row.organisation_id, "dossier_id": None}
    return {"organisation_id": row.dossier.organisation_id, "dossier_id": row.dossier_id}


def clean_reason(reason: str) -> str:
    """Return a reason without white space around it; InputError `rij-reden-leeg`, `rij-tekst-te-lang`."""
    clean = reason.replace("\r\n", "\n").replace("\x00", "").strip()
    if not clean:
        raise InputError("rij-reden-leeg")
    if len(clean) > REASON_LIMIT:
        raise InputError("rij-tekst-te-lang", limit=REASON_LIMIT)
    return clean


def _named(kind: RowKind, texts: Texts) -> dict[str, Any]:
    return {f"{kind.thing}_{name}": value for name, value in kind.in_words(texts).items()}

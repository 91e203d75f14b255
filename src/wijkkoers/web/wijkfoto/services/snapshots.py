"""Keeping the wijkfoto of a dossier as it is today, and withdrawing one that was kept."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.handbook.load import load_handbook
from wijkkoers.reports.frozen import digest_of, freeze, with_plain_shapes, without_shapes
from wijkkoers.web.accounts.permissions import require_person
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.datasets.selectors.viewing import SHARED_ONLY, seen_by
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.services import append_event
from wijkkoers.web.wijkfoto.models import Snapshot
from wijkkoers.web.wijkfoto.permissions import check_can_make_snapshot, check_can_withdraw_snapshot
from wijkkoers.web.wijkfoto.selectors import releases_behind, subject_of_dossier, wijkfoto_of
from wijkkoers.web.wijkfoto.selectors.snapshots import SHAPES_IN

TITLE_LIMIT, TEXT_LIMIT = 120, 2000


@transaction.atomic
def make_snapshot(*, actor: Actor, dossier: Dossier, title: str, note: str = "", map_indicator: str = "") -> Snapshot:
    """Keep the wijkfoto of the dossier as it is now, in every language of the site."""
    check_can_make_snapshot(actor, dossier)
    subject = subject_of_dossier(dossier)
    if subject is None:
        raise InputError("momentopname-zonder-gebied")
    name = " ".join(_text(title, TITLE_LIMIT).split())
    if not name:
        raise InputError("momentopname-titel-leeg")
    with seen_by(SHARED_ONLY):  # everyone in the dossier reads it
        fotos = {code: wijkfoto_of(subject, language=code, map_indicator=map_indicator) for code, _label in settings.LANGUAGES}
    documents: dict[str, Any] = {
        code: freeze(with_plain_shapes(foto) if code == SHAPES_IN else without_shapes(foto)) for code, foto in fotos.items()
    }
    snapshot = Snapshot.objects.create(
        dossier=dossier,
        title=name,
        note=_text(note, TEXT_LIMIT),
        made_by_id=require_person(actor).pk,
        handbook_version=load_handbook().version,
        release_ids=releases_behind(fotos[SHAPES_IN]),
        documents=documents,
        digest=digest_of(documents),
    )
    made = {"name": name, "note": snapshot.note, "handbook_version": snapshot.handbook_version, "digest": snapshot.digest}
    _log(actor, snapshot, "wijkfoto.momentopname-gemaakt", ({}, made))
    return snapshot


@transaction.atomic
def withdraw_snapshot(*, actor: Actor, snapshot: Snapshot, reason: str) -> Snapshot:
    """Withdraw a momentopname with the reason; it stays to be read."""
    held = Snapshot.objects.select_for_update(of=("self",)).select_related("dossier__organisation").get(pk=snapshot.pk)
    check_can_withdraw_snapshot(actor, held)
    held.withdrawn_reason = _text(reason, TEXT_LIMIT)
    if not held.withdrawn_reason:
        raise InputError("momentopname-reden-leeg")
    held.withdrawn_at, held.withdrawn_by_id = now(), require_person(actor).pk
    held.save(update_fields=["withdrawn_at", "withdrawn_by", "withdrawn_reason"])
    _log(actor, held, "wijkfoto.momentopname-ingetrokken", ({"name": held.title}, {"name": held.title, "reason": held.withdrawn_reason}))
    return held


def _text(text: str, limit: int) -> str:
    clean = text.replace("\r\n", "\n").replace("\x00", "").strip()
    if len(clean) > limit:
        raise InputError("momentopname-tekst-te-lang", limit=limit)
    return clean


def _log(actor: Actor, snapshot: Snapshot, kind: str, change: tuple[dict[str, Any], dict[str, Any]]) -> None:
    append_event(
        actor_id=actor.pk if actor else None,
        kind=kind,
        subject=f"momentopname:{snapshot.pk}",
        organisation_id=snapshot.dossier.organisation_id,
        dossier_id=snapshot.dossier_id,
        change=change,
    )

"""Rounds of ambitions: started, written blind, opened, laid down."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.handbook.load_process import load_process
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.revisions import STALE, add_revision, require_revision
from wijkkoers.web.parties.models import AmbitionEntry, AmbitionRound, Partij
from wijkkoers.web.parties.permissions import (
    EntryOf,
    RoundMoveOf,
    check_can_change_round,
    check_can_lead_rounds,
    check_can_move_round,
    check_can_write_entry,
)
from wijkkoers.web.parties.selectors import entry_revision, entry_texts_of, handed_in, present_partijen
from wijkkoers.web.parties.services.logs import log_dossier, log_draft
from wijkkoers.web.parties.services.texts import NAME_LIMIT, clean_line, clean_text
from wijkkoers.web.parties.states import NEEDS_REASON, TRANSITIONS, RoundMove, RoundStatus

EVENTS = {
    RoundMove.OPENEN: "ambitie.geopend",
    RoundMove.VASTLEGGEN: "ambitie.vastgelegd",
    RoundMove.HEROPENEN: "ambitie.heropend",
    RoundMove.INTREKKEN: "ambitie.ingetrokken",
    RoundMove.TERUGHALEN: "ambitie.teruggehaald",
}


@transaction.atomic
def start_round(*, actor: Actor, dossier: Dossier, title: str, themes: Iterable[str]) -> AmbitionRound:
    """Start a round on these themes of the handbook; partijen can write at once."""
    check_can_lead_rounds(actor, dossier)
    fields = _clean(title, themes)
    round_ = AmbitionRound.objects.create(dossier=dossier, **fields)
    _log(actor, round_, "ambitie.begonnen", ({"name": ""}, {"round_themes": fields["themes"]}))
    return round_


@transaction.atomic
def change_round(*, actor: Actor, round_: AmbitionRound, title: str, themes: Iterable[str], revision: int | None = None) -> AmbitionRound:
    """Change title and themes while all is blind; what was written on a theme that goes is kept and returns with it."""
    held = hold_round(round_)
    check_can_change_round(actor, held)
    require_revision(held, revision)
    fields = _clean(title, themes)
    if fields == {"title": held.title, "themes": held.themes}:
        return held
    before = {"name": held.title, "round_themes": held.themes}
    held.title, held.themes = fields["title"], fields["themes"]
    held.save(update_fields=["title", "themes", *add_revision(held)])
    _log(actor, held, "ambitie.gewijzigd", (before, {"round_themes": held.themes}))
    return held


@transaction.atomic
def write_entry(
    *, actor: Actor, round_: AmbitionRound, partij: Partij, texts: Mapping[str, str], revision: int | None = None
) -> list[AmbitionEntry]:
    """Write the ambition of a partij per theme; returns the entries that changed. No text gets into any log.

    With the revision seen, see `selectors.entry_revision`, raises `intussen-gewijzigd` when a colleague wrote since.
    """
    held = hold_round(round_)
    check_can_write_entry(actor, EntryOf(held, partij))
    if not set(texts) <= set(held.themes):
        raise InputError("partij-thema-onbekend")
    entries = entry_texts_of(held, partij)
    if revision is not None and revision != entry_revision(entries.values()):
        raise InputError(STALE)
    changed = [
        entry for theme, text in texts.items() if (entry := _write(held, partij, theme, (entries.get(theme), clean_text(text)))) is not None
    ]
    if changed:
        log_draft(actor, partij, "ambitie.geschreven")
    return changed


@transaction.atomic
def move_round(*, actor: Actor, round_: AmbitionRound, move: RoundMove, reason: str = "") -> AmbitionRound:
    """Move a round along the table. Opening shows what the partijen that take part wrote, and locks it.

    A reason is needed to reopen and to withdraw, to open while partijen have not handed in, and to lay down with a theme left over.
    """
    held = hold_round(round_)
    check_can_move_round(actor, RoundMoveOf(held, move))
    cleaned, missing = clean_text(reason), missing_for(held, move)
    if not cleaned and (missing or move in NEEDS_REASON):
        raise InputError("ambitie-reden-ontbreekt" if missing else "partij-reden-leeg", missing=", ".join(missing))
    held.status, held.status_since, held.status_reason = TRANSITIONS[RoundStatus(held.status), move].value, now(), cleaned
    if move is RoundMove.OPENEN:
        _show(held)
    held.save(update_fields=["status", "status_since", "status_reason", "opened_at", *add_revision(held)])
    change: dict[str, Any] = {"reason": cleaned} if cleaned else {}
    _log(actor, held, EVENTS[move], ({}, change | ({"waiting": missing} if missing else {})))
    return held


def missing_for(round_: AmbitionRound, move: RoundMove) -> list[str]:
    """Return what a move goes without: partijen that did not hand in when opening, themes without joint ambition when laying down."""
    if move is RoundMove.OPENEN:
        found = handed_in(round_)
        return [partij.name for partij in present_partijen(round_.dossier) if partij.pk not in found]
    if move is RoundMove.VASTLEGGEN:
        written = set(round_.joint_ambitions.values_list("theme", flat=True))
        return [theme.label.nl for theme in load_process().themes if theme.id in round_.themes and theme.id not in written]
    return []


def hold_round(round_: AmbitionRound) -> AmbitionRound:
    """Return the round as it is now, held until the end of the transaction."""
    rows = AmbitionRound.objects.select_for_update(of=("self",)).select_related("dossier__organisation")
    return rows.get(pk=round_.pk)


def _show(held: AmbitionRound) -> None:
    """Mark what everybody reads from now on; what a partij that left wrote blind stays with it."""
    held.opened_at = now()
    shown = held.entries.filter(partij__dropped_at=None, theme__in=held.themes).exclude(text="")
    shown.update(shown_at=held.opened_at)


def _write(held: AmbitionRound, partij: Partij, theme: str, change: tuple[AmbitionEntry | None, str]) -> AmbitionEntry | None:
    entry, text = change
    if entry is None:
        return AmbitionEntry.objects.create(round=held, partij=partij, theme=theme, text=text) if text else None
    if entry.text == text:
        return None
    entry.text = text
    entry.save(update_fields=["text", *add_revision(entry)])
    return entry


def _clean(title: str, themes: Iterable[str]) -> dict[str, Any]:
    wanted = set(themes)
    order = [entry.id for entry in load_process().themes]
    if not wanted <= set(order):
        raise InputError("partij-thema-onbekend")
    if not wanted:
        raise InputError("ambitie-zonder-thema")
    clean = clean_line(title, NAME_LIMIT)
    if not clean:
        raise InputError("ambitie-zonder-titel")
    return {"title": clean, "themes": [theme for theme in order if theme in wanted]}


def _log(actor: Actor, round_: AmbitionRound, kind: str, change: tuple[Mapping[str, Any], Mapping[str, Any]]) -> None:
    before, after = change
    name = {"name": round_.title}
    log_dossier(actor, round_.dossier, kind, f"ambitieronde:{round_.pk}", ({**name, **before}, {**name, **after}))

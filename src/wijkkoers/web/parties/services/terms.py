"""The glossary of a dossier: what big words mean here."""

from __future__ import annotations

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.revisions import add_revision, require_revision
from wijkkoers.web.parties.models import ContainerTerm
from wijkkoers.web.parties.permissions import check_can_define_terms
from wijkkoers.web.parties.services.logs import log_dossier
from wijkkoers.web.parties.services.texts import TERM_LIMIT, clean_line, clean_text, require_text


@transaction.atomic
def add_term(*, actor: Actor, dossier: Dossier, term: str, meaning: str) -> ContainerTerm:
    """Add a big word with what it means in this dossier; the meaning may come later."""
    check_can_define_terms(actor, dossier)
    Dossier.objects.select_for_update(of=("self",)).get(pk=dossier.pk)
    name = _clean(dossier, None, term)
    made = ContainerTerm.objects.create(dossier=dossier, term=name, meaning=clean_text(meaning))
    _log(actor, made, "begrip.toegevoegd", ({"name": ""}, {"meaning": made.meaning}))
    return made


@transaction.atomic
def change_term(*, actor: Actor, term: ContainerTerm, name: str, meaning: str, revision: int | None = None) -> ContainerTerm:
    """Change a word or its meaning."""
    held = _hold(term)
    check_can_define_terms(actor, held.dossier)
    _require_present(held)
    require_revision(held, revision)
    Dossier.objects.select_for_update(of=("self",)).get(pk=held.dossier_id)
    fields = {"term": _clean(held.dossier, held, name), "meaning": clean_text(meaning)}
    before = {"name": held.term, "meaning": held.meaning}
    if (held.term, held.meaning) == (fields["term"], fields["meaning"]):
        return held
    held.term, held.meaning = fields["term"], fields["meaning"]
    held.save(update_fields=["term", "meaning", *add_revision(held)])
    _log(actor, held, "begrip.gewijzigd", (before, {"meaning": held.meaning}))
    return held


@transaction.atomic
def drop_term(*, actor: Actor, term: ContainerTerm, reason: str) -> ContainerTerm:
    """Take a word out, with the reason."""
    held = _hold(term)
    check_can_define_terms(actor, held.dossier)
    _require_present(held)
    held.dropped_reason, held.dropped_at = require_text(reason, "partij-reden-leeg"), now()
    held.save(update_fields=["dropped_at", "dropped_reason", *add_revision(held)])
    _log(actor, held, "begrip.vervallen", ({"meaning": held.meaning}, {"reason": held.dropped_reason}))
    return held


@transaction.atomic
def restore_term(*, actor: Actor, term: ContainerTerm) -> ContainerTerm:
    """Bring a word back that was taken out."""
    held = _hold(term)
    check_can_define_terms(actor, held.dossier)
    if held.dropped_at is None:
        raise InputError("begrip-staat-erin")
    Dossier.objects.select_for_update(of=("self",)).get(pk=held.dossier_id)
    _clean(held.dossier, held, held.term)
    before = {"reason": held.dropped_reason}
    held.dropped_at, held.dropped_reason = None, ""
    held.save(update_fields=["dropped_at", "dropped_reason", *add_revision(held)])
    _log(actor, held, "begrip.teruggekomen", (before, {"meaning": held.meaning}))
    return held


def _hold(term: ContainerTerm) -> ContainerTerm:
    return ContainerTerm.objects.select_for_update(of=("self",)).select_related("dossier__organisation").get(pk=term.pk)


def _require_present(held: ContainerTerm) -> None:
    if held.dropped_at is not None:
        raise InputError("begrip-vervallen")


def _clean(dossier: Dossier, held: ContainerTerm | None, term: str) -> str:
    name = clean_line(term, TERM_LIMIT)
    if not name:
        raise InputError("begrip-leeg")
    same = ContainerTerm.objects.filter(dossier=dossier, term__iexact=name, dropped_at=None).exclude(pk=held.pk if held else 0)
    if same.exists():
        raise InputError("begrip-bestaat", name=name)
    return name


def _log(actor: Actor, term: ContainerTerm, kind: str, change: tuple[dict[str, str], dict[str, str]]) -> None:
    before, after = change
    name = {"name": term.term}
    log_dossier(actor, term.dossier, kind, f"begrip:{term.pk}", ({**name, **before}, {**name, **after}))

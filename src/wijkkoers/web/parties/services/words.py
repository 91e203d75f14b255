"""Writing the words of a partij as a draft, and releasing everything that it wrote in one act."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.events.revisions import STALE, add_revision
from wijkkoers.web.parties.models import Drafted, Partij
from wijkkoers.web.parties.permissions import check_can_release_words, check_can_write_words
from wijkkoers.web.parties.selectors import Draft, Words, draft_of
from wijkkoers.web.parties.services.logs import log_draft, log_partij
from wijkkoers.web.parties.services.texts import clean_text


@transaction.atomic
def write_words(*, actor: Actor, partij: Partij, words: Words, revision: int | None = None) -> Partij:
    """Write belang and ambitie as a draft; raises `intussen-gewijzigd` when a colleague wrote since the `words_revision` seen."""
    held = hold_partij(partij)
    check_can_write_words(actor, held)
    if revision is not None and held.words_revision != revision:
        raise InputError(STALE)
    write_held(actor, held, words)
    return held


def write_held(actor: Actor, held: Partij, words: Words) -> None:
    """Write the words of a row that is held and of which it is known that this person writes them."""
    cleaned = (clean_text(words.interest), clean_text(words.ambition))
    if (held.interest, held.ambition) == cleaned:
        return
    held.interest, held.ambition = cleaned
    held.words_revision += 1
    held.save(update_fields=["interest", "ambition", "words_revision"])
    log_draft(actor, held)


@transaction.atomic
def release_partij(*, actor: Actor, partij: Partij, digest: str | None = None) -> Partij:
    """Let the whole team read all that the partij wrote: words, goals, means and stances; the log keeps them.

    With the `digest` of the draft that was shown, raises `intussen-gewijzigd` when a colleague changed it since.
    """
    held = hold_partij(partij)
    draft = draft_of(held, is_held=True)
    check_can_release_words(actor, held)
    if digest is not None and digest != draft.digest:
        raise InputError(STALE)
    before = {"interest": held.released_interest, "ambition": held.released_ambition, **_texts(draft, "released_")}
    held.save(update_fields=held.release())
    for row in draft.rows:
        row.save(update_fields=[*row.release(), *add_revision(row)])
    after = {"interest": held.interest, "ambition": held.ambition, **_texts(draft, "")}
    log_partij(actor, held, "partij.vrijgegeven", (before, after))
    return held


def _texts(draft: Draft, side: str) -> dict[str, Any]:
    """Return what a release changes, as lines for the log; `side` is `released_` for what the team read before."""
    stances = [f"{row.goal.released_text}: {getattr(row, f'{side}stance')} {getattr(row, f'{side}note')}" for row in draft.stances]
    found = {"goals": _lines(draft.goals, f"{side}text"), "means": _lines(draft.means, f"{side}text"), "stances": stances}
    return {name: lines for name, lines in found.items() if lines}


def _lines(rows: Sequence[Drafted], name: str) -> list[str]:
    return [text for row in rows if (text := getattr(row, name))]


def hold_partij(partij: Partij) -> Partij:
    """Return the row as it is now, held until the end of the transaction."""
    rows = Partij.objects.select_for_update(of=("self",)).select_related("dossier__organisation", "organisation")
    return rows.get(pk=partij.pk)

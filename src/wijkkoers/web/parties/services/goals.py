"""Goals of a partij, and how the other partijen stand on them."""

from __future__ import annotations

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.handbook.load_process import load_process
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.events.revisions import add_revision, require_revision
from wijkkoers.web.parties.kinds import Stance
from wijkkoers.web.parties.models import Goal, GoalStance, Partij
from wijkkoers.web.parties.permissions import check_can_write_words
from wijkkoers.web.parties.selectors import goal_of, viewer_of
from wijkkoers.web.parties.services.logs import log_draft
from wijkkoers.web.parties.services.owned import change_row, drop_row, restore_row
from wijkkoers.web.parties.services.texts import clean_text, require_text
from wijkkoers.web.parties.services.words import hold_partij

NOTHING_SEEN = -1
"""No row has this revision."""


@transaction.atomic
def add_goal(*, actor: Actor, partij: Partij, theme: str, text: str) -> Goal:
    """Write down a goal of a partij as a draft."""
    check_can_write_words(actor, partij)
    goal = Goal.objects.create(partij=partij, **_clean(theme, text))
    log_draft(actor, partij)
    return goal


@transaction.atomic
def change_goal(*, actor: Actor, goal: Goal, theme: str, text: str, revision: int | None = None) -> Goal:
    """Change the draft of a goal; the team reads the old text until the next release."""
    return change_row(actor, goal, _clean(theme, text), revision)


@transaction.atomic
def drop_goal(*, actor: Actor, goal: Goal, reason: str) -> Goal:
    """Take a goal back, with the reason."""
    return drop_row(actor, goal, reason, "doel.vervallen")


@transaction.atomic
def restore_goal(*, actor: Actor, goal: Goal) -> Goal:
    """Bring a goal back that was dropped."""
    return restore_row(actor, goal, "doel.teruggekomen")


@transaction.atomic
def state_stance(
    *, actor: Actor, goal: Goal, partij: Partij, stance: Stance | None, note: str = "", revision: int | None = None
) -> GoalStance | None:
    """Say as a draft how a partij stands on a goal of another; None takes its word back. Returns None when there was nothing to say.

    Raises `intussen-gewijzigd` when a colleague said something since the revision seen; without one the person saw no stance at all.
    """
    check_can_write_words(actor, hold_partij(partij))
    _check_goal(actor, goal, partij)
    held = GoalStance.objects.select_for_update(of=("self",)).filter(goal=goal, partij=partij).first()
    fields = {"stance": stance.value if stance else "", "note": clean_text(note)}
    if held is None and not any(fields.values()):
        return None
    if held is None:
        held = GoalStance.objects.create(goal=goal, partij=partij, **fields)
    else:
        require_revision(held, NOTHING_SEEN if revision is None else revision)
        if fields == {"stance": held.stance, "note": held.note}:
            return held
        held.stance, held.note = fields["stance"], fields["note"]
        held.save(update_fields=["stance", "note", *add_revision(held)])
    log_draft(actor, partij)
    return held


def _check_goal(actor: Actor, goal: Goal, partij: Partij) -> None:
    """Refuse a goal that this person or this partij may not know of, one of the partij itself, and one that no longer holds."""
    found = goal_of(viewer_of(actor, partij.dossier), goal.pk)
    if found is None:
        raise InputError("doel-onbekend")
    if found.partij_id == partij.pk:
        raise InputError("doel-van-uzelf")
    if found.released_at is None:
        raise InputError("doel-niet-vrijgegeven")
    if found.dropped_at is not None or found.partij.dropped_at is not None:
        raise InputError("doel-geldt-niet-meer")


def _clean(theme: str, text: str) -> dict[str, str]:
    if theme not in {entry.id for entry in load_process().themes}:
        raise InputError("partij-thema-onbekend")
    return {"theme": theme, "text": require_text(text, "doel-leeg")}

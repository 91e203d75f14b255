"""Dilemma's: write one, change it, drop it with its reason, bring it back."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.revisions import add_revision, require_revision
from wijkkoers.web.kit.models import Dilemma
from wijkkoers.web.kit.permissions import check_can_change_dilemma, check_can_enter, check_can_restore_dilemma
from wijkkoers.web.kit.services.record import QUESTION_LIMIT, VALUE_LIMIT, differing, log, require_line, require_reason


@dataclass(frozen=True, slots=True)
class DilemmaValues:
    """Two values that collide, and the question they raise."""

    first_value: str
    second_value: str
    question: str


@transaction.atomic
def add_dilemma(*, actor: Actor, dossier: Dossier, values: DilemmaValues) -> Dilemma:
    """Write down a dilemma; InputError `dilemma-waarde-leeg`, `dilemma-vraag-leeg`."""
    check_can_enter(actor, dossier)
    row = Dilemma.objects.create(dossier=dossier, **_clean(values))
    log(actor, dossier, "dilemma.toegevoegd", f"dilemma:{row.pk}", ({}, {"name": row.question, **_logged(row)}))
    return row


@transaction.atomic
def change_dilemma(*, actor: Actor, dilemma: Dilemma, values: DilemmaValues, revision: int | None) -> Dilemma:
    """Change a dilemma; cards that were printed keep their text. InputError as `add_dilemma`, and `intussen-gewijzigd`."""
    held = _hold(dilemma)
    check_can_change_dilemma(actor, held)
    require_revision(held, revision)
    before, name = _logged(held), held.question
    for field, value in _clean(values).items():
        setattr(held, field, value)
    change = differing(before, _logged(held))
    if not change[1]:
        return held
    held.save(update_fields=["first_value", "second_value", "question", *add_revision(held)])
    log(actor, held.dossier, "dilemma.gewijzigd", f"dilemma:{held.pk}", ({"name": name, **change[0]}, {"name": held.question, **change[1]}))
    return held


@transaction.atomic
def drop_dilemma(*, actor: Actor, dilemma: Dilemma, reason: str) -> Dilemma:
    """Take a dilemma away, with the reason; the row stays."""
    held = _hold(dilemma)
    check_can_change_dilemma(actor, held)
    held.dropped_at, held.dropped_reason = now(), require_reason(reason)
    held.save(update_fields=["dropped_at", "dropped_reason", *add_revision(held)])
    change = ({"name": held.question}, {"name": held.question, "reason": held.dropped_reason})
    log(actor, held.dossier, "dilemma.vervallen", f"dilemma:{held.pk}", change)
    return held


@transaction.atomic
def restore_dilemma(*, actor: Actor, dilemma: Dilemma) -> Dilemma:
    """Bring back a dilemma that was dropped."""
    held = _hold(dilemma)
    check_can_restore_dilemma(actor, held)
    before = {"name": held.question, "reason": held.dropped_reason}
    held.dropped_at, held.dropped_reason = None, ""
    held.save(update_fields=["dropped_at", "dropped_reason", *add_revision(held)])
    log(actor, held.dossier, "dilemma.teruggezet", f"dilemma:{held.pk}", (before, {"name": held.question}))
    return held


def _clean(values: DilemmaValues) -> dict[str, str]:
    return {
        "first_value": require_line(values.first_value, "dilemma-waarde-leeg", VALUE_LIMIT),
        "second_value": require_line(values.second_value, "dilemma-waarde-leeg", VALUE_LIMIT),
        "question": require_line(values.question, "dilemma-vraag-leeg", QUESTION_LIMIT),
    }


def _logged(row: Dilemma) -> dict[str, str]:
    return {"dilemma_first": row.first_value, "dilemma_second": row.second_value, "dilemma_question": row.question}


def _hold(dilemma: Dilemma) -> Dilemma:
    return Dilemma.objects.select_for_update(of=("self",)).select_related("dossier__organisation").get(pk=dilemma.pk)

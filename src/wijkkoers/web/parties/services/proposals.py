"""Saying of a proposed partij that it is not needed, with the reason, and coming back to that."""

from __future__ import annotations

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.events.clock import now
from wijkkoers.web.parties.models import ProposalAnswer
from wijkkoers.web.parties.permissions import check_can_answer_proposal
from wijkkoers.web.parties.services.logs import log_dossier
from wijkkoers.web.parties.services.texts import require_text


@transaction.atomic
def decline_proposal(*, actor: Actor, dossier: Dossier, key: str, name: str, reason: str) -> ProposalAnswer:
    """Keep why a proposed partij is not needed; it is not proposed again."""
    check_can_answer_proposal(actor, dossier)
    Dossier.objects.select_for_update(of=("self",)).get(pk=dossier.pk)
    clean = require_text(reason, "partij-reden-leeg")
    if ProposalAnswer.objects.filter(dossier=dossier, key=key, withdrawn_at=None).exists():
        raise InputError("voorstel-al-beantwoord", name=name)
    answer = ProposalAnswer.objects.create(dossier=dossier, key=key, name=name, reason=clean)
    _log(actor, answer, "voorstel.niet-nodig", {"name": name}, {"name": name, "reason": clean})
    return answer


@transaction.atomic
def reconsider_proposal(*, actor: Actor, answer: ProposalAnswer) -> ProposalAnswer:
    """Propose a partij again that was not needed before; the old reason stays in the log."""
    held = ProposalAnswer.objects.select_for_update(of=("self",)).select_related("dossier__organisation").get(pk=answer.pk)
    check_can_answer_proposal(actor, held.dossier)
    if held.withdrawn_at is None:
        held.withdrawn_at = now()
        held.save(update_fields=["withdrawn_at"])
        _log(actor, held, "voorstel.heroverwogen", {"name": held.name, "reason": held.reason}, {"name": held.name})
    return held


def _log(actor: Actor, answer: ProposalAnswer, kind: str, before: dict[str, str], after: dict[str, str]) -> None:
    log_dossier(actor, answer.dossier, kind, f"voorstel:{answer.pk}", (before, after))

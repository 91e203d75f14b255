"""Writing down what was done with what people said, and how they heard it."""

from __future__ import annotations

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.events.clock import now
from wijkkoers.web.events.revisions import require_revision
from wijkkoers.web.participation.models import Participatiemoment
from wijkkoers.web.participation.permissions import check_can_change_moment
from wijkkoers.web.participation.selectors.content import content_for
from wijkkoers.web.participation.services.record import hold_moment, keep_change
from wijkkoers.web.participation.states import CONSENT_RUNGS, DEVIATES, REASON_RUNGS, FollowUp
from wijkkoers.web.participation.values import FollowUpValues, follow_up_texts
from wijkkoers.web.process.services.record import clean_text

TEXT_LIMIT = 4000


@transaction.atomic
def write_follow_up(*, actor: Actor, moment: Participatiemoment, values: FollowUpValues, revision: int | None = None) -> Participatiemoment:
    """Write down what was done with what people said; all empty takes an earlier answer back, which stays in the log.

    On the rung `adviseren` deviating needs its reason, on `coproduceren` and `meebeslissen` it needs who agreed.
    """
    held = hold_moment(moment)
    check_can_change_moment(actor, held)
    require_revision(held, revision)
    if not held.is_past:
        raise InputError("moment-nog-niet-geweest")
    clean = _clean(values)
    if not clean.text and any((clean.kind, clean.deviation_reason, clean.consent, clean.told_back)):
        raise InputError("moment-antwoord-leeg")
    check_deviation(held.rung, clean)
    before = follow_up_texts(held)
    held.follow_up, held.follow_up_kind = clean.text, clean.kind.value if clean.kind else ""
    held.deviation_reason, held.consent, held.told_back = clean.deviation_reason, clean.consent, clean.told_back
    held.follow_up_at = (held.follow_up_at or now()) if clean.text else None
    keep_change(actor, held, (before, follow_up_texts(held)), "moment.antwoord", content_for(held.dossier))
    return held


def follow_up_of(moment: Participatiemoment) -> FollowUpValues:
    """Return what a moment holds."""
    kind = FollowUp(moment.follow_up_kind) if moment.follow_up_kind else None
    return FollowUpValues(moment.follow_up, kind, moment.deviation_reason, moment.consent, moment.told_back)


def check_deviation(rung: str, values: FollowUpValues) -> None:
    """Refuse to deviate from advice without a reason, or from what was made or decided together without consent."""
    if values.kind not in DEVIATES:
        return
    if rung in REASON_RUNGS and not values.deviation_reason:
        raise InputError("moment-afwijken-zonder-reden")
    if rung in CONSENT_RUNGS and not values.consent:
        raise InputError("moment-afwijken-zonder-instemming")


def _clean(values: FollowUpValues) -> FollowUpValues:
    texts = (clean_text(text, TEXT_LIMIT) for text in (values.text, values.deviation_reason, values.consent, values.told_back))
    text, reason, consent, told_back = texts
    return FollowUpValues(text, values.kind, reason, consent, told_back)

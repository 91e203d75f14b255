"""What a partij can bring in."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import transaction

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.selectors import Actor
from wijkkoers.web.parties.kinds import MeansKind
from wijkkoers.web.parties.models import Means, Partij
from wijkkoers.web.parties.permissions import check_can_write_words
from wijkkoers.web.parties.services.logs import log_draft
from wijkkoers.web.parties.services.owned import change_row, drop_row, restore_row
from wijkkoers.web.parties.services.texts import UNIT_LIMIT, clean_line, require_text

MOST = Decimal("999999999999")


@dataclass(frozen=True, slots=True)
class Offer:
    """What is offered: money, hours, stock or powers, in words and, where it can be counted, an amount with its unit."""

    kind: MeansKind
    text: str
    amount: Decimal | None = None
    unit: str = ""


@transaction.atomic
def add_means(*, actor: Actor, partij: Partij, offer: Offer) -> Means:
    """Write down what a partij can bring in, as a draft."""
    check_can_write_words(actor, partij)
    means = Means.objects.create(partij=partij, **_clean(offer))
    log_draft(actor, partij)
    return means


@transaction.atomic
def change_means(*, actor: Actor, means: Means, offer: Offer, revision: int | None = None) -> Means:
    """Change the draft; the team reads the old text until the next release."""
    return change_row(actor, means, _clean(offer), revision)


@transaction.atomic
def drop_means(*, actor: Actor, means: Means, reason: str) -> Means:
    """Take means back, with the reason."""
    return drop_row(actor, means, reason, "middel.vervallen")


@transaction.atomic
def restore_means(*, actor: Actor, means: Means) -> Means:
    """Bring means back that were dropped."""
    return restore_row(actor, means, "middel.teruggekomen")


def _clean(offer: Offer) -> dict[str, Any]:
    unit = clean_line(offer.unit, UNIT_LIMIT)
    if offer.amount is not None and not 0 <= offer.amount <= MOST:
        raise InputError("middel-aantal")
    if offer.amount is not None and not unit:
        raise InputError("middel-eenheid-leeg")
    amount = None if offer.amount is None else offer.amount.quantize(Decimal("0.01"))
    return {"kind": offer.kind.value, "text": require_text(offer.text, "middel-leeg"), "amount": amount, "unit": unit}

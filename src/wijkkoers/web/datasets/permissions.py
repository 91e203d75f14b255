"""Who may bring figures in and take them out: people who edit for the organisation that brought the file."""

from __future__ import annotations

from wijkkoers.base.errors import NotAllowed
from wijkkoers.web.accounts.permissions import check, check_can_import_data
from wijkkoers.web.accounts.selectors import Actor, memberships_of
from wijkkoers.web.datasets.models import Concordance, Release


@check
def check_can_import_for(actor: Actor, organisation_id: int | None) -> None:
    """Hand in files on behalf of an organisation: its beheerders and redacteuren."""
    membership = memberships_of(actor).filter(organisation_id=organisation_id or 0).first()
    if membership is None:
        check_can_import_data(actor, None)
        raise NotAllowed("geen-lid")
    check_can_import_data(actor, membership.organisation)


@check
def check_can_change_release(actor: Actor, release: Release) -> None:
    """Accept, reject, read again or take back a release: editors of the organisation that handed it in."""
    check_can_import_for(actor, release.organisation_id)


@check
def check_can_change_concordance(actor: Actor, concordance: Concordance) -> None:
    """Take a concordance back: editors of the organisation that made it."""
    check_can_import_for(actor, concordance.organisation_id)

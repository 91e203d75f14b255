"""Who may change the complexes of an organisation, with the reason of every denial."""

from __future__ import annotations

from wijkkoers.base.errors import NotAllowed
from wijkkoers.web.accounts.models import Organisation
from wijkkoers.web.accounts.permissions import EDITORS, check, require_person, require_role
from wijkkoers.web.accounts.selectors import Actor, memberships_of
from wijkkoers.web.estate.models import Complex

EDITORS_ONLY = "complex-niet-redacteur"


@check
def check_can_add_complex(actor: Actor, organisation: Organisation | None) -> None:
    """A beheerder or redacteur adds complexes: to this organisation, or to any own one when none is named."""
    if organisation is not None:
        return require_role(actor, organisation, EDITORS, EDITORS_ONLY)
    own = memberships_of(require_person(actor))
    if not own.exists():
        raise NotAllowed("geen-organisatie")
    if not own.filter(role__in=EDITORS).exists():
        raise NotAllowed(EDITORS_ONLY)


@check
def check_can_change_complex(actor: Actor, complex_: Complex) -> None:
    """A beheerder or redacteur of the organisation changes a complex and lets it lapse, once."""
    require_role(actor, complex_.organisation, EDITORS, EDITORS_ONLY)
    if complex_.retired_at is not None:
        raise NotAllowed("complex-vervallen")

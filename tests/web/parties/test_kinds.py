"""The closed list of kinds."""

from __future__ import annotations

from wijkkoers.web.accounts.models import OrganisationKind
from wijkkoers.web.parties.kinds import PartijKind


def test_every_kind_of_organisation_is_a_kind_of_partij() -> None:
    assert {kind.value for kind in OrganisationKind} <= {kind.value for kind in PartijKind}

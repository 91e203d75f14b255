"""The closed list of kinds."""

from __future__ import annotations

from wijkkoers.handbook.load_process import load_process
from wijkkoers.web.accounts.models import OrganisationKind
from wijkkoers.web.parties.kinds import PartijKind


def test_every_kind_of_organisation_is_a_kind_of_partij() -> None:
    assert {kind.value for kind in OrganisationKind} <= {kind.value for kind in PartijKind}


def test_kinds_are_those_of_the_handbook() -> None:
    assert {kind.id for kind in load_process().party_kinds} == {kind.value for kind in PartijKind}

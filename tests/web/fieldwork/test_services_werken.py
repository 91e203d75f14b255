"""Adding, changing, sharing, dropping and bringing back works of partijen."""

from __future__ import annotations

from typing import Any

import pytest
from tests.web.fieldwork.making_opgaven import HERE, make_partij, make_team, make_werk
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.base.periods import parse_period
from wijkkoers.web.fieldwork.services import werken as services
from wijkkoers.web.fieldwork.werk_values import WerkValues, values_of


def test_all_values_are_kept(world: World) -> None:
    dossier = make_team(world)
    partij = make_partij(dossier)
    period = parse_period("2028")
    values = WerkValues(
        "Riool", "riool", partij.pk, "", HERE, "Perronstraat", period, period, "begroot", "vast", "Alles eruit", "Plan, blz. 3"
    )
    row = services.add_werk(actor=world.redacteur, dossier=dossier, values=values)
    row.refresh_from_db()
    assert values_of(row) == values


def test_a_partij_at_the_table_goes_before_a_name(world: World) -> None:
    dossier = make_team(world)
    row = make_werk(world, dossier, partij_id=make_partij(dossier).pk, partij_name="Iemand anders")
    assert row.partij_name == ""


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"title": ""}, "werk-titel-leeg"),
        ({"kind": "raar"}, "werk-soort-onbekend"),
        ({"certainty": "raar"}, "werk-zekerheid-onbekend"),
        ({"flexibility": "raar"}, "werk-flexibiliteit-onbekend"),
        ({"start": "2029", "end": "2028"}, "einde-voor-begin"),
    ],
)
def test_what_makes_no_sense_is_refused(world: World, values: dict[str, Any], code: str) -> None:
    with pytest.raises(InputError, match=code):
        make_werk(world, make_team(world), **values)


def test_a_work_of_a_partner_goes_the_whole_way(world: World) -> None:
    dossier, guest = make_team(world), world.gemeente_redacteur
    werk = make_werk(world, dossier, guest)
    assert werk.is_draft
    services.change_werk(actor=guest, werk=werk, values=WerkValues("Anders", "weg"), revision=1)
    assert services.release_werk(actor=guest, werk=werk).number == 1
    assert services.drop_werk(actor=world.redacteur, werk=werk, reason="Gaat niet door").dropped_at is not None
    assert services.restore_werk(actor=guest, werk=werk).dropped_at is None
    with pytest.raises(InputError, match="intussen-gewijzigd"):
        services.change_werk(actor=guest, werk=werk, values=WerkValues("Weer", "weg"), revision=1)

"""Complexes for tests, made through the services."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import count
from typing import Any

from tests.web.dossiers.making import make_areas
from tests.web.world import World

from wijkkoers.web.accounts.models import Organisation, User
from wijkkoers.web.estate import services
from wijkkoers.web.estate.kinds import ComplexKind, Heating
from wijkkoers.web.estate.models import Complex
from wijkkoers.web.estate.values import ComplexValues

SEINHUIS, PERRON, ELSEWHERE = "BU99010101", "BU99010102", "BU99020101"
VALUES = ComplexValues(
    number="C101",
    name="Seinpaalflats",
    kind=ComplexKind.PORTIEK,
    eenheid_count=120,
    buurt_code=SEINHUIS,
    boundary_year=2025,
    built_year=1958,
    heating=Heating.CV_KETEL,
    energy_labels={"C": 40, "E": 60},
    rent_eur_per_month=Decimal("548.50"),
    rent_year=2025,
    longitude=5.228,
    latitude=52.5477,
    remark="Vier woonlagen zonder lift.",
)
FORM = {
    "number": "C900",
    "name": "Nieuwe flat",
    "kind": "galerij",
    "eenheid_count": "48",
    "buurt": "Seinhuis",
    "heating": "warmtenet",
    "rent_eur_per_month": "612,50",
    "rent_year": "2025",
    "label_6": "48",
}
_numbers = count(500)


def make_complex(world: World, *, organisation: Organisation | None = None, actor: User | None = None, **values: Any) -> Complex:
    """Make a complex, of `corporatie` by its redacteur unless named; each gets its own number."""
    make_areas()
    stated = replace(VALUES, **({"number": f"C{next(_numbers)}"} | values))
    return services.create_complex(actor=actor or world.redacteur, organisation=organisation or world.corporatie, values=stated)

"""The dossier itself: its team, areas, complexes and momentopnamen, and then everything in it."""

from __future__ import annotations

import random
from decimal import Decimal
from itertools import count

from django.db import transaction
from tests.web.dossiers.making import join, make_areas
from tests.web.seeding.fieldwork import seed_fieldwork
from tests.web.seeding.inbreng import seed_inbreng
from tests.web.seeding.kit import seed_kit
from tests.web.seeding.log import seed_log
from tests.web.seeding.measures import seed_measures
from tests.web.seeding.participation import seed_participation
from tests.web.seeding.parties import seed_parties
from tests.web.seeding.process import seed_process
from tests.web.seeding.registers import seed_registers
from tests.web.seeding.sizes import FULL, Sizes, Sowing
from tests.web.seeding.thread import seed_thread
from tests.web.seeding.words import prose
from tests.web.world import World

from wijkkoers.web.accounts.models import Organisation, User
from wijkkoers.web.dossiers import services
from wijkkoers.web.dossiers.models import Dossier, DossierMember
from wijkkoers.web.dossiers.states import Aim, TeamRole
from wijkkoers.web.estate.kinds import ComplexKind, Heating
from wijkkoers.web.estate.models import Complex
from wijkkoers.web.events.clock import now
from wijkkoers.web.parties.models import Partij
from wijkkoers.web.wijkfoto.models import Snapshot
from wijkkoers.web.wijkfoto.services.snapshots import make_snapshot

SEED = 20_240_101
AREA, BUURT, YEAR = "WK990101", "BU99010101", 2025
ROLES = (TeamRole.PARTNER, TeamRole.REDACTEUR, TeamRole.PARTNER, TeamRole.LEZER)
_numbers = count(1)


@transaction.atomic
def seed_dossier(world: World, sizes: Sizes = FULL, *, name: str = "", seed: int = SEED, area: tuple[str, int] = (AREA, YEAR)) -> Dossier:
    """Make a dossier of `corporatie` in one area and fill it; its redacteur leads it, the redacteur of `gemeente` is a partner in it."""
    number = next(_numbers)
    dossier = services.create_dossier(
        actor=world.redacteur,
        organisation=world.corporatie,
        name=name or f"Wijk vooruit {number}",
        aim=Aim.WIJKVISIE,
        summary="Waarom wij dit doen",
    )
    make_areas()
    services.set_areas(actor=world.redacteur, dossier=dossier, areas=[area])
    join(world, dossier, world.gemeente_redacteur, TeamRole.PARTNER)
    sowing = Sowing(world, dossier, sizes, random.Random(seed), [world.redacteur, world.gemeente_redacteur], now())
    _team(sowing, number)
    _snapshots(sowing)
    _complexes(sowing, number, _guests(sowing, number))
    process = seed_process(sowing)
    partijen = seed_parties(sowing, number)
    moments = seed_participation(sowing, process.stappen)
    present = [row for row in partijen if isinstance(row, Partij) and row.dropped_at is None]
    heard = seed_fieldwork(sowing, present)
    heard |= seed_measures(sowing, present) | {"inbreng": seed_inbreng(sowing, moments)}
    seed_thread(sowing, heard)
    kit = seed_kit(sowing, process.stappen)
    seed_registers(sowing)
    seed_log(sowing, [*process.rows, *partijen, *moments, *kit])
    return dossier


def _team(sowing: Sowing, number: int) -> None:
    """Take people into the team; their passwords let nobody in."""
    names = [f"Teamlid {number}-{place}" for place in range(sowing.sizes.members)]
    people = [User(email=f"{name.lower().replace(' ', '-')}@voorbeeld.test", name=name, password="!") for name in names]
    made = User.objects.bulk_create(people)
    organisations = (sowing.world.corporatie, sowing.world.gemeente)
    DossierMember.objects.bulk_create(
        DossierMember(
            dossier=sowing.dossier,
            user=person,
            organisation=organisations[place % 2],
            role=ROLES[place % len(ROLES)].value,
            added_by=sowing.world.redacteur,
            added_at=sowing.moment(),
        )
        for place, person in enumerate(made)
    )
    sowing.people += [person for place, person in enumerate(made) if ROLES[place % len(ROLES)] is not TeamRole.LEZER]


def _snapshots(sowing: Sowing) -> None:
    """Keep the wijkfoto once, and repeat it under other names and dates."""
    first = make_snapshot(actor=sowing.world.redacteur, dossier=sowing.dossier, title="Bij de start")
    fields = [field.name for field in Snapshot._meta.concrete_fields if field.name not in ("id", "title", "made_at")]
    values = {name: getattr(first, name) for name in fields}
    Snapshot.objects.bulk_create(
        Snapshot(**values, title=f"Stand {place}", made_at=sowing.moment()) for place in range(1, sowing.sizes.snapshots)
    )


def _guests(sowing: Sowing, number: int) -> Organisation:
    """Let another corporatie take part that is no partij; returns it."""
    guests = Organisation.objects.create(name=f"Wonen Laagland {number}", slug=f"gast-{number}", kind="corporatie")
    person = User.objects.create(email=f"gast-{number}@voorbeeld.test", name=f"Gast {number}", password="!")
    DossierMember.objects.create(dossier=sowing.dossier, user=person, organisation=guests, role=TeamRole.PARTNER.value)
    return guests


def _complexes(sowing: Sowing, number: int, owner: Organisation) -> None:
    """Give the guests complexes in the area: no other dossier sees those."""
    kinds, heating = list(ComplexKind), list(Heating)
    Complex.objects.bulk_create(
        Complex(
            organisation=owner,
            number=f"{number}-{place:03d}",
            name=f"Complex {place + 1}",
            kind=kinds[place % len(kinds)].value,
            heating=heating[place % len(heating)].value,
            eenheid_count=sowing.draw.randint(8, 160),
            built_year=sowing.draw.randint(1948, 1999),
            buurt_code=BUURT,
            boundary_year=YEAR,
            buurt_name="Seinhuis",
            energy_labels={"C": 3, "E": 4},
            rent_eur_per_month=Decimal(sowing.draw.randint(420, 810)),
            rent_year=YEAR,
            remark=prose(sowing.draw, 1, 2),
        )
        for place in range(sowing.sizes.complexes)
    )

"""The lists of gesprekken and schouwpunten, out and in."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

import pytest
from tests.web.fieldwork.making_opgaven import HERE, SECRET, make_team
from tests.web.fieldwork.making_talks import (
    AGREED,
    NAME,
    make_gesprek,
    make_punt,
    make_quote,
    make_route,
    make_schouw,
    make_secret_schouw,
    make_secret_talk,
)
from tests.web.meanwhile import after_first_look
from tests.web.registers.making import change_row, services_of
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.fieldwork.models import Schouwpunt
from wijkkoers.web.fieldwork.registers_talks import GESPREKKEN, REGISTERS, SCHOUWPUNTEN
from wijkkoers.web.fieldwork.services.schouw import drop_schouw

pytestmark = pytest.mark.django_db


def test_rows_have_every_column_and_no_name_notes_or_words_that_were_not_agreed(world: World) -> None:
    dossier = make_team(world)
    gesprek = make_gesprek(world, dossier, with_name=NAME, notes="Aantekening 5512")
    make_quote(world, gesprek, text="Niet vrij 6612")
    make_quote(world, gesprek, text="Wel vrij", agreed_on=AGREED)
    make_punt(world, make_schouw(world, dossier), geometry=HERE, due="voorjaar 2027")
    viewer = viewer_of(world.redacteur, dossier)
    for register in REGISTERS:
        rows = register.rows(viewer)
        assert [set(row) for row in rows] == [{column.key for column in register.columns} | {"revisie"}] * len(rows)
        assert not any(part in str(rows) for part in (NAME, "5512", "6612"))
    assert GESPREKKEN.rows(viewer)[0]["citaten"] == ("Wel vrij",)


def test_drafts_of_a_partner_are_in_no_list_of_others(world: World) -> None:
    dossier = make_team(world)
    make_secret_talk(world, dossier)
    make_secret_schouw(world, dossier)
    for person, is_shown in ((world.redacteur, False), (world.gemeente_redacteur, True)):
        rows = [row for register in REGISTERS for row in register.rows(viewer_of(person, dossier))]
        assert (SECRET in str(rows)) is is_shown


def test_a_talk_from_a_file_brings_its_signalen_and_a_change_adds_what_is_new(world: World) -> None:
    dossier = make_team(world)
    values = {"naam": "Op het plein", "met": "ouder", "partij": "", "dag": None, "waar": "", "plek": None, "signalen": ("Een", "Twee")}
    gesprek = services_of(GESPREKKEN).add(actor=world.redacteur, dossier=dossier, values=values)
    changed = {"met": "twee ouders", "signalen": ("Twee", "Drie")}
    change_row(GESPREKKEN, actor=world.redacteur, dossier=dossier, number=gesprek.number, values=changed)
    gesprek.refresh_from_db()
    assert gesprek.with_role == "twee ouders"
    assert [signaal.text for signaal in gesprek.signalen.all()] == ["Een", "Twee", "Drie"]


def test_a_point_from_a_file_finds_its_fixed_point_and_is_changed_by_its_number(world: World) -> None:
    dossier = make_team(world)
    held = make_schouw(world, dossier, route=make_route(world, dossier))
    values = {"schouw": str(held.pk), "oordeel": "slecht", "vast-punt": 2, "spoed": True, "partij": ""}
    punt = services_of(SCHOUWPUNTEN).add(actor=world.redacteur, dossier=dossier, values=values)
    assert (punt.number, punt.route_point.number, punt.is_urgent) == (2, 2, True)
    number = SCHOUWPUNTEN.rows(viewer_of(world.redacteur, dossier))[0]["nummer"]
    change_row(SCHOUWPUNTEN, actor=world.redacteur, dossier=dossier, number=number, values={"wat": "Losse tegels"})
    punt.refresh_from_db()
    assert (punt.note, punt.verdict) == ("Losse tegels", "slecht")
    with pytest.raises(InputError, match="schouwpunt-vast-punt"):
        services_of(SCHOUWPUNTEN).add(actor=world.redacteur, dossier=dossier, values={**values, "vast-punt": 9})


@pytest.mark.parametrize(
    ("values", "code"),
    [({"cijfer": 9}, "schouwpunt-cijfer"), ({"schouw": "0"}, "schouwpunt-andere-schouw")],
)
def test_what_a_point_cannot_take_from_a_file_is_refused_and_not_left_out(world: World, values: dict[str, Any], code: str) -> None:
    dossier = make_team(world)
    make_punt(world, make_schouw(world, dossier))
    number = SCHOUWPUNTEN.rows(viewer_of(world.redacteur, dossier))[0]["nummer"]
    with pytest.raises(InputError, match=code):
        change_row(SCHOUWPUNTEN, actor=world.redacteur, dossier=dossier, number=number, values=values)


def test_two_schouwen_of_one_name_are_told_apart_by_their_number_and_one_that_lapsed_is_not_offered(world: World) -> None:
    dossier = make_team(world)
    rows = [make_schouw(world, dossier, title=title) for title in ("Ronde", "Ronde", "Plein", "Plein")]
    drop_schouw(actor=world.redacteur, schouw=rows.pop(), reason="Regen")
    rows.append(make_schouw(world, dossier, title="Ronde", is_draft=True))
    choices = SCHOUWPUNTEN.column("schouw").choices
    assert choices is not None
    assert choices(viewer_of(world.redacteur, dossier)) == {
        str(row.pk): label for row, label in zip(rows, ("Ronde (1)", "Ronde (2)", "Plein", f"Ronde (concept {rows[-1].pk})"), strict=True)
    }


def test_a_point_that_was_seen_after_midnight_has_the_day_of_here(world: World) -> None:
    dossier = make_team(world)
    punt = make_punt(world, make_schouw(world, dossier))
    Schouwpunt.objects.filter(pk=punt.pk).update(seen_at=datetime(2026, 7, 1, 22, 30, tzinfo=UTC))
    assert SCHOUWPUNTEN.rows(viewer_of(world.redacteur, dossier))[0]["gezien"] == date(2026, 7, 2)


@pytest.mark.parametrize("name", ["gesprek", "punt"])
def test_what_another_wrote_in_other_columns_at_the_same_moment_stays(world: World, name: str) -> None:
    dossier = make_team(world)
    row: Any = make_gesprek(world, dossier) if name == "gesprek" else make_punt(world, make_schouw(world, dossier))
    register, changed = (GESPREKKEN, {"met": "ouder"}) if name == "gesprek" else (SCHOUWPUNTEN, {"wat": "De lamp brandt niet"})
    number = register.rows(viewer_of(world.redacteur, dossier))[0]["nummer"]
    other = type(row).objects.filter(pk=row.pk)
    with after_first_look(row._meta.db_table, lambda: other.update(place_note="Van een ander", revision=2)):
        change_row(register, actor=world.redacteur, dossier=dossier, number=number, values=changed)
    assert other.values_list("place_note", "revision").get() == ("Van een ander", 3)

"""A file comes in within narrow limits, is kept under its digest, and its columns are guessed as before."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pytest
from tests.web.dossiers.making import make_dossier
from tests.web.registers.made_up import ONLY_EXPORTED
from tests.web.registers.making import GOOD, make_shared, receive, take
from tests.web.world import World

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.registers import services
from wijkkoers.web.registers.models import Intake
from wijkkoers.web.registers.planning import Layout
from wijkkoers.web.registers.services import receiving
from wijkkoers.web.registers.states import IntakeStatus


def test_file_is_kept_under_its_digest_and_its_columns_are_guessed(world: World, files_folder: Path) -> None:
    intake = receive(world.redacteur, make_dossier(world))
    digest = hashlib.sha256(GOOD.encode()).hexdigest()
    assert (intake.digest, (files_folder / digest[:2] / digest).read_bytes()) == (digest, GOOD.encode())
    assert (intake.header_row, intake.mapping) == (1, {"0": "naam", "1": "kosten_eur"})


def test_a_partners_file_is_private_and_an_editors_is_not(world: World) -> None:
    dossier = make_shared(world)
    found = [receive(user, dossier) for user in (world.gemeente_redacteur, world.redacteur)]
    assert [(intake.is_private, intake.organisation) for intake in found] == [(True, world.gemeente), (False, world.corporatie)]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "leeg-bestand"),
        (b"\n\n", "lijst-leeg"),
        ("Naam\n" + "x\n" * 10_000, "lijst-te-veel-rijen"),
        ("Naam\n" + "x" * 10_001, "lijst-cel-te-lang"),
        (";".join("abc" for _ in range(201)), "te-veel-kolommen"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "nul-bytes"),
        (b"PK\x03\x04kapot", "zip-beschadigd"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "lijst-oud-werkboek"),
        ('{"type": "Polygon"}', "geen-geojson"),
    ],
    ids=str,
)
def test_hostile_or_useless_file_is_refused_and_nothing_is_kept(content: str | bytes, code: str, world: World, files_folder: Path) -> None:
    with pytest.raises(InputError) as caught:
        receive(world.redacteur, make_dossier(world), content)
    assert (caught.value.code, Intake.objects.count(), files_folder.exists()) == (code, 0, False)


def test_file_above_the_limit_is_refused_before_it_is_read(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(receiving, "FILE_LIMIT_BYTES", 10)
    with pytest.raises(InputError, match="lijst-bestand-te-groot"):
        receive(world.redacteur, make_dossier(world))


def test_who_may_not_add_brings_nothing_in_and_a_list_without_add_takes_nothing(world: World) -> None:
    dossier = make_dossier(world)
    with pytest.raises(NotAllowed, match="process-leest-alleen"):
        receive(world.lezer, dossier)
    viewer = viewer_of(world.redacteur, dossier)
    with pytest.raises(NotAllowed, match="lijst-leest-niet"):
        services.receive_file(actor=world.redacteur, viewer=viewer, register=ONLY_EXPORTED, name="x", stream=io.BytesIO(b"x"))


def test_what_was_said_of_a_heading_is_proposed_the_next_time_for_this_organisation_only(world: World) -> None:
    dossier = make_shared(world)
    content = "Werk\tAantal woningen\nDak\t3\n"
    first = receive(world.redacteur, dossier, content)
    assert first.mapping == {"1": "aantal"}
    services.explain_intake(actor=world.redacteur, intake=first, layout=Layout(1, {"0": "naam"}))
    assert receive(world.redacteur, dossier, content).mapping == {"0": "naam"}
    assert receive(world.gemeente_redacteur, dossier, content).mapping == {"1": "aantal"}


def test_one_column_of_ours_is_filled_by_one_column_of_the_file(world: World) -> None:
    intake = receive(world.redacteur, make_dossier(world))
    with pytest.raises(InputError, match="lijst-kolom-dubbel"):
        services.explain_intake(actor=world.redacteur, intake=intake, layout=Layout(1, {"0": "naam", "1": "naam"}))


def test_another_row_of_headings_is_guessed_anew_and_one_outside_the_file_is_refused(world: World) -> None:
    intake = receive(world.redacteur, make_dossier(world), "Naam\tKosten\nSoort\tDag\nx\ty\n")
    assert services.explain_intake(actor=world.redacteur, intake=intake, layout=Layout(2, {})).mapping == {"0": "soort", "1": "dag"}
    with pytest.raises(InputError, match="lijst-kop-onbekend"):
        services.explain_intake(actor=world.redacteur, intake=intake, layout=Layout(9, {}))


def test_dropped_file_lets_its_rows_go_and_comes_no_further(world: World) -> None:
    intake = services.drop_intake(actor=world.redacteur, intake=receive(world.redacteur, make_dossier(world)))
    assert (intake.status, intake.rows) == (IntakeStatus.DROPPED, [])
    with pytest.raises(InputError, match="lijst-al-klaar"):
        take(world.redacteur, intake)

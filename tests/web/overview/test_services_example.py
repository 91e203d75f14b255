"""The example: whole, once, and as its files say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.test import override_settings
from django.utils import timezone

from wijkkoers.base.errors import InputError
from wijkkoers.handbook.load import load_handbook
from wijkkoers.reports.frozen import thaw
from wijkkoers.web.accounts.models import Organisation, User
from wijkkoers.web.datasets.models import Concordance, Facility, Gebied, Observation, Release
from wijkkoers.web.datasets.selectors import figures_of, gebied_of
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.estate.models import Complex
from wijkkoers.web.estate.selectors import complexes_of_dossier
from wijkkoers.web.events.models import Event
from wijkkoers.web.overview import example_story, services
from wijkkoers.web.parties.models import Partij
from wijkkoers.web.wijkfoto.models import Snapshot
from wijkkoers.web.wijkfoto.selectors.series import series_over_years


@pytest.fixture(scope="module")
def told(django_db_setup: None, django_db_blocker: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[tuple[int, int]]]:
    """Build the example once for all tests here, in a transaction that is rolled back; give what was told of progress."""
    folder, told = tmp_path_factory.mktemp("voorbeeld"), []
    files = override_settings(FILES_FOLDER=folder / "bestanden", WORK_FOLDER=folder / "tijdelijk")
    with django_db_blocker.unblock(), files, transaction.atomic():
        assert services.build_example(progress=lambda done, total: told.append((done, total)))
        yield told
        transaction.set_rollback(True)


@pytest.fixture
def example(told: list[tuple[int, int]], db: None) -> None:
    """Have the example, and put back what a test changes."""


def _counts() -> list[int]:
    kept = (Organisation, User, Release, Gebied, Observation, Facility, Concordance, Complex, Dossier, Partij, Snapshot, Event)
    return [model.objects.count() for model in kept]


@pytest.mark.slow
def test_second_call_does_nothing(example: None) -> None:
    before = _counts()
    assert (services.build_example(), _counts() == before) == (False, True)


@pytest.mark.slow
def test_everything_of_the_example_is_marked_fictional(example: None) -> None:
    assert not Organisation.objects.filter(is_fictional=False).exists()
    made_up = {source.id for source in load_handbook().sources if source.is_fictional}
    assert set(Observation.objects.values_list("source", flat=True)) == made_up


@pytest.mark.slow
def test_people_of_the_example_cannot_log_in(example: None) -> None:
    assert [person.email for person in User.objects.all() if person.has_usable_password()] == []


@pytest.mark.slow
def test_every_dossier_ends_as_its_file_says(example: None) -> None:
    names = {person.id: person.name for person in example_story.people()}
    for story in example_story.dossiers():
        dossier = Dossier.objects.get(name=story.name)
        team = {member.user.name: member.role for member in dossier.members.filter(ended_at=None)}
        assert dossier.status == story.status
        assert tuple(area.code for area in dossier.areas.all()) == story.areas
        assert team == {names[person]: role.value for person, role in story.team.items()}


@pytest.mark.slow
def test_corporatie_has_its_complexes_and_the_team_of_each_dossier_sees_those_in_its_areas(example: None) -> None:
    owner = Organisation.objects.get(kind="corporatie")
    assert Complex.objects.filter(organisation=owner, retired_at=None).count() == 23
    shared = {dossier.name: len(complexes_of_dossier(dossier)) for dossier in Dossier.objects.all()}
    assert shared == {"Spoorwijk vooruit": 13, "Wijkvisie Oude Haven": 6, "Warmteplan Weidezicht": 2}


@pytest.mark.slow
def test_partijen_stand_as_their_file_says(example: None) -> None:
    for story in example_story.dossiers():
        released = {act.after["name"]: act.after["interest"] for act in story.acts if act.kind == "partij.vrijgegeven"}
        added = {act.after["name"] for act in story.acts if act.kind == "partij.toegevoegd"}
        partijen = {partij.name: partij for partij in Partij.objects.filter(dossier__name=story.name)}
        assert set(partijen) == added
        assert {name: partij.released_interest for name, partij in partijen.items() if partij.released_at} == released
        assert all(partij.interest for partij in partijen.values())


@pytest.mark.slow
def test_history_carries_the_moments_of_the_file(example: None) -> None:
    for story in example_story.dossiers():
        moments = [event.at for event in Event.objects.filter(dossier__name=story.name).order_by("id")]
        assert moments == sorted(moments)
        assert moments[0] == story.acts[0].at
        assert set(moments) <= {act.at for act in story.acts}
        assert max(moments) < timezone.now()


@pytest.mark.slow
def test_figures_of_the_older_division_are_converted_except_a_class_that_two_buurten_cannot_pass_on(example: None) -> None:
    spoorwijk = gebied_of("WK990101", 2025)
    assert spoorwijk
    found = series_over_years(load_handbook(), [spoorwijk])
    homes, class_ = found.at("aantal-woningen", 2020), found.at("leefbaarheid-klasse", 2020)
    assert homes and homes.is_converted and homes.boundary_year == 2020 and homes.figure.has_value
    assert class_ and class_.is_converted and not class_.figure.has_value


@pytest.mark.slow
def test_two_sources_say_how_many_homes_there_are(example: None) -> None:
    spoorwijk = gebied_of("WK990101", 2025)
    assert spoorwijk
    row = series_over_years(load_handbook(), [spoorwijk]).at("aantal-woningen", 2025)
    assert row and (row.source, [other.source for other in row.others]) == ("voorbeeld", ["voorbeeld-telling"])
    assert row.figure.value != row.others[0].figure.value


@pytest.mark.slow
def test_momentopname_holds_the_first_figures_and_the_wijkfoto_those_that_were_revised(example: None) -> None:
    snapshot = Snapshot.objects.get(dossier__name="Spoorwijk vooruit")
    spoorwijk = gebied_of("WK990101", 2025)
    assert spoorwijk
    now = series_over_years(load_handbook(), [spoorwijk]).at("gasverbruik", 2025)
    then = next(line for line in thaw(snapshot.documents["nl"]).lines if line.indicator == "gasverbruik")
    assert now and (then.year, then.figure.value != now.figure.value) == (2025, True)
    assert snapshot.made_at.date().isoformat() == "2026-01-15"


@pytest.mark.slow
def test_stock_of_the_corporatie_is_seen_by_its_members_alone(example: None) -> None:
    buurt, owner = gebied_of("BU99010101", 2025), Organisation.objects.get(kind="corporatie")
    assert buurt
    seen = [figures_of([buurt.id], ["bezit-eenheden"], organisations=who) for who in (frozenset(), frozenset({owner.pk}))]
    assert [[row.figure.value for row in rows.values()] for rows in seen] == [[], [1012]]


@pytest.mark.slow
def test_facilities_stand_on_the_map(example: None) -> None:
    kinds = set(Facility.objects.filter(release__is_shared=True).values_list("kind", flat=True))
    assert kinds == {"station", "bibliotheek", "theater", "bioscoop", "school", "mbo", "zwembad", "sport", "waterbushalte"}


@pytest.mark.slow
def test_progress_counts_up_to_the_end(told: list[tuple[int, int]]) -> None:
    assert told == [(done, len(told)) for done in range(1, len(told) + 1)]


@pytest.mark.slow
def test_a_file_that_fails_leaves_nothing(db: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = _counts()
    broken = tmp_path / "kapot.csv"
    broken.write_bytes(b"\x00\x01\x02")
    monkeypatch.setattr(example_story, "data_files", lambda: [broken])
    monkeypatch.setattr(services.example, "has_example", lambda: False)
    with override_settings(FILES_FOLDER=tmp_path / "bestanden", WORK_FOLDER=tmp_path / "tijdelijk"), pytest.raises(InputError):
        services.build_example()
    assert _counts() == before

"""The files of the example as typed rows."""

from __future__ import annotations

from wijkkoers.web.accounts.models import OrganisationKind, Role
from wijkkoers.web.dossiers.states import Status
from wijkkoers.web.estate.values import clean
from wijkkoers.web.overview import example_story
from wijkkoers.web.overview.services.example import ACTS, TELLINGS


def test_people_belong_to_organisations_of_the_example() -> None:
    organisations = {row["id"] for row in example_story.organisations()}
    assert {person.organisation for person in example_story.people()} <= organisations


def test_kinds_and_roles_are_known() -> None:
    assert {row["kind"] for row in example_story.organisations()} <= set(OrganisationKind)
    assert {person.role for person in example_story.people()} <= set(Role)


def test_every_story_begins_with_making_and_knows_only_acts_that_can_be_told() -> None:
    for story in example_story.dossiers():
        assert story.acts[0].kind == "dossier.gemaakt"
        assert {act.kind for act in story.acts[1:]} <= set(ACTS) | set(TELLINGS)
        assert [act.at for act in story.acts] == sorted(act.at for act in story.acts)


def test_stories_stand_at_different_moments() -> None:
    assert {story.status for story in example_story.dossiers()} == {Status.VOORBEREIDING, Status.ACTIEF, Status.VASTGESTELD}


def test_areas_come_before_figures_old_years_before_new_and_other_sources_last() -> None:
    names = [path.name for path in example_story.data_files()]
    assert names[:3] == ["grenzen-2020.geojson", "grenzen.geojson", "voorzieningen.geojson"]
    assert names[3:-2] == [f"cijfers-{year}.csv" for year in range(2016, 2026)]
    assert names[-2:] == ["telling-woningen.csv", "bezit-2025.csv"]


def test_only_the_stock_of_the_corporatie_is_for_itself() -> None:
    paths = [*example_story.data_files(), *example_story.revised_files()]
    assert [path.name for path in paths if not example_story.is_shared(path)] == ["bezit-2025.csv"]


def test_files_came_in_before_the_momentopname_and_revised_ones_after_it() -> None:
    acts = [act for story in example_story.dossiers() for act in story.acts]
    kept = [act.at for act in acts if act.kind == "wijkfoto.momentopname-gemaakt"]
    assert kept
    assert example_story.files_read_at() < min(kept) <= max(kept) < example_story.revised_read_at()


def test_revised_figures_are_not_among_those_known_before_the_dossiers() -> None:
    names = [path.name for path in example_story.revised_files()]
    assert names == ["herziening-2025.csv"]
    assert not set(names) & {path.name for path in example_story.data_files()}


def test_complexes_make_sense_and_have_their_own_numbers() -> None:
    stated = example_story.complexes()
    assert [clean(values) for _owner, values in stated] == [values for _owner, values in stated]
    assert len({values.number for _owner, values in stated}) == len(stated) == 23
    assert {owner for owner, _values in stated} <= {row["id"] for row in example_story.organisations()}


def test_partijen_join_before_they_write_and_write_before_they_release() -> None:
    order = ["partij.toegevoegd", "partij.concept-gewijzigd", "partij.vrijgegeven"]
    for story in example_story.dossiers():
        told: dict[str, list[str]] = {}
        for act in story.acts:
            if act.kind in order:
                told.setdefault(act.after["name"], []).append(act.kind)
        assert all(kinds == order[: len(kinds)] for kinds in told.values())


def test_a_partij_still_keeps_its_draft_to_itself() -> None:
    released = [any(act.kind == "partij.vrijgegeven" and act.after["name"] == name for act in story.acts)
                for story in example_story.dossiers()
                for name in {act.after["name"] for act in story.acts if act.kind == "partij.toegevoegd"}]  # fmt: skip
    assert released.count(False) == 2

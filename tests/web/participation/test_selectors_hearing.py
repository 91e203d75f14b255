"""Who was heard beside who lives in the wijk."""

from __future__ import annotations

from tests.web.dossiers.making import make_dossier
from tests.web.participation.making import make_moment, make_past, make_wijk
from tests.web.world import World

from wijkkoers.handbook.load_process import load_process
from wijkkoers.web.participation.selectors import hearing_of, moments_of, never_heard

HERE = {
    "kinderen", "jongeren", "dertigers", "vijftigers", "ouderen", "huurders-corporatie", "eigenaar-bewoners",
    "alleenwonenden", "gezinnen", "stellen",
}  # fmt: skip


def test_only_groups_that_a_figure_says_are_here_can_be_missed(world: World) -> None:
    dossier = make_wijk(world)
    make_past(world, dossier, 60, {"jongeren": 4, "ondernemers": 12})
    heard = {group.id: was_heard for group, was_heard in never_heard(dossier, load_process())}
    assert set(heard) == HERE
    assert {group for group, was_heard in heard.items() if was_heard} == {"jongeren"}


def test_moment_to_come_hears_nobody(world: World) -> None:
    dossier = make_wijk(world)
    make_moment(world, dossier, groups=("jongeren",))
    assert not any(was_heard for _group, was_heard in never_heard(dossier, load_process()))


def test_dossier_without_area_misses_nobody(world: World) -> None:
    assert never_heard(make_dossier(world), load_process()) == []


def test_picture_and_guide_miss_the_same_groups(world: World) -> None:
    dossier = make_wijk(world)
    make_past(world, dossier, 60, {"jongeren": 4, "ouderen": 30})
    missed = [group.id for group, was_heard in never_heard(dossier, load_process()) if not was_heard]
    assert [row.group.id for row in hearing_of(dossier, load_process(), moments_of(dossier), "nl").never_heard] == missed


def test_picture_misses_nobody_before_the_first_moment(world: World) -> None:
    dossier = make_wijk(world)
    assert hearing_of(dossier, load_process(), moments_of(dossier), "nl").never_heard == []

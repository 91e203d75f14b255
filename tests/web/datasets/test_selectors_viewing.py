"""Who looks: nobody in particular sees only what is shared."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.web.datasets.making import figure, import_own, write_table
from tests.web.world import World

from wijkkoers.web.datasets.models import Observation, Release
from wijkkoers.web.datasets.selectors.viewing import SHARED_ONLY, may_be_seen, seen_by, viewer


def test_outside_of_everything_only_shared_figures_are_seen(world: World, tmp_path: Path) -> None:
    import_own(world, write_table(tmp_path))
    assert (viewer(), figure()) == (SHARED_ONLY, None)


def test_members_see_the_figures_of_their_own_organisation(world: World, tmp_path: Path) -> None:
    import_own(world, write_table(tmp_path))
    with seen_by(frozenset({world.corporatie.pk})):
        assert figure() is not None
    with seen_by(frozenset({world.gemeente.pk})):
        assert figure() is None


def test_who_looked_before_comes_back_after_an_error() -> None:
    with seen_by(frozenset({1})):
        with pytest.raises(KeyError), seen_by(frozenset({2})):
            raise KeyError
        assert viewer() == {1}


def test_a_function_is_asked_once_and_only_when_needed() -> None:
    asked = []

    def organisations() -> frozenset[int]:
        asked.append(1)
        return frozenset({3})

    with seen_by(organisations):
        assert asked == []
        assert (viewer(), viewer(), asked) == ({3}, {3}, [1])


def test_release_may_be_seen_by_its_members_until_it_is_shared_with_all(world: World, tmp_path: Path) -> None:
    release = import_own(world, write_table(tmp_path))
    own = frozenset({world.corporatie.pk})
    assert Release.objects.filter(may_be_seen()).count() == 0
    assert Release.objects.filter(may_be_seen(own)).count() == 1
    with seen_by(own):
        assert Observation.objects.filter(may_be_seen(of="release__")).count() == 5
        assert Observation.objects.filter(may_be_seen(SHARED_ONLY, of="release__")).count() == 0
    Release.objects.filter(id=release.id).update(is_shared=True)
    assert Observation.objects.filter(may_be_seen(of="release__")).count() == 5

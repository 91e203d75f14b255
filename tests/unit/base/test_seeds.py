"""One stored seed gives every named input its own draws, and always the same."""

from __future__ import annotations

import numpy as np
import pytest

from wijkkoers.base.seeds import SEED_LIMIT, generator, seed_of


def test_same_seed_and_name_give_the_same_draws() -> None:
    assert np.array_equal(generator(7, "rente").random(5), generator(7, "rente").random(5))


def test_draws_are_the_same_on_every_machine() -> None:
    assert generator(20260101, "gewichten").integers(0, 1000, 4).tolist() == [683, 782, 580, 164]


@pytest.mark.parametrize("other", [(8, "rente"), (7, "groei"), (7, "rente", "x"), (7,)])
def test_another_seed_or_name_gives_other_draws(other: tuple[int, str]) -> None:
    assert not np.array_equal(generator(7, "rente").random(5), generator(*other).random(5))


def test_names_do_not_run_into_each_other() -> None:
    assert seed_of(1, "ab", "c").entropy != seed_of(1, "a", "bc").entropy


@pytest.mark.parametrize("seed", [-1, SEED_LIMIT])
def test_seed_outside_its_range_is_refused(seed: int) -> None:
    with pytest.raises(ValueError, match="seed"):
        generator(seed, "x")


def test_largest_seed_works() -> None:
    assert 0 <= generator(SEED_LIMIT - 1, "x").random() < 1

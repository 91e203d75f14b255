"""Before its first request a server loads what never becomes garbage and keeps it out of the collector's rounds."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from wijkkoers.web.config.warming import OLD, YOUNG, warm_up


@pytest.fixture
def thawed() -> Iterator[None]:
    before = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*before)


def test_what_is_loaded_is_frozen_and_the_collector_looks_less_often(thawed: None) -> None:
    warm_up()
    assert gc.get_freeze_count() > 50_000
    assert (gc.get_threshold()[0], gc.get_threshold()[2]) == (YOUNG, OLD)

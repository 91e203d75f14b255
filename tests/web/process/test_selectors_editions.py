"""The installed handbook, the kept editions, and the text of what left."""

from __future__ import annotations

import pytest
from tests.web.process.editions import GONE, make_older
from tests.web.process.making import make_plan
from tests.web.world import World

from wijkkoers.handbook.edition import digest_of
from wijkkoers.handbook.load import load_handbook
from wijkkoers.handbook.load_process import load_process
from wijkkoers.web.process.selectors.editions import installed_edition, knowers_of, stored_content


def test_installed_edition_is_the_handbook_of_the_product() -> None:
    installed = installed_edition()
    assert (installed.content, installed.digest) == (load_process(), digest_of(load_process()))
    assert installed.version == load_handbook().version


def test_kept_edition_gives_back_the_same_content(world: World) -> None:
    plan = make_plan(world)
    assert stored_content(plan.edition.digest) == installed_edition().content


def test_text_of_what_left_comes_from_the_edition_that_had_it(world: World) -> None:
    make_older(world)
    found = knowers_of(installed_edition().content, {GONE, "juiste-partijen-aan-tafel"})
    assert {id: content.knooppunt(id).label.nl for id, content in found.items()} == {GONE: "Verdwenen"}


def test_knooppunt_that_no_edition_has_is_a_fault(world: World) -> None:
    with pytest.raises(KeyError, match="nooit-geweest"):
        knowers_of(installed_edition().content, {"nooit-geweest"})

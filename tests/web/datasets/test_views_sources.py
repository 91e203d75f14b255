"""The page of one source."""

from __future__ import annotations

from pathlib import Path

from django.urls import reverse
from tests.web.datasets.making import import_now, write_table
from tests.web.world import World


def test_page_of_a_source_lists_its_files(world: World, tmp_path: Path) -> None:
    release = import_now(world, write_table(tmp_path))
    text = world.client_for(world.lezer).get(reverse("source-detail", args=["eigen-tabel"])).content.decode()
    assert reverse("release-detail", args=[release.id]) in text


def test_source_of_which_nothing_is_read_has_a_page_with_a_next_step(world: World) -> None:
    text = world.client_for(world.redacteur).get(reverse("source-detail", args=["leefbaarometer"])).content.decode()
    assert reverse("release-new") in text


def test_unknown_source_has_no_page(world: World) -> None:
    assert world.client_for(world.lezer).get(reverse("source-detail", args=["niet"])).status_code == 404

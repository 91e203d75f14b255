"""The page on which the columns of a table are explained."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client
from django.urls import reverse
from tests.web.datasets.making import hand_in
from tests.web.datasets.test_services_explaining import table, unreadable
from tests.web.world import World

from wijkkoers.web.datasets.models import Release, ReleaseState, TableMapping

FORM = {
    "name": "Bewoners",
    "code": "Gebied",
    "year_column": "Peiljaar",
    "source": "eigen-tabel",
    "indicator_0": "aantal-inwoners",
    "factor_0": "1",
}


@pytest.fixture
def client(world: World) -> Client:
    return world.client_for(world.redacteur)


def page_of(release: Release) -> str:
    return reverse("release-explain", args=[release.id])


def test_page_of_a_file_offers_to_explain_it(world: World, client: Client, tmp_path: Path) -> None:
    release = unreadable(world, tmp_path)
    assert page_of(release) in client.get(reverse("release-detail", args=[release.id])).content.decode()


def test_columns_and_guesses_are_filled_in(world: World, client: Client, tmp_path: Path) -> None:
    form = client.get(page_of(unreadable(world, tmp_path))).context["form"]
    assert (form["code"].value(), form["year_column"].value(), form.columns) == ("Gebied", "Peiljaar", ["Bewoners"])


def test_explanation_is_kept_and_the_file_read(world: World, client: Client, tmp_path: Path) -> None:
    release = unreadable(world, tmp_path)
    response = client.post(page_of(release), FORM)
    release.refresh_from_db()
    assert (response.status_code, release.asked_kind, TableMapping.objects.get().name) == (302, "tabel-uitgelegd", "Bewoners")


@pytest.mark.parametrize("field", ["code", "year_column", "indicator_0", "name"])
def test_what_is_lacking_is_said_and_nothing_is_kept(world: World, client: Client, tmp_path: Path, field: str) -> None:
    release = unreadable(world, tmp_path)
    response = client.post(page_of(release), {**FORM, field: ""})
    assert (response.status_code, bool(response.context["form"].errors), TableMapping.objects.count()) == (400, True, 0)


def test_gemeente_must_be_a_code(world: World, client: Client, tmp_path: Path) -> None:
    response = client.post(page_of(unreadable(world, tmp_path)), {**FORM, "gemeente": "Veldermeer"})
    assert "gemeente" in response.context["form"].errors


def test_earlier_explanation_is_where_the_next_one_starts(world: World, client: Client, tmp_path: Path) -> None:
    release = unreadable(world, tmp_path)
    client.post(page_of(release), {**FORM, "factor_0": "1000", "missing": "n.b., x"})
    Release.objects.filter(id=release.id).update(state=ReleaseState.UNREADABLE, asked_mapping=None)
    form = client.get(page_of(release)).context["form"]
    assert (form["factor_0"].value(), form["missing"].value()) == ("1000", "n.b., x")


def test_a_file_that_is_no_table_leads_back_to_its_page(world: World, client: Client, tmp_path: Path) -> None:
    path = table(tmp_path)
    path.write_bytes(b"een\ntwee\n")
    release = hand_in(world, path)
    assert client.get(page_of(release)).url == reverse("release-detail", args=[release.id])  # type: ignore[attr-defined]


def test_header_row_can_be_chosen(world: World, client: Client, tmp_path: Path) -> None:
    release = unreadable(world, tmp_path)
    assert client.get(page_of(release), {"kop": "2"}).context["look"].header[0] == "WK990101"

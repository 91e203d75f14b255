"""Boundaries of a gemeente from OGC API Features: three levels, every page, nothing of other gemeenten."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from tests.loopback import Answer, Loopback, Reply, in_turn, serve
from tests.services import GEMEENTE, pdok

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.errors import InputError
from wijkkoers.sources import fetch_pdok
from wijkkoers.sources.client import Client, Clock, Service
from wijkkoers.sources.fetch_pdok import address_of, fetch_boundaries
from wijkkoers.sources.reading import read
from wijkkoers.sources.rows import Request


@contextmanager
def asking(answer: Answer = pdok) -> Iterator[tuple[Client, Loopback]]:
    with serve(answer) as site, Client(Service("PDOK", site.address, "https://pdok.nl"), clock=Clock(sleep=lambda _s: None)) as client:
        yield client, site


def code_of(call: Callable[[], object]) -> str:
    with pytest.raises(InputError) as caught:
        call()
    return caught.value.code


def test_takes_gemeente_wijken_and_buurten_of_this_gemeente_only() -> None:
    with asking() as (client, site):
        found = json.loads(fetch_boundaries(client, GEMEENTE, 2024))
    assert [feature["properties"]["gemeentecode"] for feature in found["features"]] == [GEMEENTE] * 3
    assert site.count("begin=1") == 3


def test_our_own_reader_understands_the_file_with_its_year_and_levels(tmp_path: Path) -> None:
    with asking() as (client, _site):
        path = tmp_path / "grenzen.geojson"
        path.write_bytes(fetch_boundaries(client, GEMEENTE, 2023))
    result = read(Request(path, path.name))
    assert result.boundary_year == 2023
    assert {row.level for row in result.areas} >= {AreaLevel.GEMEENTE, AreaLevel.WIJK, AreaLevel.BUURT}
    assert not result.issues.has_errors


def test_asks_for_the_gemeente_by_its_code() -> None:
    with asking() as (client, site):
        fetch_boundaries(client, GEMEENTE, 2024)
    assert site.asked[0] == f"/cbs/wijken-en-buurten-2024/ogc/v1/collections/gemeenten/items?f=json&limit=1000&gemeentecode={GEMEENTE}"


def test_a_gemeente_that_is_not_there_is_told() -> None:
    with asking() as (client, _site):
        assert code_of(lambda: fetch_boundaries(client, "GM1234", 2024)) == "dienst-heeft-geen-grenzen"


@pytest.mark.parametrize("body", [{}, {"features": None}, {"features": [1]}, {"features": {"a": 1}}])
def test_an_answer_of_another_shape_is_refused(body: Any) -> None:
    with asking(in_turn(Reply.json(body))) as (client, _site):
        assert code_of(lambda: fetch_boundaries(client, GEMEENTE, 2024)) == "dienst-antwoord-onbruikbaar"


@pytest.mark.parametrize("links", [None, {}, [1], [{"rel": "next"}], [{"rel": "next", "href": 3}]])
def test_links_that_lead_nowhere_end_the_pages(links: Any) -> None:
    def odd(path: str) -> Reply:
        return Reply.json({**json.loads(pdok(path).body), "links": links})

    with asking(odd) as (client, site):
        fetch_boundaries(client, GEMEENTE, 2024)
    assert len(site.asked) == 3


def test_follows_no_link_to_another_host() -> None:
    def astray(path: str) -> Reply:
        return Reply.json({**json.loads(pdok(path).body), "links": [{"rel": "next", "href": "https://elders.nl/items"}]})

    with asking(astray) as (client, _site):
        assert code_of(lambda: fetch_boundaries(client, GEMEENTE, 2024)) == "dienst-verwijst-door"


def test_links_without_end_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch_pdok, "MAX_PAGES", 3)

    def endless(path: str) -> Reply:
        return Reply.json({**json.loads(pdok(path).body), "links": [{"rel": "next", "href": path}]})

    with asking(endless) as (client, _site):
        assert code_of(lambda: fetch_boundaries(client, GEMEENTE, 2024)) == "dienst-antwoord-onbruikbaar"


def test_reports_shapes() -> None:
    seen: list[int] = []
    with asking() as (client, _site):
        fetch_boundaries(client, GEMEENTE, 2024, seen.append)
    assert seen == [1, 1, 2, 2, 3, 3]


def test_the_address_can_be_opened_in_a_browser() -> None:
    with asking() as (client, site):
        assert address_of(client, GEMEENTE, 2024).startswith(f"{site.address}/cbs/wijken-en-buurten-2024/ogc/v1/collections/buurten/items?")

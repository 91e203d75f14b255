"""A table of StatLine as one file: every page, only the gemeente and the country, with names and groups."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from tests.loopback import Answer, Loopback, Reply, in_turn, serve
from tests.services import AREAS, GEMEENTE, PROPERTIES, statline

from wijkkoers.base.errors import InputError
from wijkkoers.sources import fetch_cbs
from wijkkoers.sources.cbs_tables import KWB_TABLES
from wijkkoers.sources.client import Client, Clock, Service
from wijkkoers.sources.fetch_cbs import CRIMES, HEALTH, TENURE, CbsTable, address_of, fetch_table, table_of

KWB = CbsTable("85984NED")


@contextmanager
def asking(answer: Answer = statline) -> Iterator[tuple[Client, Loopback]]:
    with (
        serve(answer) as site,
        Client(Service("StatLine", site.address, "https://statline.nl"), clock=Clock(sleep=lambda _s: None)) as client,
    ):
        yield client, site


def document(client: Client, table: CbsTable = KWB, **more: Any) -> dict[str, Any]:
    return dict(json.loads(fetch_table(client, table, GEMEENTE, **more).content))


def code_of(call: Callable[[], object]) -> str:
    with pytest.raises(InputError) as caught:
        call()
    return caught.value.code


def test_takes_the_rows_of_every_page_once() -> None:
    with asking() as (client, site):
        found = document(client)
    assert [row["WijkenEnBuurten"].strip() for row in found["value"]] == [code for code, _name in AREAS]
    assert site.count("TypedDataSet") == 2


def test_file_says_which_table_it_is_with_its_properties_and_code_lists() -> None:
    with asking() as (client, _site):
        found = document(client)
    assert (found["tabel"], found["properties"]) == ("85984NED", PROPERTIES)
    assert found["tableinfo"][0]["Period"] == "2024"
    assert found["odata.metadata"].endswith("/85984NED/$metadata#Cbs.OData.WebAPI.TypedDataSet")
    assert {row["Key"].strip(): row["Title"] for row in found["dimensies"]["WijkenEnBuurten"]} == dict(AREAS)


def test_asks_for_codes_that_begin_with_those_of_the_gemeente_or_the_country() -> None:
    with asking() as (client, site):
        document(client)
    assert (
        "$filter=(startswith(WijkenEnBuurten,'NL00') or startswith(WijkenEnBuurten,'GM9901') or "
        "startswith(WijkenEnBuurten,'WK9901') or startswith(WijkenEnBuurten,'BU9901'))"
    ) in site.asked[0]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (CRIMES, "startswith(WijkenEnBuurten,'BU9901')"),
        (TENURE, "startswith(RegioS,'NL01')"),
        (TENURE, "StatusVanBewoning eq 'T001235'"),
        (HEALTH, "Leeftijd eq '20300' and Marges eq 'MW00000'"),
        (HEALTH, "(Perioden eq '2022JJ00' or Perioden eq '2024JJ00')"),
    ],
)
def test_tables_over_many_years_are_asked_for_totals_and_years(table: CbsTable, expected: str) -> None:
    with asking() as (client, site):
        document(client, table, years=(2022, 2024))
    assert expected in site.asked[0]


def test_the_code_lists_of_all_dimensions_are_in_the_file() -> None:
    with asking() as (client, _site):
        assert set(document(client, HEALTH)["dimensies"]) == {"WijkenEnBuurten", "Leeftijd", "Marges", "Perioden"}


def test_counts_on_where_a_full_page_has_no_link(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch_cbs, "PAGE_ROWS", 1)

    def without_links(path: str) -> Reply:
        body = json.loads(statline(path).body)
        if "TypedDataSet" in path:
            body["value"] = body["value"][:1]
        body.pop("odata.nextLink", None)
        if "TypedDataSet" not in path:
            body["value"] = []
        return Reply.json(body)

    with asking(without_links) as (client, site):
        assert len(document(client)["value"]) == len(AREAS)
    assert site.count("$skip=3") == 1


def test_a_link_without_format_still_asks_for_json() -> None:
    def bare(path: str) -> Reply:
        body = json.loads(statline(path).body)
        if "odata.nextLink" in body:
            body["odata.nextLink"] = body["odata.nextLink"].replace("$format=json&", "")
        return Reply.json(body)

    with asking(bare) as (client, site):
        document(client)
    assert site.count("$format=json") == len(site.asked)


def test_follows_no_link_to_another_host() -> None:
    def astray(path: str) -> Reply:
        return Reply.json({**json.loads(statline(path).body), "odata.nextLink": "https://elders.nl/rows"})

    with asking(astray) as (client, _site):
        assert code_of(lambda: document(client)) == "dienst-verwijst-door"


def test_links_without_end_are_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetch_cbs, "MAX_PAGES", 3)

    def endless(path: str) -> Reply:
        return Reply.json({**json.loads(statline(path).body), "odata.nextLink": path})

    with asking(endless) as (client, site):
        assert code_of(lambda: document(client)) == "dienst-antwoord-onbruikbaar"
    assert len(site.asked) == 3


@pytest.mark.parametrize("body", [{}, {"value": None}, {"value": {"a": 1}}, {"value": [1, 2]}, {"error": "teveel"}])
def test_an_answer_of_another_shape_is_refused(body: Any) -> None:
    with asking(in_turn(Reply.json(body))) as (client, _site):
        assert code_of(lambda: document(client)) == "dienst-antwoord-onbruikbaar"


def test_a_gemeente_that_the_table_does_not_know_is_told() -> None:
    with asking() as (client, _site), pytest.raises(InputError) as caught:
        fetch_table(client, KWB, "GM1234")
    assert (caught.value.code, caught.value.values["gemeente"]) == ("dienst-heeft-geen-cijfers", "GM1234")


def test_reports_rows_and_may_be_stopped_by_that() -> None:
    seen: list[int] = []
    with asking() as (client, _site):
        document(client, report=seen.append)
    assert seen == [2, 4]


def test_the_same_answers_make_the_same_file() -> None:
    with asking() as (client, _site):
        assert fetch_table(client, KWB, GEMEENTE) == fetch_table(client, KWB, GEMEENTE)


def test_the_address_can_be_opened_in_a_browser() -> None:
    with asking() as (client, site):
        address = address_of(client, KWB, GEMEENTE)
        assert address.startswith(f"{site.address}/ODataFeed/odata/85984NED/TypedDataSet?$format=json&$filter=(startswith(")
        assert " " not in address


def test_years_have_one_table_each() -> None:
    assert len(set(KWB_TABLES.values())) == len(KWB_TABLES)
    assert table_of(KWB_TABLES, 2024) == KWB
    assert table_of(KWB_TABLES, 2012) is None


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ({"Title": "Gezondheid (indeling 2026)"}, 2026),
        ({"ShortDescription": "Volgens de regionale indeling van 2023."}, 2023),
        ({"Title": "indeling 2023", "Summary": "indeling 2024"}, 2024),
        ({"Title": "Gezondheid; 2012/2016/2020", "Summary": None}, 2024),
    ],
)
def test_the_year_of_the_codes_is_what_the_table_says_else_what_we_know(texts: dict[str, str], expected: int) -> None:
    def told(path: str) -> Reply:
        return Reply.json({"value": [texts]}) if "TableInfos" in path else statline(path)

    with asking(told) as (client, _site):
        assert fetch_table(client, HEALTH, GEMEENTE).division == expected


def test_a_table_per_year_says_nothing_about_the_year_of_its_codes() -> None:
    with asking() as (client, _site):
        assert fetch_table(client, TENURE, GEMEENTE).division is None

"""Whatever a service answers in JSON, fetching gives a file or an InputError: it never crashes and never goes on without end."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from hypothesis import given
from hypothesis import strategies as st

from wijkkoers.base.errors import InputError
from wijkkoers.sources.client import Client, Service
from wijkkoers.sources.fetch_cbs import HEALTH, CbsTable, fetch_table
from wijkkoers.sources.fetch_pdok import fetch_boundaries
from wijkkoers.sources.fetching import read_gemeente, read_years

SERVICE = Service("Dienst", "http://127.0.0.1:9", "https://dienst.nl/download")
LEAVES = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8)
JSON = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner), max_leaves=12)
ADDRESSES = ("http://127.0.0.1:9/meer", "/meer?$skip=1", "https://elders.nl", "", "javascript:1", "//elders.nl/", "http://[")
LINK = st.sampled_from(ADDRESSES) | JSON
ROW = st.fixed_dictionaries({"WijkenEnBuurten": st.sampled_from(["GM0590    ", "NL00", ""]) | JSON, "Waarde_1": JSON})
ANSWER = st.fixed_dictionaries({}, optional={"value": st.lists(ROW, max_size=3) | JSON, "odata.nextLink": LINK})
SHAPE = st.fixed_dictionaries({"properties": st.fixed_dictionaries({"gemeentecode": st.just("GM0590") | JSON}) | JSON, "geometry": JSON})
LINKS = st.lists(st.fixed_dictionaries({"rel": st.just("next") | JSON}, optional={"href": LINK}) | JSON, max_size=2)
PAGE = st.fixed_dictionaries({}, optional={"features": st.lists(SHAPE, max_size=3) | JSON, "links": LINKS | JSON})


@dataclass
class Scripted(Client):
    """A client whose service answers what it is told, the last answer for ever."""

    script: list[Mapping[str, Any]] = field(default_factory=list)

    def get_json(self, address: str) -> Mapping[str, Any]:
        self.inside(address)
        return self.script.pop(0) if len(self.script) > 1 else self.script[0]


def scripted(answers: list[Any]) -> Scripted:
    return Scripted(SERVICE, script=cast(list[Mapping[str, Any]], answers))


@given(st.lists(ANSWER, min_size=1, max_size=4), st.sampled_from([CbsTable("85984NED"), HEALTH]))
def test_a_table_becomes_a_file_or_a_reason(answers: list[Any], table: CbsTable) -> None:
    try:
        found = json.loads(fetch_table(scripted(answers), table, "GM0590").content)
    except InputError as error:
        assert error.values["pagina"] == SERVICE.page
        return
    assert any(str(row["WijkenEnBuurten"]).strip() == "GM0590" for row in found["value"])


@given(st.lists(PAGE, min_size=1, max_size=4))
def test_boundaries_become_a_file_or_a_reason(answers: list[Any]) -> None:
    try:
        found = json.loads(fetch_boundaries(scripted(answers), "GM0590", 2024))
    except InputError as error:
        assert error.values["pagina"] == SERVICE.page
        return
    assert {feature["properties"]["gemeentecode"].strip() for feature in found["features"]} == {"GM0590"}


@given(st.text(max_size=20))
def test_years_are_read_or_refused(text: str) -> None:
    try:
        years = read_years(text)
    except InputError:
        return
    assert list(years) == sorted(set(years))


@given(st.text(max_size=12))
def test_a_gemeente_is_read_or_refused(text: str) -> None:
    try:
        assert read_gemeente(text).startswith("GM")
    except InputError:
        return

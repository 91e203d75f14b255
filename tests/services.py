"""Replies of StatLine and PDOK in the shape that they document, small and made up."""

from __future__ import annotations

import re
from typing import Any

from tests.loopback import Reply

GEMEENTE = "GM9901"
AREAS = (("NL00", "Nederland"), (GEMEENTE, "Veldermeer"), ("WK990101", "Havenwijk"), ("BU99010101", "Havenkwartier"))
PROPERTIES = [
    {"odata.type": "Cbs.OData.GeoDetail", "ID": 0, "Position": 0, "ParentID": None, "Type": "GeoDetail", "Key": "WijkenEnBuurten"},
    {"odata.type": "Cbs.OData.TopicGroup", "ID": 1, "ParentID": None, "Type": "TopicGroup", "Key": "", "Title": "Bevolking"},
    {
        "odata.type": "Cbs.OData.Topic",
        "ID": 2,
        "Position": 1,
        "ParentID": 1,
        "Type": "Topic",
        "Key": "AantalInwoners_5",
        "Title": "Aantal inwoners",
        "Datatype": "Long",
        "Unit": "aantal",
        "Decimals": 0,
    },
]


def statline(path: str) -> Reply:
    """Answer as StatLine does, for any table, with two rows to a page."""
    found = re.match(r"/ODataFeed/odata/(\w+)/(\w+)", path)
    if found is None:
        return Reply(b"<html>", 404)
    table, part = found.groups()
    if part == "TypedDataSet":
        return _rows(path, table)
    if part == "DataProperties":
        return Reply.json({"value": PROPERTIES})
    if part == "TableInfos":
        return Reply.json({"value": [{"ID": 0, "Identifier": table, "Title": "Kerncijfers", "Period": year_of(table)}]})
    return Reply.json({"value": [{"Key": code.ljust(10), "Title": name} for code, name in AREAS]})


def year_of(table: str) -> str:
    """Return the year of a table of Kerncijfers."""
    return {"85984NED": "2024", "85618NED": "2023"}.get(table, "")


def _rows(path: str, table: str) -> Reply:
    begin = int(skip[1]) if (skip := re.search(r"\$skip=(\d+)", path)) else 0
    rows = [
        {
            "ID": place,
            "WijkenEnBuurten": code.ljust(10),
            "RegioS": code.ljust(6),
            "Codering_3": code.ljust(10),
            "AantalInwoners_5": 1000 + place,
        }
        for place, (code, _name) in enumerate(AREAS)
        if f"'{code[:6]}" in path
    ]
    answer: dict[str, Any] = {"odata.metadata": "", "value": rows[begin : begin + 2]}
    if begin + 2 < len(rows):
        answer["odata.nextLink"] = (
            f"/ODataFeed/odata/{table}/TypedDataSet?{path.partition('?')[2].partition('&$skip')[0]}&$skip={begin + 2}"
        )
    return Reply.json(answer)


def pdok(path: str) -> Reply:
    """Answer as OGC API Features does, one shape to a page."""
    found = re.match(r"/cbs/wijken-en-buurten-(\d+)/ogc/v1/collections/(gemeenten|wijken|buurten)/items", path)
    if found is None:
        return Reply(b"<html>", 404)
    year, collection = found.groups()
    if "begin=1" in path:
        return Reply.json({"type": "FeatureCollection", "features": [_shape(collection, "GM9902", year)], "links": []})
    link = {"rel": "next", "href": f"{path}&begin=1"}
    return Reply.json({"type": "FeatureCollection", "features": [_shape(collection, GEMEENTE, year)], "links": [{"rel": "self"}, link]})


def _shape(collection: str, gemeente: str, year: str) -> dict[str, Any]:
    code = {"gemeenten": gemeente, "wijken": f"WK{gemeente[2:]}01", "buurten": f"BU{gemeente[2:]}0101"}[collection]
    name = collection.removesuffix("en").replace("gemeent", "gemeente")
    square = [[4.60, 51.80], [4.61, 51.80], [4.61, 51.81], [4.60, 51.81], [4.60, 51.80]]
    properties = {
        f"{name}code": code,
        f"{name}naam": "Havenkwartier",
        "gemeentecode": gemeente,
        "gemeentenaam": "Veldermeer",
        "jaar": int(year),
    }
    if collection == "buurten":
        properties["wijkcode"] = f"WK{gemeente[2:]}01"
    return {"type": "Feature", "properties": properties, "geometry": {"type": "Polygon", "coordinates": [square]}}


def all_services(path: str) -> Reply:
    """Answer as all services on one address."""
    return pdok(path) if path.startswith("/cbs/") else statline(path)

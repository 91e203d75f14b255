"""Pages and files of the wijkfoto, end to end."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

import openpyxl
import pikepdf
import pytest
import shapely
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from tests.web.dossiers.making import make_dossier
from tests.web.wijkfoto.making import (
    GEMEENTE,
    HAVEN,
    KADE,
    LAND,
    PERRON,
    SEINHUIS,
    SPOORWIJK,
    YEAR,
    area,
    make_town,
    observations,
    read_in,
    square,
    town_areas,
    town_figures,
)
from tests.web.wijkfoto.permission_cases import dossier_of
from tests.web.wijkfoto.reading import cells_of_page, main_of, rows_of_csv, words_of
from tests.web.world import World

from wijkkoers.web.wijkfoto.views.answers import XLSX
from wijkkoers.web.wijkfoto.views.area import FILES, GEOPACKAGE

PARTS = ("", "kaart.geojson", "indicator/aandeel-koop/", GEOPACKAGE, *FILES)
NETHERLANDS = shapely.box(3.3, 50.7, 7.3, 53.7)
HIDDEN_COUNTS = ("aantal-bijstand", "bijstand-per-1000")
HIDDEN_RATE = re.compile(r"38[45]")
"""5 of the 13 inhabitants of the Kade are 384.6 per 1,000: a number that nothing else gives."""
FILE_NAME = re.compile(r"\b\w+\.(xlsx|csv|geojson|gpkg|svg|pdf)\b")
DUTCH = re.compile(
    r"\b(het|een|van|niet|met|voor|gebied|gebieden|kaart|cijfers?|jaar|bron|verschil|eenheid|aantal|aandeel|gemiddelde|inwoners|woningen"
    r"|lager|hoger|naam|soort|verloop|waarde|toon|alle|geen|zoeken|onderdrukt|beschikbaar|onbekend|oogopslag|indeling)\b"
)
ENGLISH = re.compile(
    r"\b(the|and|with|areas?|figures|year|source|difference|number|share|mean|homes|inhabitants|lower|higher|name|kind|value|show|all|none"
    r"|search|suppressed|unavailable|unknown|glance|boundaries|map)\b"
)


@pytest.fixture
def reader(world: World) -> Client:
    """A browser of someone who only reads."""
    return world.client_for(world.lezer)


def _text(client: Client, address: str, **headers: str) -> str:
    response = client.get(address, headers=headers)
    assert response.status_code == 200
    return response.content.decode()


def _file(client: Client, name: str, code: str = SPOORWIJK, query: str = "") -> HttpResponse:
    response = client.get(reverse("wijkfoto-file", args=[code, name]) + query)
    assert response.status_code == 200
    return response


def _geojson(content: bytes) -> list[dict[str, Any]]:
    found = json.loads(content)
    assert found["type"] == "FeatureCollection"
    return found["features"]


@pytest.mark.parametrize("code", [LAND, GEMEENTE, SPOORWIJK, SEINHUIS])
@pytest.mark.parametrize("part", PARTS)
def test_every_page_and_file_of_an_area_answers(reader: Client, part: str, code: str) -> None:
    make_town()
    assert reader.get(f"/wijkfoto/{code}/{part}").status_code == 200


@pytest.mark.parametrize("part", PARTS)
def test_every_page_and_file_of_a_dossier_answers(world: World, reader: Client, part: str) -> None:
    make_town()
    dossier = dossier_of(world, SPOORWIJK, KADE)
    assert reader.get(f"/dossiers/{dossier.pk}/wijkfoto/{part}").status_code == 200


@pytest.mark.parametrize("part", PARTS)
def test_area_that_has_a_boundary_only_answers_without_figures(reader: Client, part: str) -> None:
    read_in(town_areas())
    assert reader.get(f"/wijkfoto/{SPOORWIJK}/{part}").status_code == 200


@pytest.mark.parametrize("part", PARTS)
def test_unknown_area_is_not_found(reader: Client, part: str) -> None:
    make_town()
    assert reader.get(f"/wijkfoto/WK990199/{part}").status_code == 404


@pytest.mark.parametrize("part", PARTS)
def test_dossier_of_another_organisation_is_not_found(world: World, part: str) -> None:
    make_town()
    dossier = dossier_of(world, SPOORWIJK)
    assert world.client_for(world.buitenstaander).get(f"/dossiers/{dossier.pk}/wijkfoto/{part}").status_code == 404


@pytest.mark.parametrize("part", ["indicator/bestaat-niet/", "geheim.csv", "cijfers.exe"])
def test_unknown_indicator_or_file_is_not_found(reader: Client, part: str) -> None:
    make_town()
    assert reader.get(f"/wijkfoto/{SPOORWIJK}/{part}").status_code == 404


@pytest.mark.parametrize(("person", "page"), [("redacteur", "dossier-areas"), ("lezer", "dossier-detail")])
def test_dossier_without_areas_sends_on_with_the_reason(world: World, person: str, page: str) -> None:
    dossier = make_dossier(world)
    response = world.client_for(world.person(person)).get(reverse("wijkfoto-dossier", args=[dossier.pk]), follow=True)
    assert response.redirect_chain == [(reverse(page, args=[dossier.pk]), 302)]
    assert "Van dit dossier is nog geen gebied bekend." in response.content.decode()


@pytest.mark.parametrize("asked", ["bestaat-niet", "%3Cscript%3E", "aantal-inwoners", "gasverbruik"])
@pytest.mark.parametrize("part", ["", "kaart.geojson", "gebieden.geojson", "praatplaat.svg"])
def test_any_choice_of_map_is_harmless(reader: Client, part: str, asked: str) -> None:
    make_town()
    response = reader.get(f"/wijkfoto/{SPOORWIJK}/{part}?kaart={asked}")
    assert response.status_code == 200
    assert b"<script>" not in response.content


def test_page_of_an_indicator_without_figures_shows_no_figures_of_another_one(reader: Client) -> None:
    make_town()
    page = main_of(_text(reader, f"/wijkfoto/{SPOORWIJK}/indicator/gasverbruik/"))
    assert "70" not in words_of(page)
    assert "niet beschikbaar" in page


@pytest.mark.parametrize(
    ("name", "content_type", "shown"),
    [
        ("cijfers.csv", "text/csv; charset=utf-8", "attachment"),
        ("cijfers.xlsx", XLSX, "attachment"),
        ("gebieden.geojson", "application/geo+json", "attachment"),
        ("gebieden.gpkg", "application/geopackage+sqlite3", "attachment"),
        ("praatplaat.pdf", "application/pdf", "inline"),
        ("praatplaat.svg", "image/svg+xml", "inline"),
    ],
)
def test_file_has_its_type_and_the_code_in_its_name(reader: Client, name: str, content_type: str, shown: str) -> None:
    make_town()
    headers = _file(reader, name).headers
    stem, ending = name.split(".")
    assert headers["Content-Type"] == content_type
    assert headers["Content-Disposition"] == f'{shown}; filename="{stem}-wk990101.{ending}"'


def test_file_of_a_dossier_names_all_its_areas(world: World, reader: Client) -> None:
    make_town()
    dossier = dossier_of(world, SPOORWIJK, KADE)
    response = reader.get(reverse("wijkfoto-dossier-file", args=[dossier.pk, "cijfers.csv"]))
    assert response.headers["Content-Disposition"] == 'attachment; filename="cijfers-bu99010201+wk990101.csv"'
    assert {row["code"] for row in rows_of_csv(response.content)} == {f"{KADE}+{SPOORWIJK}"}


def test_csv_opens_in_a_dutch_spreadsheet(reader: Client) -> None:
    make_town()
    content = _file(reader, "cijfers.csv").content
    assert content.startswith("\N{ZERO WIDTH NO-BREAK SPACE}code;naam;niveau;grensjaar;thema;indicator;".encode())
    row = next(row for row in rows_of_csv(content) if row["indicator"] == "aandeel-koop")
    assert (row["code"], row["naam"], row["waarde"], row["gemeente"], row["land"]) == (SPOORWIJK, "Spoorwijk", "40", "50", "57")


def test_workbook_opens_with_numbers_as_numbers(reader: Client) -> None:
    make_town()
    book = openpyxl.load_workbook(io.BytesIO(_file(reader, "cijfers.xlsx").content), read_only=True)
    assert book.sheetnames == ["Cijfers", "Trend", "Gebieden", "Bronnen"]
    head, *rows = book["Cijfers"].iter_rows(values_only=True)
    row = next(row for row in rows if row[head.index("indicator")] == "aandeel-koop")
    assert row[head.index("waarde")] == 40
    assert row[head.index("grensjaar")] == YEAR


@pytest.mark.parametrize("name", ["gebieden.geojson", "kaart.geojson"])
def test_geojson_holds_valid_shapes_in_degrees_in_the_netherlands(reader: Client, name: str) -> None:
    make_town()
    features = _geojson(reader.get(f"/wijkfoto/{SPOORWIJK}/{name}").content)
    shapes = [shapely.geometry.shape(feature["geometry"]) for feature in features]
    assert len(shapes) == 4
    assert all(shape.is_valid and NETHERLANDS.contains(shape) for shape in shapes)
    assert [feature["properties"]["code"] for feature in features] == [feature["id"] for feature in features]


def test_plate_is_a_tagged_pdf(reader: Client) -> None:
    make_town()
    content = _file(reader, "praatplaat.pdf").content
    assert content.startswith(b"%PDF-")
    with pikepdf.open(io.BytesIO(content)) as document:
        assert bool(document.Root.MarkInfo.Marked)
        assert "/StructTreeRoot" in document.Root
        assert str(document.Root.Lang).lower().startswith("nl")
        assert len(document.pages) == 1


def test_plate_is_a_drawing_that_can_be_read(reader: Client) -> None:
    make_town()
    root = ElementTree.fromstring(_file(reader, "praatplaat.svg").content)  # noqa: S314 - written by ourselves
    assert root.tag.endswith("svg")


def _planted(world: World) -> None:
    """Plant a count of 5 in the Kade, so small that its rate is a number of its own."""
    make_town()
    read_in([], observations(KADE, {"aantal-inwoners": 13, "aantal-bijstand": 5}, YEAR))
    others = {SPOORWIJK: 50, HAVEN: 20, GEMEENTE: 70}
    read_in([], [row for code, number in others.items() for row in observations(code, {"aantal-bijstand": number})])
    read_in([], observations(KADE, {"bijstand-per-1000": 384.6}, YEAR - 1, YEAR))
    read_in([], observations(KADE, {"aantal-inwoners": 13, "aantal-bijstand": 5}, YEAR - 1, YEAR))


def _cells(content: bytes) -> Iterator[tuple[Any, ...]]:
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
    for sheet in book.worksheets:
        yield from sheet.iter_rows(values_only=True)


@pytest.mark.parametrize("code", [KADE, HAVEN, SPOORWIJK, GEMEENTE])
def test_planted_small_count_and_its_rate_appear_nowhere(world: World, reader: Client, code: str) -> None:
    _planted(world)
    query = "?kaart=bijstand-per-1000"
    texts = [words_of(_text(reader, f"/wijkfoto/{code}/{part}{query}")) for part in ("", *(f"indicator/{name}/" for name in HIDDEN_COUNTS))]
    texts += [_file(reader, "cijfers.csv", code, query).content.decode()]
    maps = [_geojson(reader.get(f"/wijkfoto/{code}/{name}{query}").content) for name in ("kaart.geojson", "gebieden.geojson")]
    texts += [json.dumps([feature["properties"] for feature in features]) for features in maps]
    texts += [words_of(_file(reader, "praatplaat.svg", code, query).content.decode())]
    texts += [str(row) for row in _cells(_file(reader, "cijfers.xlsx", code, query).content)]
    assert [text for text in texts if HIDDEN_RATE.search(text)] == []


def test_planted_small_count_is_said_to_be_hidden_on_page_and_in_files(world: World, reader: Client) -> None:
    _planted(world)
    cells = cells_of_page(_text(reader, f"/wijkfoto/{KADE}/"))
    rows = {row["indicator"]: row for row in rows_of_csv(_file(reader, "cijfers.csv", KADE).content)}
    for name in HIDDEN_COUNTS:
        assert cells[name][0] == "onderdrukt"
        assert (rows[name]["waarde"], rows[name]["verschil"]) == ("", "")
        book = [row for row in _cells(_file(reader, "cijfers.xlsx", KADE).content) if name in row]
        assert len(book) == 3
        assert not {5, 384.6, 385} & {cell for row in book for cell in row if isinstance(cell, float | int)}
        shown = _geojson(_file(reader, "gebieden.geojson", KADE, f"?kaart={name}").content)
        assert {row["id"]: row["properties"]["value"] for row in shown}[KADE] is None


def test_same_share_is_shown_when_the_count_is_not_small(world: World, reader: Client) -> None:
    make_town()
    read_in([], observations(KADE, {"aantal-inwoners": 26, "aantal-bijstand": 10}, YEAR))
    assert cells_of_page(_text(reader, f"/wijkfoto/{KADE}/"))["bijstand-per-1000"][0] == "385"


def _mixed_town() -> None:
    make_town()
    read_in([], observations(SPOORWIJK, {"aantal-bijstand": 5, "aandeel-onveilig": 20, "ervaren-gezondheid": 70}, YEAR))


def _foreign_words(page: str, foreign: re.Pattern[str]) -> list[str]:
    """Return the words of the other language; a file keeps its name."""
    return foreign.findall(FILE_NAME.sub("", words_of(page).casefold()))


@pytest.mark.parametrize("part", ["", "indicator/aandeel-koop/", "indicator/bijstand-per-1000/"])
@pytest.mark.parametrize(("language", "foreign"), [("en", DUTCH), ("nl", ENGLISH)], ids=["en", "nl"])
def test_page_in_one_language_holds_no_words_of_the_other(reader: Client, part: str, language: str, foreign: re.Pattern[str]) -> None:
    _mixed_town()
    page = main_of(_text(reader, f"/wijkfoto/{SPOORWIJK}/{part}", **{"accept-language": language}))
    assert _foreign_words(page, foreign) == []


def test_stand_in_boundary_is_said_on_the_page(reader: Client) -> None:
    read_in(town_areas(YEAR - 1))
    read_in(town_areas(YEAR, shapes=False), town_figures())
    assert f"De kaart toont grenzen van {YEAR - 1}" in _text(reader, f"/wijkfoto/{SPOORWIJK}/")


def test_area_without_any_boundary_says_so_and_keeps_its_table(reader: Client) -> None:
    read_in(town_areas(YEAR, shapes=False), town_figures())
    page = _text(reader, f"/wijkfoto/{SPOORWIJK}/")
    assert "Van 4 gebieden is geen grens ingelezen" in page
    assert "Perron" in words_of(main_of(page))


def test_made_up_figures_are_called_made_up_on_the_page(reader: Client) -> None:
    read_in(town_areas(), town_figures(), source="voorbeeld")
    assert "Verzonnen voorbeeld" in _text(reader, f"/wijkfoto/{SPOORWIJK}/")


def test_page_of_a_dossier_leads_back_to_it(world: World, reader: Client) -> None:
    make_town()
    dossier = dossier_of(world, SPOORWIJK, KADE, name="Samen verder")
    page = main_of(_text(reader, reverse("wijkfoto-dossier", args=[dossier.pk])))
    assert f'href="{reverse("dossier-detail", args=[dossier.pk])}"' in page
    assert "Dit zijn 2 gebieden samen" in page


def test_page_takes_as_many_queries_with_forty_buurten_as_with_five(reader: Client) -> None:
    counted = []
    for number, gemeente in ((5, "GM9911"), (40, "GM9912")):
        wijk = f"WK{gemeente[2:]}01"
        codes = [f"BU{gemeente[2:]}01{place:02d}" for place in range(number)]
        shapes = [area(code, code, YEAR, square(place % 8, place // 8, 1)) for place, code in enumerate(codes)]
        figures = [row for code in (gemeente, wijk, *codes) for row in observations(code, {"aantal-inwoners": 100, "aandeel-koop": 40})]
        read_in([area(gemeente, "Stad"), area(wijk, "Wijk"), *shapes], figures)
        with CaptureQueriesContext(connection) as queries:
            _text(reader, f"/wijkfoto/{wijk}/")
        counted.append(len(queries))
    assert counted[0] == counted[1]


def test_names_from_files_are_escaped(reader: Client) -> None:
    evil = "<script>alert(1)</script>"
    read_in([area(GEMEENTE, evil), area(SPOORWIJK, evil, YEAR, square(0, 0, 2)), area(PERRON, evil, YEAR, square(0, 0, 1))], town_figures())
    for part in ("", "indicator/aandeel-koop/", "praatplaat.svg"):
        assert evil not in _text(reader, f"/wijkfoto/{SPOORWIJK}/{part}")

"""The page and the files of a comparison."""

from __future__ import annotations

import io

import openpyxl
import pytest
from django.test import Client
from django.urls import reverse
from tests.web.wijkfoto.making import HAVEN, KADE, SPOORWIJK, area, make_town, read_in
from tests.web.wijkfoto.reading import main_of, rows_of_csv, words_of
from tests.web.world import World

ADDRESS = "/wijkfoto/vergelijken/"
TWO = f"{ADDRESS}?gebied={SPOORWIJK}&gebied={HAVEN}"


@pytest.fixture
def reader(world: World) -> Client:
    """A browser of someone who only reads, in a store with the town."""
    make_town()
    return world.client_for(world.lezer)


def text(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return words_of(main_of(response.content.decode()))


def test_empty_page_says_what_to_do(reader: Client) -> None:
    assert "Nog niets gekozen." in text(reader, ADDRESS)


def test_page_names_the_areas_and_shows_their_figures(reader: Client) -> None:
    page = text(reader, TWO)
    assert "Spoorwijk en Oude Haven" in page and "70" in page


def test_code_that_is_typed_is_added_to_the_address(reader: Client) -> None:
    assert reader.get(f"{TWO}&zoek={KADE}").headers["Location"] == f"{TWO}&gebied={KADE}"


def test_name_of_several_areas_is_asked_about(reader: Client) -> None:
    read_in([area("WK990109", "Kade"), area("WK990108", "Kade")])
    response = reader.get(f"{TWO}&zoek=kade")
    assert f"{ADDRESS}?gebied={SPOORWIJK}&amp;gebied={HAVEN}&amp;gebied=WK990109" in response.content.decode()


def test_name_of_no_area_says_what_to_do(reader: Client) -> None:
    assert "Geen gebied gevonden." in text(reader, f"{TWO}&zoek=bestaatniet")


def test_sixth_area_is_not_added_and_the_reason_is_said(reader: Client) -> None:
    read_in([area(f"WK99011{place}", f"Wijk {place}") for place in range(5)])
    address = ADDRESS + "?" + "&".join(f"gebied=WK99011{place}" for place in range(5))
    assert "Haal er eerst een weg." in text(reader, f"{address}&zoek={KADE}")
    assert "Weggelaten: WK990101." in text(reader, f"{address}&gebied={SPOORWIJK}")


def test_files_hold_the_areas_of_the_address(reader: Client) -> None:
    query = TWO.partition("?")[2]
    table = reader.get(reverse("wijkfoto-compare-file", args=["vergelijking.csv"]) + f"?{query}")
    row = next(row for row in rows_of_csv(table.content) if row["indicator"] == "aandeel-koop")
    assert (row["A Spoorwijk"], row["B Oude Haven"]) == ("40", "70")
    book = reader.get(reverse("wijkfoto-compare-file", args=["vergelijking.xlsx"]) + f"?{query}")
    assert openpyxl.load_workbook(io.BytesIO(book.content)).sheetnames[0] == "Vergelijking"
    assert book.headers["Content-Disposition"] == 'attachment; filename="vergelijking-wk990101-wk990102.xlsx"'


def test_unknown_file_is_not_found(reader: Client) -> None:
    assert reader.get(f"{ADDRESS}geheim.txt?gebied={SPOORWIJK}").status_code == 404


def test_names_from_files_are_escaped(reader: Client) -> None:
    read_in([area("WK990107", "<script>alert(1)</script>")])
    assert b"<script>alert" not in reader.get(f"{TWO}&gebied=WK990107").content


def test_page_in_english_holds_no_dutch(reader: Client) -> None:
    response = reader.get(TWO, headers={"accept-language": "en"})
    words = words_of(main_of(response.content.decode())).casefold()
    assert "compare areas" in words and "vergelijk" not in words.replace("vergelijking.xlsx", "").replace("vergelijking.csv", "")

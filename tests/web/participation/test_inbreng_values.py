"""What people say as texts: the same that a form sends, and never the words or the code of who brought it in."""

from __future__ import annotations

from tests.web.participation.bringing import PLACE, make_oproep, send
from tests.web.world import World

from wijkkoers.web.participation.inbreng_values import all_texts, inbreng_texts, oproep_texts, values_of
from wijkkoers.web.participation.states import InbrengKind


def test_texts_of_inbreng_hold_neither_its_words_nor_its_code(world: World) -> None:
    row = send(make_oproep(world), "Geheime woorden", kind=InbrengKind.ZORG, geometry=PLACE)
    assert not {"Geheime woorden", row.code} & set(all_texts(row).values())
    assert inbreng_texts(row) == {
        "kind": "zorg",
        "summary": "",
        "theme": "",
        "group": "",
        "moment": "",
        "geometry": "51.8101 4.6701",
        "place_note": "",
    }
    assert (values_of(row).kind, values_of(row).geometry) == (InbrengKind.ZORG, PLACE)


def test_texts_of_an_oproep_are_what_the_browser_sends(world: World) -> None:
    texts = oproep_texts(make_oproep(world, title="Plein", shows_others=False))
    assert (texts["title"], texts["asks_place"], texts["shows_others"], texts["moment"]) == ("Plein", "on", "", "")

"""Complexes as pages show them."""

from __future__ import annotations

from django.utils import translation
from tests.web.estate.making import PERRON, make_complex
from tests.web.world import World

from wijkkoers.web.estate import presentation, services
from wijkkoers.web.estate.labels import label_table
from wijkkoers.web.estate.models import Complex


def _stock(world: World) -> list[Complex]:
    first = make_complex(world, number="C2", name="Flat", eenheid_count=200, built_year=None)
    second = make_complex(world, number="C1", name="Hof", buurt_code=PERRON)
    third = services.retire_complex(actor=world.redacteur, complex_=make_complex(world, number="C3"), reason="Weg")
    return [first, second, third]


def _numbers(world: World, order: str = "nummer", **wanted: str) -> list[str]:
    return [row.number for row in presentation.listed(_stock(world), wanted, order)]


def test_lapsed_complexes_show_only_when_asked(world: World) -> None:
    stock = _stock(world)
    shown = {state: [row.number for row in presentation.listed(stock, {"toon": state}, "nummer")] for state in ("", "vervallen", "alles")}
    assert shown == {"": ["C1", "C2"], "vervallen": ["C3"], "alles": ["C1", "C2", "C3"]}


def test_search_looks_in_name_and_number(world: World) -> None:
    assert _numbers(world, zoek="FLA") == ["C2"]


def test_search_by_number(world: World) -> None:
    assert _numbers(world, zoek="c1") == ["C1"]


def test_filter_by_wijk_and_kind(world: World) -> None:
    assert _numbers(world, wijk="Spoorwijk", soort="galerij") == []


def test_order_turns_round_and_unknown_order_is_by_number(world: World) -> None:
    stock = _stock(world)
    assert [row.number for row in presentation.listed(stock, {}, "-eenheden")] == ["C2", "C1"]
    assert [row.number for row in presentation.listed(stock, {}, "bouwjaar")] == ["C1", "C2"]
    assert [row.number for row in presentation.listed(stock, {}, "drop table")] == ["C1", "C2"]


def test_heads_keep_the_filter_and_turn_the_current_order(world: World) -> None:
    heads = {column.url: column.direction for column in presentation.columns({"zoek": "a", "volgorde": "naam"}, "naam")}
    assert heads["?zoek=a&volgorde=-naam"] == "ascending"
    assert heads["?zoek=a&volgorde=nummer"] == ""


def test_total_and_wijken(world: World) -> None:
    stock = _stock(world)[:2]
    assert presentation.total_eenheden(stock) == 320
    assert presentation.wijken_of(stock) == ["Spoorwijk"]


def test_rent_of_few_homes_stays_with_the_own_organisation(world: World) -> None:
    few = make_complex(world, eenheid_count=9, energy_labels={})
    assert presentation.row_of(few, is_shared=True).rent is None
    assert presentation.row_of(few).rent is not None
    assert presentation.row_of(make_complex(world), is_shared=True).rent is not None


def test_finding_says_what_the_labels_say() -> None:
    assert presentation.finding(label_table([(100, {"A": 40, "E": 60})], is_shared=False)).startswith("60 % van de eenheden")
    assert presentation.finding(label_table([(100, {"A": 40})], is_shared=False)).startswith("Geen enkele eenheid")
    assert presentation.finding(label_table([(100, {})], is_shared=False)) == "Eenheden naar energielabel"
    assert presentation.finding(label_table([(100, {"A": 4, "E": 96})], is_shared=True)) == "Eenheden naar energielabel"


def test_hidden_counts_are_told_in_words_and_without_share() -> None:
    rows = presentation.label_rows(label_table([(107, {"A": 4, "B": 3, "E": 100})], is_shared=True))
    assert [(row.label, row.count, row.share) for row in rows] == [
        ("A", "te weinig om te tonen", ""),
        ("B", "te weinig om te tonen", ""),
        ("E", "100", "93 %"),
    ]


def test_figure_escapes_what_it_shows() -> None:
    assert "<script" not in presentation.label_figure(label_table([(10, {"A": 10})], is_shared=False), "x")


def test_source_names_who_stated_it_and_the_year_of_the_rents(world: World) -> None:
    rows = [make_complex(world), make_complex(world, rent_eur_per_month=None, rent_year=None)]
    assert presentation.sources_of(rows) == f"Bron: opgave van {world.corporatie.name}. Gemiddelde huur van 2025."
    assert presentation.sources_of(rows[1:]) == f"Bron: opgave van {world.corporatie.name}."


def test_figure_speaks_english() -> None:
    with translation.override("en"):
        assert "of the units with a known label" in presentation.finding(label_table([(1500, {"A": 400, "E": 600})], is_shared=False))

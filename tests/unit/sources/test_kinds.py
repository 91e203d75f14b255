from __future__ import annotations

import re

from wijkkoers.sources.kinds import ADDRESSES, ALL, BOUNDARIES, FIGURES, KEYS, KINDS


def test_every_kind_stands_once_in_the_table() -> None:
    assert [kind.id for kind in ALL] == list(KINDS)


def test_ids_are_words_with_hyphens() -> None:
    assert [id_ for id_ in KINDS if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id_)] == []


def test_boundaries_come_before_keys_before_figures_before_addresses() -> None:
    assert BOUNDARIES < KEYS < FIGURES < ADDRESSES
    assert {id_ for id_, kind in KINDS.items() if kind.order == BOUNDARIES} >= {id_ for id_ in KINDS if id_.startswith("grenzen-")}


def test_only_kinds_that_are_spread_over_a_zip_take_it_whole() -> None:
    assert KINDS["grenzen-shapefile"].takes_zip
    assert not KINDS["grenzen-geojson"].takes_zip


def test_particular_kinds_are_tried_before_general_ones() -> None:
    order = list(KINDS)
    assert order.index("grenzen-topojson") < order.index("grenzen-geojson")
    assert order.index("punten-geojson") < order.index("grenzen-geojson")
    assert order.index("grenzen-csv") < order.index("wijkkoers-tabel")

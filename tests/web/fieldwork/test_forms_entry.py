"""The grid in which a sheet is typed over."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.http import QueryDict

from wijkkoers.web.fieldwork.forms.entry import EXTRA_ROWS, EntrySheet, client_id_of, entry_sheet, with_counts
from wijkkoers.web.fieldwork.kinds import Verdict
from wijkkoers.web.fieldwork.models import RoutePoint

TYPED = [("g", Verdict.GOED), (" S ", Verdict.SLECHT), ("Plus", Verdict.PLUS), ("b", Verdict.SLECHT)]
POINT = RoutePoint(pk=7, number=3, label="Speelveld")


def _sheet(**typed: str) -> EntrySheet:
    data = QueryDict(mutable=True)
    for number in range(EXTRA_ROWS + 1):
        data[f"rij-{number}-client_id"] = str(uuid4())
    for name, value in typed.items():
        data[name.replace("_", "-", 2)] = value
    return entry_sheet(data, [POINT], {}, themes={"wonen": "A Wonen"}, partijen={4: "Waterbedrijf"})


@pytest.mark.parametrize(("typed", "verdict"), TYPED)
def test_a_letter_or_a_word_is_a_verdict(typed: str, verdict: Verdict) -> None:
    sheet = _sheet(rij_0_verdict=typed)
    assert sheet.is_valid
    assert [row.values.verdict for row in sheet.used] == [verdict]
    assert sheet.used[0].values.route_point_id == 7
    assert client_id_of(sheet.used[0]).version == 4


def test_a_name_of_a_partij_is_that_partij_and_anything_else_a_role() -> None:
    sheet = _sheet(rij_0_verdict="g", rij_0_holder="WATERBEDRIJF", rij_1_verdict="g", rij_1_place_note="hoek", rij_1_holder="buurman")
    assert sheet.is_valid
    assert [(row.values.holder_partij_id, row.values.holder) for row in sheet.used] == [(4, ""), (None, "buurman")]


def test_every_wrong_row_has_its_errors() -> None:
    sheet = _sheet(rij_0_verdict="z", rij_1_verdict="g", rij_2_note="zonder oordeel", rij_2_place_note="hoek")
    assert not sheet.is_valid
    assert [set(row.errors) for row in sheet.rows[:4]] == [{"verdict"}, {"place_note"}, {"verdict"}, set()]


def test_counts_of_now_go_into_what_is_sent_again() -> None:
    assert with_counts(QueryDict("rij-0-seen=0&rij-0-note=x"), [POINT], {7: 2}).dict() == {"rij-0-seen": "2", "rij-0-note": "x"}

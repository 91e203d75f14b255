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
    """Return a sheet with one fixed point; `punt_` types in its row, `nieuw1_` in the first row for a new one."""
    data = QueryDict(mutable=True)
    prefixes = {"punt": "punt-7", **{f"nieuw{number}": f"nieuw-{number}" for number in range(1, EXTRA_ROWS + 1)}}
    for prefix in prefixes.values():
        data[f"{prefix}-client_id"] = str(uuid4())
    for name, value in typed.items():
        row, _mark, field = name.partition("_")
        data[f"{prefixes[row]}-{field}"] = value
    return entry_sheet(data, [POINT], {}, themes={"wonen": "A Wonen"}, partijen={4: "Waterbedrijf"})


@pytest.mark.parametrize(("typed", "verdict"), TYPED)
def test_a_letter_or_a_word_is_a_verdict(typed: str, verdict: Verdict) -> None:
    sheet = _sheet(punt_verdict=typed)
    assert sheet.is_valid
    assert [row.values.verdict for row in sheet.used] == [verdict]
    assert sheet.used[0].values.route_point_id == 7
    assert client_id_of(sheet.used[0]).version == 4


def test_a_name_of_a_partij_is_that_partij_and_anything_else_a_role() -> None:
    new = {"nieuw1_verdict": "g", "nieuw1_place_note": "hoek", "nieuw1_holder": "buurman"}
    sheet = _sheet(punt_verdict="g", punt_holder="WATERBEDRIJF", **new)
    assert sheet.is_valid
    assert [(row.values.holder_partij_id, row.values.holder) for row in sheet.used] == [(4, ""), (None, "buurman")]


def test_every_wrong_row_has_its_errors() -> None:
    sheet = _sheet(punt_verdict="z", nieuw1_verdict="g", nieuw2_note="zonder oordeel", nieuw2_place_note="hoek")
    assert not sheet.is_valid
    assert [set(row.errors) for row in sheet.rows[:4]] == [{"verdict"}, {"place_note"}, {"verdict"}, set()]


def test_counts_of_now_go_into_what_is_sent_again() -> None:
    assert with_counts(QueryDict("punt-7-seen=0&punt-7-note=x"), [POINT], {7: 2}).dict() == {"punt-7-seen": "2", "punt-7-note": "x"}

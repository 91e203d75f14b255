"""What a phone sends is read with care: wrong types are refused, clocks are not believed, text stays text."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.utils.dateparse import parse_datetime
from tests.web.fieldwork.phone_making import sent_data

from wijkkoers.base.errors import InputError
from wijkkoers.web.events.clock import now
from wijkkoers.web.fieldwork.sent_point import OLDEST, read_point

WRONG: list[Any] = [None, [], "punt", 7, {}, {"verdict": "slecht"}]


@pytest.mark.parametrize("data", WRONG, ids=str)
def test_what_is_no_point_is_refused(data: object) -> None:
    with pytest.raises(InputError):
        read_point(data)


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        *(({"verdict": verdict}, "schouwpunt-oordeel-leeg") for verdict in ("best", None, [], {}, 1)),
        ({"id": "1"}, "schouwpunt-onleesbaar"),
        ({"id": "g" * 36}, "schouwpunt-onleesbaar"),
        *(({name: []}, "schouwpunt-onleesbaar") for name in ("id", "edit", "route_point", "place_note", "theme", "note")),
        ({"id": 7}, "schouwpunt-onleesbaar"),
        ({"edit": -1}, "schouwpunt-onleesbaar"),
        ({"edit": True}, "schouwpunt-onleesbaar"),
        ({"edit": 10**9}, "schouwpunt-onleesbaar"),
        ({"route_point": "1; drop table"}, "schouwpunt-onleesbaar"),
        ({"note": {"a": 1}}, "schouwpunt-onleesbaar"),
        ({"note": "x" * 2001}, "rij-tekst-te-lang"),
        *(({"place": place}, "plaats-soort-onbekend") for place in ([5, 52], {"type": []}, {"type": {}}, 7)),
        ({"place": {"type": "Point", "coordinates": [0, 0]}}, "plaats-buiten-nederland"),
        ({"place": {"type": "LineString", "coordinates": [[5.1, 52.1], [5.2, 52.1]]}}, "schouwpunt-onleesbaar"),
    ],
    ids=str,
)
def test_wrong_parts_are_refused_with_their_reason(changed: dict[str, Any], code: str) -> None:
    with pytest.raises(InputError) as caught:
        read_point(sent_data(**changed))
    assert caught.value.code == code


def test_text_is_kept_as_it_is_without_signs_that_break_things() -> None:
    found = read_point(sent_data(note=" <script>1</script>\r\n\x00\ud800 ", place_note="a\n b"))
    assert (found.note, found.place_note) == ("<script>1</script>\n?", "a b")


@pytest.mark.parametrize("moment", ["2099-01-01T00:00:00Z", "gisteren", 5, None, "2026-11-22T10:00:00"])
def test_clock_that_cannot_be_right_becomes_now(moment: object) -> None:
    assert abs(read_point(sent_data(seen_at=moment)).seen_at - now()) < timedelta(minutes=1)


def test_moment_of_a_phone_without_network_is_kept_but_not_from_long_ago() -> None:
    yesterday = (now() - timedelta(days=1)).isoformat()
    assert read_point(sent_data(seen_at=yesterday)).seen_at == parse_datetime(yesterday)
    assert read_point(sent_data(seen_at="1970-01-01T00:00:00Z")).seen_at > now() - OLDEST - timedelta(minutes=1)

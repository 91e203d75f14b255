from __future__ import annotations

from xml.etree import ElementTree

from wijkkoers.web.wijkfoto.national_still import PER_PATH, draw_still

SVG = "{http://www.w3.org/2000/svg}"


def _groups(svg: str) -> dict[str, int]:
    return {group.get("fill", ""): len(list(group)) for group in ElementTree.fromstring(svg).iter(f"{SVG}g")}  # noqa: S314 - our own drawing


def test_a_class_is_one_group_in_its_colour() -> None:
    assert _groups(draw_still(["M0 0l1 0 0 1z"] * 3, ["0", "1", "0"], ["#aaaaaa", "#bbbbbb"])) == {"#aaaaaa": 1, "#bbbbbb": 1}


def test_missing_and_suppressed_have_a_pattern_each() -> None:
    assert set(_groups(draw_still(["M0 0l1 0 0 1z"] * 2, ["x", "o"], ["#aaaaaa"]))) == {"url(#x)", "url(#o)"}


def test_long_groups_are_parted() -> None:
    count = 2 * PER_PATH + 1
    assert _groups(draw_still(["M0 0l1 0 0 1z"] * count, ["0"] * count, ["#aaaaaa"])) == {"#aaaaaa": 3}

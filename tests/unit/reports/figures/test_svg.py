from __future__ import annotations

import pytest
from tests.unit.reports.drawn import root_of

from wijkkoers.reports.figures.svg import Sheet, diamond, element, number_text, polyline


def _sheet(**options: float) -> Sheet:
    return Sheet(100, 50, name="proef", title="A & B", desc="x < y", **options)


@pytest.mark.parametrize(("value", "text"), [(1.0, "1"), (0.125, "0.12"), (-0.001, "0"), (12.5, "12.5"), (1000, "1000")])
def test_number_is_short(value: float, text: str) -> None:
    assert number_text(value) == text


def test_hostile_text_stays_text() -> None:
    sheet = _sheet()
    sheet.words((1, 2), "<script>alert(1)</script>", 10, fill='"><script>')
    assert "<script" not in sheet.text()


def test_title_and_description_name_the_drawing() -> None:
    root = root_of(_sheet().text())
    assert root.attrib["aria-labelledby"] == "proef-title proef-desc"
    assert [child.text for child in root] == ["A & B", "x < y"]


def test_ticks_are_upright_lines_that_share_their_looks() -> None:
    sheet = _sheet()
    sheet.ticks([1.5, 3], 10, 18, stroke="red")
    (group,) = [child for child in root_of(sheet.text()) if child.tag.endswith("}g")]
    assert group.attrib == {"stroke": "red"}
    assert [dict(line.attrib) for line in group] == [{"x1": x, "x2": x, "y1": "10", "y2": "18"} for x in ("1.5", "3")]


def test_no_ticks_leave_no_group() -> None:
    sheet = _sheet()
    sheet.ticks([], 10, 18, stroke="red")
    assert "<g" not in sheet.text()


def test_drawing_is_an_image() -> None:
    assert root_of(_sheet().text()).attrib["role"] == "img"


def test_size_on_paper_keeps_the_proportion() -> None:
    root = root_of(_sheet(mm_width=200).text())
    assert (root.attrib["width"], root.attrib["height"]) == ("200mm", "100mm")


def test_ids_of_two_drawings_differ() -> None:
    assert Sheet(1, 1, name="een", title="", desc="").id("x") != Sheet(1, 1, name="twee", title="", desc="").id("x")


def test_group_has_its_title() -> None:
    sheet = _sheet()
    sheet.open("uitleg")
    sheet.dot((1, 1), 2)
    sheet.close()
    assert "<g><title>uitleg</title><circle" in sheet.text()


def test_path_of_a_line() -> None:
    assert polyline([(0, 0), (1.5, 2)]) == "M0,0L1.5,2"


def test_diamond_is_closed() -> None:
    assert diamond((0, 0), 1).endswith("Z")


def test_empty_element_closes_itself() -> None:
    assert element("rect", {"stroke_width": 2}) == '<rect stroke-width="2"/>'

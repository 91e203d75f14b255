from __future__ import annotations

from tests.unit.reports.drawn import root_of

from wijkkoers.reports.figures.compass_sheet import CompassSheet


def _sheet() -> CompassSheet:
    return CompassSheet(10, 10, name="proef", title="t", desc="d")


def test_a_drawing_with_links_is_a_group_so_that_they_can_be_reached() -> None:
    assert root_of(_sheet().text()).attrib["role"] == "group"


def test_a_link_says_its_name_and_where_it_goes() -> None:
    sheet = _sheet()
    sheet.open_link("/stappen/1/", 'Een "stap" & meer')
    sheet.put("<circle/>")
    sheet.close_link()
    link = next(node for node in root_of(sheet.text()).iter() if node.tag.endswith("}a"))
    assert (link.attrib["href"], link.attrib["aria-label"], link[0].text) == ("/stappen/1/", 'Een "stap" & meer', 'Een "stap" & meer')


def test_a_link_with_words_in_it_is_named_by_its_title_alone() -> None:
    sheet = _sheet()
    sheet.open_link("/stappen/1/", "Een stap, klaar", has_words=True)
    sheet.close_link()
    link = next(node for node in root_of(sheet.text()).iter() if node.tag.endswith("}a"))
    assert ("aria-label" in link.attrib, link[0].text) == (False, "Een stap, klaar")


def test_without_an_address_it_is_a_plain_group_also_inside_another() -> None:
    sheet = _sheet()
    sheet.open_link("/a/", "buiten")
    sheet.open_link("", "binnen")
    sheet.close_link()
    sheet.close_link()
    tags = [node.tag.split("}")[1] for node in root_of(sheet.text()).iter()]
    assert tags.count("a") == 1 and tags.count("g") == 1


def test_numbers_for_ids_go_up() -> None:
    sheet = _sheet()
    assert (sheet.count(), sheet.count()) == (1, 2)

from __future__ import annotations

import shutil
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import IssueList
from wijkkoers.base.missing import Mark
from wijkkoers.handbook.load import load_handbook, locked_ids, read_handbook


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the handbook's data to spoil."""
    with as_file(files("wijkkoers.handbook") / "data") as data:
        shutil.copytree(data, tmp_path / "data")
    return tmp_path / "data"


def spoil(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def issues_of(folder: Path) -> IssueList:
    with pytest.raises(InputError, match="handbook_invalid") as caught:
        read_handbook(folder)
    issues = caught.value.values["issues"]
    assert isinstance(issues, IssueList)
    return issues


def test_the_handbook_is_read_once() -> None:
    assert load_handbook() is load_handbook()


def test_the_handbook_of_the_product_has_its_version() -> None:
    assert load_handbook().version == "2026.4"


def test_a_copy_of_the_data_gives_the_same_handbook(folder: Path) -> None:
    assert read_handbook(folder) == load_handbook()


def test_indicators_follow_the_order_of_the_themes() -> None:
    handbook = load_handbook()
    order = [theme.id for theme in handbook.themes]
    places = [order.index(indicator.theme) for indicator in handbook.indicators]
    assert places == sorted(places)


def test_age_groups_stand_before_households() -> None:
    ids = [indicator.id for indicator in load_handbook().indicators]
    assert ids.index("aandeel-65-plus") < ids.index("aantal-huishoudens")


def test_defaults_of_a_file_fill_its_entries() -> None:
    indicator = load_handbook().indicator("aandeel-koop")
    assert (indicator.theme, indicator.unit, indicator.combine.weight) == ("eigendom", "procent", "aantal-woningen")


def test_an_entry_overrides_the_defaults_of_its_file() -> None:
    assert load_handbook().indicator("autos-per-huishouden").unit == "autos-per-huishouden"


def test_figures_of_a_model_are_marked_by_nature() -> None:
    assert load_handbook().indicator("ervaren-gezondheid").marks == (Mark.MODELLED,)


def test_all_problems_are_reported_at_once_with_file_and_entry(folder: Path) -> None:
    spoil(folder, "themes.yaml", "spoor: B", "spoor: C")
    spoil(folder, "indicators/wonen.yaml", "decimals: 0", "decimals: 9")
    found = {(issue.where.file, issue.where.column, issue.values["entry"]) for issue in issues_of(folder)}
    assert ("themes.yaml", "spoor", "wonen") in found
    assert ("indicators/wonen.yaml", "decimals", "woz-waarde") in found


def test_a_field_that_is_no_field_is_named(folder: Path) -> None:
    spoil(folder, "indicators/ruimte.yaml", "combine: {rule: niet}", "combine: {rule: niet}\n    kleur: rood")
    assert [(issue.where.column, issue.values["entry"]) for issue in issues_of(folder)] == [("kleur", "stedelijkheid")]


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "units.yaml").unlink()
    assert [(issue.code, issue.where.file) for issue in issues_of(folder)] == [("handbook_file_missing", "units.yaml")]


def test_a_missing_folder_is_named(folder: Path) -> None:
    shutil.rmtree(folder / "glossary")
    assert [(issue.code, issue.where.file) for issue in issues_of(folder)] == [("handbook_file_missing", "glossary")]


def test_an_empty_file_is_named(folder: Path) -> None:
    (folder / "version.yaml").write_text("", encoding="utf-8")
    assert [(issue.code, issue.where.file) for issue in issues_of(folder)] == [("handbook_file_empty", "version.yaml")]


def test_broken_yaml_is_named_with_its_row(folder: Path) -> None:
    (folder / "units.yaml").write_text("- {id: km\n- {id: ha}\n", encoding="utf-8")
    (issue,) = issues_of(folder)
    assert (issue.code, issue.where.file, issue.where.row) == ("handbook_file_not_yaml", "units.yaml", 2)


@pytest.mark.parametrize("content", ["- {id: los}", "theme: wonen\nextra: 1\n", "alleen tekst"])
def test_a_file_of_indicators_has_a_theme_and_a_list(folder: Path, content: str) -> None:
    (folder / "indicators" / "wonen.yaml").write_text(content, encoding="utf-8")
    assert [(issue.code, issue.where.file) for issue in issues_of(folder)] == [("handbook_file_shape", "indicators/wonen.yaml")]


def test_a_list_that_is_no_list_is_reported(folder: Path) -> None:
    (folder / "themes.yaml").write_text("id: wonen", encoding="utf-8")
    assert [issue.code for issue in issues_of(folder)] == ["handbook_file_shape"]


def test_an_entry_without_a_name_is_known_by_its_place(folder: Path) -> None:
    (folder / "themes.yaml").write_text("- tekst\n", encoding="utf-8")
    assert [issue.values["entry"] for issue in issues_of(folder)] == ["1"]


def test_the_list_of_ids_starts_with_the_themes() -> None:
    assert locked_ids()[0] == ("theme", "bevolking")

from __future__ import annotations

import shutil
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import IssueList
from wijkkoers.handbook.load_process import CATALOGUE_ORDER, METHOD_ORDER, load_process, read_process
from wijkkoers.handbook.process import ProcessContent


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the data of the method to spoil."""
    with as_file(files("wijkkoers.handbook") / "data") as data:
        for part in ("knooppunten", "methods", "opgaven", "process"):
            shutil.copytree(data / part, tmp_path / part)
        shutil.copy(data / "phases.yaml", tmp_path)
    return tmp_path


def spoil(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def issues_of(folder: Path) -> IssueList:
    with pytest.raises(InputError, match="handbook_invalid") as caught:
        read_process(folder)
    issues = caught.value.values["issues"]
    assert isinstance(issues, IssueList)
    return issues


def test_the_method_is_read_once() -> None:
    assert load_process() is load_process()


def test_a_copy_of_the_data_gives_the_same_method(folder: Path) -> None:
    assert read_process(folder) == load_process()


def test_knooppunten_come_in_the_order_of_the_phases() -> None:
    content = load_process()
    assert [entry.id for entry in content.knooppunten] == [id for phase in content.phases for id in phase.knooppunten]


def test_methods_come_in_the_order_in_which_people_see_them() -> None:
    assert tuple(method.id for method in load_process().methods) == METHOD_ORDER


def test_themes_of_opgaven_come_in_the_order_in_which_people_see_them() -> None:
    assert tuple(theme.id for theme in load_process().catalogue) == CATALOGUE_ORDER


def test_a_knooppunt_outside_the_phases_comes_last(folder: Path) -> None:
    spoil(folder, "phases.yaml", "    - enquete-en-kick-off\n", "")
    assert read_process(folder).knooppunten[-1].id == "enquete-en-kick-off"


def test_a_folded_text_is_one_line() -> None:
    assert "\n" not in load_process().knooppunt("juiste-partijen-aan-tafel").goal


def test_all_problems_are_reported_at_once_with_file_and_field(folder: Path) -> None:
    spoil(folder, "process/aspects.yaml", "spoor: A", "spoor: C")
    spoil(folder, "knooppunten/belangen-uitwisselen.yaml", "origin:", "herkomst:")
    found = {(issue.where.file, issue.where.column, issue.values["entry"]) for issue in issues_of(folder)}
    assert found == {
        ("process/aspects.yaml", "spoor", "bewoners-doen-mee"),
        ("knooppunten/belangen-uitwisselen.yaml", "origin", "belangen-uitwisselen"),
        ("knooppunten/belangen-uitwisselen.yaml", "herkomst", "belangen-uitwisselen"),
    }


def test_a_text_that_is_too_short_is_named(folder: Path) -> None:
    path = folder / "process" / "rungs.yaml"
    path.write_text("- id: horen\n  label: {nl: Horen, en: Hear}\n  meaning: Kort.\n", encoding="utf-8")
    assert [(issue.where.column, issue.values["entry"]) for issue in issues_of(folder)] == [("meaning", "horen")]


@pytest.mark.parametrize("name", ["phases.yaml", "process/dates.yaml", "process/domains.yaml"])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert [(issue.code, issue.where.file) for issue in issues_of(folder)] == [("handbook_file_missing", name)]


@pytest.mark.parametrize("part", ["knooppunten", "methods", "opgaven"])
def test_a_missing_folder_is_named(folder: Path, part: str) -> None:
    shutil.rmtree(folder / part)
    assert [(issue.code, issue.where.file) for issue in issues_of(folder)] == [("handbook_file_missing", part)]


def test_an_empty_file_is_named(folder: Path) -> None:
    (folder / "methods" / "kompas.yaml").write_text("", encoding="utf-8")
    assert [(issue.code, issue.where.file) for issue in issues_of(folder)] == [("handbook_file_empty", "methods/kompas.yaml")]


def test_a_list_where_one_entry_belongs_is_named(folder: Path) -> None:
    (folder / "methods" / "kompas.yaml").write_text("- id: kompas\n", encoding="utf-8")
    assert [(issue.code, issue.where.file) for issue in issues_of(folder)] == [("handbook_entry_invalid", "methods/kompas.yaml")]


def test_a_file_is_named_after_its_entry(folder: Path) -> None:
    (folder / "knooppunten" / "belangen-uitwisselen.yaml").rename(folder / "knooppunten" / "anders.yaml")
    (issue,) = issues_of(folder)
    assert (issue.code, issue.where.file, issue.values["entry"]) == (
        "handbook_file_name",
        "knooppunten/anders.yaml",
        "belangen-uitwisselen",
    )


def test_the_content_is_frozen() -> None:
    assert ProcessContent.model_config["frozen"] is True

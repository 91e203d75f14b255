"""Reading by content, whatever the name says; broken and hostile files are refused with a reason."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.unit.sources.weegbestand.making import FILES, file_outcome, small_book, small_with, written

from wijkkoers.base.errors import InputError
from wijkkoers.sources.weegbestand.reading import decode, parse_yaml, read_weegbestand

SMALL = small_with(lambda content: None)


@pytest.mark.parametrize(("code", "make"), FILES, ids=[code for code, _ in FILES])
def test_each_file_that_cannot_be_read_has_its_code(code: str, make: Callable[[Path], Path], tmp_path: Path) -> None:
    found, issues = file_outcome(make(tmp_path))
    assert (found, [issue.code for issue in issues]) == (None, [code])


@pytest.mark.parametrize("name", ["a.yaml", "a.xlsx", "a"])
def test_text_is_read_whatever_its_name(name: str, tmp_path: Path) -> None:
    found, _ = read_weegbestand(written(tmp_path, SMALL.encode(), name))
    assert found is not None and found.study.title == "Proef"


def test_workbook_is_read_whatever_its_name(tmp_path: Path) -> None:
    path = small_book(lambda book: None, tmp_path).rename(tmp_path / "a.yaml")
    assert read_weegbestand(path)[0] is not None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_marks_of_encoding_do_no_harm(encoding: str, tmp_path: Path) -> None:
    found, _ = read_weegbestand(written(tmp_path, SMALL.replace("Proef", "Café").encode(encoding)))
    assert found is not None and found.study.title == "Café"


def test_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="bestand-onleesbaar"):
        read_weegbestand(tmp_path)


def test_file_with_an_error_gives_no_weegbestand() -> None:
    found, issues = parse_yaml(SMALL.replace("lager", "lgaer"))
    assert (found, issues.has_errors) == (None, True)


def test_text_in_another_encoding_is_refused() -> None:
    with pytest.raises(InputError, match="tekst-geen-utf8"):
        decode("café".encode("cp1252"), "x")

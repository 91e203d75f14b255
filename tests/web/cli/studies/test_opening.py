from __future__ import annotations

from pathlib import Path

import pytest
from tests.web.cli.weegbestanden import cba_text, put, weighing_text

from wijkkoers.base.errors import InputError
from wijkkoers.cli.studies.opening import FileRefused, open_weegbestand


def test_all_errors_are_told_at_once_with_their_place(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = cba_text().replace("actor: verzekeraar", "actor: verzekerar").replace("prijs: 9000", "prijs: negenduizend")
    with pytest.raises(FileRefused):
        open_weegbestand(put(tmp_path, text), "nl")
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 2
    assert all(line.startswith("Fout: Regel ") for line in told)
    assert any("verzekeraar" in line for line in told)


def test_english_errors_start_in_english(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(FileRefused):
        open_weegbestand(put(tmp_path, cba_text().replace("prijs: 9000", "prijs: x")), "en")
    assert capsys.readouterr().err.startswith("Error: Line ")


def test_warnings_come_with_the_file(tmp_path: Path) -> None:
    opened = open_weegbestand(put(tmp_path, weighing_text()), "nl")
    assert opened.name == "proef.yaml"
    assert [issue.values for issue in opened.warnings if "100" in str(issue.values)]


def test_a_file_that_is_not_there_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        open_weegbestand(tmp_path / "weg.yaml", "nl")

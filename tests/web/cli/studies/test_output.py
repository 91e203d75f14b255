from __future__ import annotations

import argparse
import json
from pathlib import Path

import pytest
from tests.unit.reports.weighing import samples

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Issue, Level, Where
from wijkkoers.base.reasons import Reason
from wijkkoers.cli.parsing import DutchParser
from wijkkoers.cli.studies.output import add_draw_options, print_json, print_sentences, show_progress, write_bytes


def parser() -> argparse.ArgumentParser:
    found = DutchParser(prog="proef")
    add_draw_options(found)
    return found


@pytest.mark.parametrize("words", [("--trekkingen", "-1"), ("--trekkingen", "veel"), ("--seed", "-3"), ("--seed", str(2**63))])
def test_impossible_draws_and_seeds_are_refused(words: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        parser().parse_args(words)
    assert stop.value.code == 2
    assert words[0] in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        write_bytes(tmp_path / "weg" / "uit.pdf", b"x")
    assert (refused.value.code, refused.value.values["path"]) == ("map-niet-gevonden", str(tmp_path / "weg"))


def test_a_folder_in_place_of_a_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        write_bytes(tmp_path, b"x")
    assert refused.value.code == "bestand-niet-te-schrijven"


def test_json_holds_file_warnings_with_place_before_those_of_the_run(capsys: pytest.CaptureFixture[str]) -> None:
    about_file = [Issue(Level.WARNING, "som-gewichten", Where(sheet="gewichten", row=4), {"partij": "eerste", "som": 100.1})]
    note = Reason("gewichten-gelijk")
    print_json({"a": 1}, about_file, [note], samples.heading())
    found = json.loads(capsys.readouterr().out)
    assert [warning["code"] for warning in found["waarschuwingen"]] == ["som-gewichten", "gewichten-gelijk"]
    assert (found["a"], found["waarschuwingen"][0]["rij"]) == (1, 4)


def test_nothing_is_printed_for_an_empty_list(capsys: pytest.CaptureFixture[str]) -> None:
    print_sentences("Leeg", [])
    assert capsys.readouterr().out == ""


def test_progress_is_for_long_runs_on_a_terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    assert show_progress(1000) is None
    show = show_progress(10_000_000)
    assert show is not None
    show(5_000_000, 10_000_000)
    assert "50 %" in capsys.readouterr().err

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
from wijkkoers.cli.studies.output import OWN_PARTS, add_draw_options, file_warnings, print_json, print_sentences, show_progress, write_bytes
from wijkkoers.sources.weegbestand.parts import PARTS


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


def warning(sheet: str, code: str = "blad-leeg") -> Issue:
    return Issue(Level.WARNING, code, Where("proef", sheet, 4), {"blad": sheet, "suggestie": ""})


@pytest.mark.parametrize(
    ("verb", "own", "other"),
    [
        ("weeg", "gewichten", "regels"),
        ("weeg", "Scores", "Kentallen"),
        ("mkba", "regels", "scores"),
        ("programma", "budgetten", "criteria"),
    ],
)
def test_a_verb_tells_the_warnings_about_its_own_parts_and_counts_the_rest(verb: str, own: str, other: str) -> None:
    first, second = file_warnings([warning(own), warning(other)], "nl", verb)
    assert own in first
    assert second == "Bij een ander onderdeel van het bestand staat 1 opmerking; zie wijkkoers weegbestand --controleer."


def test_warnings_about_other_parts_are_counted_in_the_language_of_the_report() -> None:
    (told,) = file_warnings([warning("regels"), warning("kentallen")], "en", "weeg")
    assert told == "There are 2 remarks about other parts of the file; see wijkkoers weegbestand --controleer."


def test_a_warning_about_the_whole_file_or_an_unknown_sheet_is_always_told() -> None:
    told = file_warnings([warning(""), warning("Kladblad", "blad-onbekend")], "nl", "programma")
    assert len(told) == 2
    assert "Kladblad" in told[1]


def test_every_part_belongs_to_a_verb_and_every_name_is_a_part() -> None:
    assert {key for own in OWN_PARTS.values() for key in own} == {part.key for part in PARTS}


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

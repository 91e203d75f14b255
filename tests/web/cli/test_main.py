"""The command and its verbs: help, wrong words, refusals and interruptions."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from tests.web.cli.conftest import Run

from wijkkoers import __version__
from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.cli import gebieden, main
from wijkkoers.cli.main import VERBS, make_parser

NAMES = [module.__name__.rpartition(".")[2] for module in VERBS]
ENGLISH = ("usage:", "optional arguments", "options:", "positional", "show this help")


def test_verbs_are_those_of_the_product() -> None:
    with_store = ["importeer", "haal", "wijkfoto", "wijkplaten", "gebieden"]
    from_a_file = ["weegbestand", "weeg", "mkba", "programma", "draagvlak", "steekproef"]
    expected = [*with_store, *from_a_file, "serve", "demo", "check"]
    assert expected == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_help_of_every_verb_is_dutch(name: str, run: Run) -> None:
    outcome = run(name, "--hulp")
    assert (outcome.code, f"Gebruik: wijkkoers {name}" in outcome.out) == (0, True)
    assert [word for word in ENGLISH if word in outcome.out.lower()] == []


@pytest.mark.parametrize("name", NAMES)
def test_help_of_the_command_names_every_verb(name: str, run: Run) -> None:
    assert name in run("--hulp").out


def test_version_is_told(run: Run) -> None:
    assert run("--versie").out == f"wijkkoers {__version__}\n"


@pytest.mark.parametrize("words", [[], ["onzin"], ["wijkfoto"], ["importeer"], ["gebieden", "a", "b"], ["serve", "--poort", "0"]])
def test_wrong_words_end_with_code_two_and_a_message_on_stderr(words: list[str], run: Run) -> None:
    outcome = run(*words)
    assert (outcome.code, outcome.out, "Fout: " in outcome.err) == (2, "", True)


@pytest.mark.parametrize(
    ("error", "text"), [(InputError("gebied-onbekend", code="X"), "kent geen gebied X"), (NotAllowed("geen-lid"), "geen lid")]
)
def test_refusal_becomes_a_sentence_on_stderr(error: Exception, text: str, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(options: Any) -> int:
        raise error

    monkeypatch.setattr(gebieden, "run", refuse)
    outcome = run("gebieden")
    assert (outcome.code, text in outcome.err, outcome.out) == (2, True, "")


def test_interruption_ends_quietly(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(options: Any) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(gebieden, "run", interrupt)
    outcome = run("gebieden")
    assert (outcome.code, "Gestopt." in outcome.err) == (130, True)


@pytest.mark.parametrize("version", [(3, 10), (3, 14)])
def test_other_python_is_refused_clearly(version: tuple[int, int], run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(main.sys, "version_info", (*version, 0))
    outcome = run("gebieden")
    assert (outcome.code, "Python 3.11, 3.12 of 3.13" in outcome.err) == (2, True)


def test_parsing_needs_no_django() -> None:
    code = "import sys; from wijkkoers.cli.main import make_parser; make_parser(); sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_every_option_has_its_help() -> None:
    verbs = next(action for action in make_parser()._actions if action.dest == "verb").choices
    assert isinstance(verbs, dict)
    assert [f"{name} {action.dest}" for name, verb in verbs.items() for action in verb._actions if not action.help] == []


@pytest.mark.slow
def test_reader_that_goes_away_is_no_fault(tmp_path: Path) -> None:
    command = f"{sys.executable} -m wijkkoers.cli gebieden --json | true"
    environment = {**os.environ, "WIJKKOERS_DATA": str(tmp_path), "WIJKKOERS_LOKAAL": "1"}
    environment.pop("DATABASE_URL", None)
    outcome = subprocess.run(["/bin/sh", "-c", command], env=environment, capture_output=True, text=True, check=False)
    assert "Traceback" not in outcome.stderr

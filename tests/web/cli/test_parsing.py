"""A command line that speaks Dutch."""

from __future__ import annotations

import argparse

import pytest

from wijkkoers.cli.parsing import DutchParser

ENGLISH = ("usage", "error", "invalid", "required", "arguments", "options:", "positional", "expected", "choose", "show this")


@pytest.fixture
def parser() -> DutchParser:
    parser = DutchParser(prog="proef")
    parser.add_argument("code", metavar="CODE", help="code van het gebied")
    parser.add_argument("--jaar", metavar="J", type=int, help="jaar")
    parser.add_argument("--soort", metavar="S", choices=("a", "b"), help="soort")
    both = parser.add_mutually_exclusive_group()
    both.add_argument("--json", action="store_true", help="als json")
    both.add_argument("--pdf", metavar="BESTAND", help="als pdf")
    return parser


WRONG: dict[str, tuple[list[str], str]] = {
    "nothing": ([], "hier ontbreekt: CODE"),
    "too much": (["x", "y"], "onbekend: y"),
    "unknown option": (["x", "--onzin"], "onbekend: --onzin"),
    "abbreviated option": (["x", "--js"], "onbekend: --js"),
    "no number": (["x", "--jaar", "vorig"], "vorig is geen heel getal (bij --jaar)"),
    "no value": (["x", "--jaar"], "bij --jaar hoort een waarde"),
    "wrong choice": (["x", "--soort", "c"], "c kan niet bij --soort; kies uit"),
    "two that exclude": (["x", "--json", "--pdf", "a"], "--pdf en --json gaan niet samen"),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_words_end_with_code_two_and_a_dutch_message(name: str, parser: DutchParser, capsys: pytest.CaptureFixture[str]) -> None:
    words, message = WRONG[name]
    with pytest.raises(SystemExit) as stop:
        parser.parse_args(words)
    written = capsys.readouterr()
    assert (stop.value.code, written.out, message in written.err) == (2, "", True)
    assert [word for word in ENGLISH if word in written.err.lower()] == []


@pytest.mark.parametrize("word", ["-h", "--help", "--hulp"])
def test_help_is_dutch(word: str, parser: DutchParser, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        parser.parse_args([word])
    shown = capsys.readouterr().out
    assert (stop.value.code, shown.startswith("Gebruik: proef"), "gegevens:" in shown, "opties:" in shown) == (0, True, True, True)
    assert [english for english in ENGLISH if english in shown.lower()] == []


def test_message_of_an_own_type_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    def refuse(text: str) -> int:
        raise argparse.ArgumentTypeError(f"{text} kan niet")

    parser = DutchParser(prog="proef")
    parser.add_argument("--poort", type=refuse)
    with pytest.raises(SystemExit):
        parser.parse_args(["--poort", "9"])
    assert "Fout: 9 kan niet (bij --poort)." in capsys.readouterr().err

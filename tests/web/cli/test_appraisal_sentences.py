"""Every error that the decision core and the studies raise has one Dutch sentence, with places that its values can fill."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

import pytest

import wijkkoers
from wijkkoers.base.errors import InputError
from wijkkoers.cli.appraisal_sentences import APPRAISAL_SENTENCES
from wijkkoers.cli.sentences import error_sentence
from wijkkoers.cli.support_sentences import SENTENCES as SUPPORT_SENTENCES
from wijkkoers.cli.weegbestand_sentences import SENTENCES_NL

SOURCE = Path(wijkkoers.__file__).parent
RAISING = ("appraisal", "base", "scale", "cli/studies")
VERBS = ("draagvlak", "steekproef", "survey_table", "weegbestand")

# Codes that travel through a variable, with the values that are given where they are used.
TRAVELLING = {
    "score-niet-eindig": {"alternative", "criterion"},
    "score-te-groot": {"alternative", "criterion"},
    "uitvoerder-onbekend": {"name", "at"},
    "betaler-buiten-programma": {"name", "at"},
    "doel-onbekend": {"name", "at"},
    "maatregel-onbekend": {"name", "at"},
    "budget-ontbreekt": {"name", "year"},
    "capaciteit-ontbreekt": {"name", "year"},
}

ELSEWHERE = {"map-niet-gevonden"}
"""Codes whose sentence stands in the tables of the web."""

OTHER_VALUES = {
    # the reader of a weegbestand refuses these first, in its own words
    "bandbreedte-volgorde": {"appraisal/smaa/preparation.py"},
    "gewicht-negatief": {"appraisal/matrix.py", "appraisal/sharing/shapley.py"},
    "gewichten-nul": {"appraisal/matrix.py"},
    "prijsindex-ontbreekt": {"appraisal/cba/price_levels.py"},
    "score-ontbreekt": {"appraisal/matrix.py"},
    "te-weinig-alternatieven": {
        "appraisal/cba/checks.py",
        "appraisal/matrix.py",
        "appraisal/mca/cost_effectiveness.py",
        "appraisal/mca/decision_table.py",
        "appraisal/preferences/borda.py",
        "appraisal/smaa/preparation.py",
    },
    # no verb comes here yet
    "bedrag-negatief": {"appraisal/preferences/choices.py", "appraisal/sharing/nucleolus.py", "appraisal/sharing/proportional.py"},
    "groep-onbekend": {"appraisal/uncertainty/sampling.py"},
    # the options of the verb are checked first
    "marge-ongeldig": {"appraisal/programme/near_optimal.py"},
    # to be mended: give `bestand`
}
"""Codes with a sentence in another table for other values, and where they are given with values that it has no use for.

This list only shrinks: such a code needs values of one name, or a name of its own.
"""


@dataclass(frozen=True)
class Raised:
    """One place where a code is raised; `names` are the values given, None when they are not written out there."""

    place: str
    line: int
    code: str
    names: frozenset[str] | None


def _raised_in(path: Path) -> Iterator[Raised]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and node.args and _is_error(node):
            code = node.args[0]
            if isinstance(code, ast.Constant) and isinstance(code.value, str):
                yield Raised(path.relative_to(SOURCE).as_posix(), node.lineno, code.value, _names_given(node))


def _is_error(call: ast.Call) -> bool:
    """Whether a call makes an InputError, or an error that `check_study` raises."""
    if isinstance(call.func, ast.Name):
        return call.func.id == "InputError"
    return isinstance(call.func, ast.Attribute) and call.func.attr == "error" and ast.unparse(call.func.value).endswith("issues")


def _names_given(call: ast.Call) -> frozenset[str] | None:
    names = {keyword.arg for keyword in call.keywords}
    return None if None in names else frozenset(map(str, names))


def _places(sentence: str) -> set[str]:
    return {name for _text, name, _spec, _conversion in Formatter().parse(sentence) if name}


FILES = [path for folder in RAISING for path in sorted((SOURCE / folder).rglob("*.py"))] + [SOURCE / f"cli/{verb}.py" for verb in VERBS]
RAISED = [raised for path in FILES for raised in _raised_in(path)]
TABLES = (SUPPORT_SENTENCES, APPRAISAL_SENTENCES, SENTENCES_NL)
ALL = {code: sentence for table in reversed(TABLES) for code, sentence in table.items()}


def _misfits() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for raised in RAISED:
        if raised.code in ALL and raised.names is not None and not _places(ALL[raised.code]) <= raised.names:
            found.setdefault(raised.code, set()).add(raised.place)
    return found


def test_many_places_are_found() -> None:
    assert len(RAISED) > 150


def test_every_code_has_its_sentence() -> None:
    lacking = {f"{raised.place}:{raised.line} {raised.code}" for raised in RAISED if raised.code not in {*ALL, *ELSEWHERE}}
    assert sorted(lacking) == []


def test_every_value_that_a_sentence_needs_is_given() -> None:
    assert _misfits() == OTHER_VALUES


@pytest.mark.parametrize("code", TRAVELLING)
def test_travelling_code_finds_its_values(code: str) -> None:
    assert _places(APPRAISAL_SENTENCES[code]) <= TRAVELLING[code]


def test_no_sentence_stands_for_a_code_that_is_never_raised() -> None:
    raised = {item.code for item in RAISED}
    assert sorted(APPRAISAL_SENTENCES.keys() - raised - TRAVELLING.keys()) == []


def test_no_code_is_in_two_tables() -> None:
    assert len(ALL) == sum(map(len, TABLES))


@pytest.mark.parametrize("code", APPRAISAL_SENTENCES)
def test_sentence_says_a_cause_or_a_remedy_and_ends(code: str) -> None:
    sentence = APPRAISAL_SENTENCES[code]
    assert sentence[-1] == "." and len(sentence.split()) >= 6
    assert "succes" not in sentence.lower()


def test_sentence_is_filled_with_its_values() -> None:
    error = InputError("overdracht-aan-zichzelf", line="huur", name="Velderwonen")
    assert error_sentence(error) == "Regel huur is een overdracht van Velderwonen aan zichzelf. Kies een andere ontvanger."

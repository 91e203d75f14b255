"""Every refusal of `draagvlak` and `steekproef` has its sentence, and every placeholder is among the values given."""

from __future__ import annotations

import ast
import string
from pathlib import Path

import pytest

from wijkkoers import cli
from wijkkoers.appraisal import preferences
from wijkkoers.cli.support_sentences import SENTENCES

HERE, CORE = Path(cli.__file__).parent, Path(preferences.__file__).parent
FILES = [
    *(HERE / name for name in ("draagvlak.py", "steekproef.py", "survey_table.py")),
    *(CORE / name for name in ("support.py", "sample_size.py", "survey.py")),
]


def raised() -> list[tuple[str, tuple[str, ...]]]:
    found = []
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "InputError":
                code = node.args[0]
                assert isinstance(code, ast.Constant)
                found.append((str(code.value), tuple(sorted(word.arg or "" for word in node.keywords))))
    return found


@pytest.mark.parametrize(("code", "values"), sorted(set(raised()), key=str), ids=str)
def test_refusal_has_a_sentence_with_the_values_it_is_given(code: str, values: tuple[str, ...]) -> None:
    places = {name for _text, name, _format, _conversion in string.Formatter().parse(SENTENCES[code]) if name}
    assert places <= set(values)


def test_no_sentence_is_left_without_a_refusal() -> None:
    assert set(SENTENCES) == {code for code, _values in raised()}


@pytest.mark.parametrize("code", SENTENCES)
def test_sentence_is_whole(code: str) -> None:
    assert SENTENCES[code].endswith(".")

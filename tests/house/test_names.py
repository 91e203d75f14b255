"""One concept, one word: the glossary's forbidden synonyms appear in no identifier."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.house.source import PACKAGE, name_of, python_files, tree_of

from wijkkoers.handbook.load import load_handbook

WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


def _words(identifier: str) -> list[str]:
    return [word.lower() for word in WORDS.findall(identifier)]


def _identifiers(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Name):
        yield node.id
    elif isinstance(node, ast.Attribute):
        yield node.attr
    elif isinstance(node, ast.arg):
        yield node.arg
    elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        yield node.name


def _contains(words: list[str], wanted: list[str]) -> bool:
    return any(words[start : start + len(wanted)] == wanted for start in range(len(words)))


def test_no_identifier_uses_a_forbidden_synonym() -> None:
    forbidden = [(_words(word), term.identifier) for term in load_handbook().terms for word in term.forbidden]
    used = {(name_of(path), name) for path in python_files(PACKAGE) for node in ast.walk(tree_of(path)) for name in _identifiers(node)}
    found = [
        f"{place}: {name} (say {right})" for place, name in sorted(used) for wrong, right in forbidden if _contains(_words(name), wrong)
    ]
    assert found == []


def test_glossary_forbids_something() -> None:
    assert any(term.forbidden for term in load_handbook().terms)

"""Small is a rule: files, functions and parameters have a limit."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.house.source import ROOT, name_of, project_files, python_files, tree_of

FUNCTION_LINES = 50
PARAMETERS = 6
LINES = {".py": 500, ".html": 200, ".yaml": 200, ".yml": 200, ".js": 150, ".mjs": 150, ".css": 500, ".typ": 500}
SETTINGS_LINES = 300
TEST_LINES = 700
# The fictional example is data in one file per theme; geometry and figures are not read by people.
LIMITED_FOLDERS = ("src", "tests", "tools", "docs", "benchmarks")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def _limit(path: Path) -> int | None:
    if path.is_relative_to(ROOT / "tests") and path.suffix == ".py":
        return TEST_LINES
    return SETTINGS_LINES if path.name == "settings.py" else LINES.get(path.suffix)


def _functions() -> Iterator[tuple[str, Function]]:
    for folder in ("src", "tools"):
        for path in python_files(ROOT / folder):
            if "migrations" not in path.parts:
                nodes = (node for node in ast.walk(tree_of(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
                yield from ((f"{name_of(path)}:{node.lineno} {node.name}", node) for node in nodes)


def _parameters(node: Function) -> int:
    arguments = [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]
    return len([argument for argument in arguments if argument.arg not in ("self", "cls")])


@pytest.mark.parametrize("folder", LIMITED_FOLDERS)
def test_files_stay_below_their_limit(folder: str) -> None:
    files = [path for path in project_files() if path.is_relative_to(ROOT / folder) and _limit(path)]
    counted = {name_of(path): len(path.read_text("utf-8").splitlines()) for path in files}
    assert {name: lines for name, lines in counted.items() if lines > (_limit(ROOT / name) or 0)} == {}


def test_functions_stay_below_fifty_lines() -> None:
    lengths = {name: (node.end_lineno or 0) - node.lineno + 1 for name, node in _functions()}
    assert {name: length for name, length in lengths.items() if length > FUNCTION_LINES} == {}


def test_functions_take_at_most_six_parameters() -> None:
    counts = {name: _parameters(node) for name, node in _functions()}
    assert {name: count for name, count in counts.items() if count > PARAMETERS} == {}

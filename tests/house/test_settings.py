"""env.example names every variable that the settings and the command line read, and no other."""

from __future__ import annotations

import ast
import re

from tests.house.source import PACKAGE, ROOT, WEB, python_files, tree_of

READERS = {"env_text", "env_flag", "env_list"}
# Variables of the surroundings that are not settings of Wijkkoers.
NOT_OURS = {"DJANGO_SETTINGS_MODULE", "PATH", "HOME"}
NAMED = re.compile(r"^#? ?([A-Z][A-Z0-9_]+)=", re.M)


def _text_arguments(call: ast.Call) -> list[str]:
    return [argument.value for argument in call.args[:1] if isinstance(argument, ast.Constant) and isinstance(argument.value, str)]


def _read_by_settings() -> set[str]:
    calls = (node for node in ast.walk(tree_of(WEB / "config/settings.py")) if isinstance(node, ast.Call))
    return {name for call in calls if isinstance(call.func, ast.Name) and call.func.id in READERS for name in _text_arguments(call)}


def _read_elsewhere() -> set[str]:
    found: set[str] = set()
    for path in python_files(PACKAGE):
        for node in ast.walk(tree_of(path)):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("os.environ.get", "os.getenv", "environ.get"):
                found.update(_text_arguments(node))
    return found


def test_env_example_is_complete_and_holds_nothing_else() -> None:
    named = set(NAMED.findall((ROOT / "env.example").read_text("utf-8")))
    assert named == _read_by_settings() | (_read_elsewhere() - NOT_OURS)


def test_settings_are_found_at_all() -> None:
    assert "WIJKKOERS_DATA" in _read_by_settings()

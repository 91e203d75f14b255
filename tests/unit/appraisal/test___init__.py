from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from wijkkoers import appraisal


@pytest.mark.parametrize("name", appraisal.__all__)
def test_every_name_that_is_promised_is_there(name: str) -> None:
    assert getattr(appraisal, name).__module__.startswith("wijkkoers.appraisal.")


def test_names_for_type_checkers_are_those_that_are_loaded() -> None:
    tree = ast.parse(Path(str(appraisal.__file__)).read_text("utf-8"))
    block = next(node for node in tree.body if isinstance(node, ast.If))
    found = {
        str(node.module).rpartition(".")[2]: {alias.name for alias in node.names} for node in block.body if isinstance(node, ast.ImportFrom)
    }
    assert found == {part: set(names) for part, names in appraisal.HOMES.items()}
    loaded = {name for names in found.values() for name in names}
    assert loaded < set(appraisal.__all__)


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(AttributeError, match="bestaat_niet"):
        appraisal.bestaat_niet  # noqa: B018


def test_importing_the_core_loads_no_compiler_and_no_optimiser() -> None:
    heavy = "('numba', 'highspy', 'scipy')"
    program = f"import sys, wijkkoers.appraisal as core; core.decision_matrix; print([m for m in {heavy} if m in sys.modules])"
    made = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True, timeout=60)
    assert made.stdout.strip() == "[]"

"""Who gets what answer on the pages of this app; each part has a module of its own, `cases_opgaven` and so on."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

PARTS = sorted(path.stem for path in Path(__file__).parent.glob("cases_*.py"))
CASES = [case for part in PARTS for case in import_module(f"tests.web.fieldwork.{part}").CASES]

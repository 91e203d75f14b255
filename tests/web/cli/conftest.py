"""Running the command in this process, on the store of the tests."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from wijkkoers.cli.main import main


@dataclass(frozen=True)
class Outcome:
    """How a command ended: exit code, and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Outcome]


@pytest.fixture(autouse=True)
def _own_folders(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep files in a folder that goes with the test; what a verb puts in the environment goes too."""
    settings.FILES_FOLDER = tmp_path / "bestanden"
    settings.WORK_FOLDER = tmp_path / "tijdelijk"
    monkeypatch.setenv("WIJKKOERS_LOKAAL", "1")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command with these words."""

    def start(*words: object) -> Outcome:
        capsys.readouterr()
        try:
            code = main([str(word) for word in words])
        except SystemExit as stop:
            code = int(stop.code or 0)
        written = capsys.readouterr()
        return Outcome(code, written.out, written.err)

    return start

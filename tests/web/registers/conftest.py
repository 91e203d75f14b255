"""What the tests of registers share: a folder of their own for files, and the made-up registers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.web.registers.made_up import forget, make_known


@pytest.fixture(autouse=True)
def files_folder(settings: Any, tmp_path: Path) -> Path:
    """Keep files in a folder that goes with the test."""
    settings.FILES_FOLDER = tmp_path / "bestanden"
    settings.WORK_FOLDER = tmp_path / "tijdelijk"
    return tmp_path / "bestanden"


@pytest.fixture(autouse=True)
def made_up() -> Iterator[None]:
    """Let the site know the registers of the tests, for one test."""
    make_known()
    yield
    forget()

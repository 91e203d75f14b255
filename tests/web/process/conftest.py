"""What the tests of the process share: a folder of their own for documents."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(autouse=True)
def files_folder(settings: Any, tmp_path: Path) -> Path:
    """Keep documents in a folder that goes with the test."""
    settings.FILES_FOLDER = tmp_path / "bestanden"
    settings.WORK_FOLDER = tmp_path / "tijdelijk"
    return tmp_path / "bestanden"

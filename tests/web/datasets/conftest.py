"""What the tests of the data share: folders of their own, and long work done at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

IMMEDIATE = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}


@pytest.fixture(autouse=True)
def files_folder(settings: Any, tmp_path: Path) -> Path:
    """Keep files in a folder that goes with the test, and do queued work at once."""
    settings.FILES_FOLDER = tmp_path / "bestanden"
    settings.WORK_FOLDER = tmp_path / "tijdelijk"
    settings.TASKS = IMMEDIATE
    return tmp_path / "bestanden"

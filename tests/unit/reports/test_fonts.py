from __future__ import annotations

from pathlib import Path

import pytest

from wijkkoers.base.errors import InputError
from wijkkoers.reports import fonts


def test_folder_holds_all_styles() -> None:
    folder = fonts.fonts_folder()
    assert all((folder / f"SourceSans3-{style}.ttf").is_file() for style in fonts.STYLES)


def test_missing_fonts_name_files_and_remedy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(fonts, "__file__", str(tmp_path / "fonts.py"))
    with pytest.raises(InputError) as caught:
        fonts.fonts_folder()
    assert caught.value.code == "lettertype-ontbreekt"
    assert "SourceSans3-Bold.ttf" in caught.value.values["files"] and caught.value.values["remedy"]


def test_fonts_are_loaded_once_per_process() -> None:
    folder = fonts.fonts_folder()
    assert fonts.typst_fonts(folder) is fonts.typst_fonts(folder)

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from wijkkoers.sources import limits
from wijkkoers.sources.limits import MAX_FILE_BYTES, check_size


def test_size_is_returned(bytes_file: Callable[..., Path]) -> None:
    assert check_size(bytes_file(b"abc"), "x") == 3


def test_empty_file_is_refused(bytes_file: Callable[..., Path], error_code: Callable[..., str]) -> None:
    assert error_code(lambda: check_size(bytes_file(b""), "x")) == "leeg-bestand"


def test_absent_file_is_refused(tmp_path: Path, error_code: Callable[..., str]) -> None:
    assert error_code(lambda: check_size(tmp_path / "none", "x")) == "bestand-onleesbaar"


def test_file_above_the_limit_is_refused_without_reading_it(tmp_path: Path, error_code: Callable[..., str]) -> None:
    path = tmp_path / "large.csv"
    with path.open("wb") as file:
        file.truncate(MAX_FILE_BYTES + 1)
    assert error_code(lambda: check_size(path, "x")) == "bestand-te-groot-om-te-lezen"


def test_a_bug_of_ours_is_not_taken_for_a_broken_file() -> None:
    assert not issubclass(NameError, limits.UNREADABLE)
    assert not issubclass(KeyboardInterrupt, limits.UNREADABLE)

"""The files themselves: once, under their digest, within the limit."""

from __future__ import annotations

import hashlib
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from tests.web.datasets.making import write_zip

from wijkkoers.base.errors import InputError
from wijkkoers.web.datasets.services.files import copied_files, keep_copy, path_of, work_folder


def refusal(name: str, data: bytes) -> str:
    with pytest.raises(InputError) as caught, copied_files(name, BytesIO(data)):
        pass
    return caught.value.code


def test_copy_knows_digest_and_size() -> None:
    with copied_files("a.csv", BytesIO(b"inhoud")) as copies:
        assert [(copy.digest, copy.size) for copy in copies] == [(hashlib.sha256(b"inhoud").hexdigest(), 6)]


def test_copy_of_a_stream_that_was_read_before_is_whole() -> None:
    stream = BytesIO(b"inhoud")
    stream.read(3)
    with copied_files("a.csv", stream) as copies:
        assert copies[0].size == 6


def test_kept_file_stays_when_the_passing_folder_goes() -> None:
    with copied_files("a.csv", BytesIO(b"inhoud")) as copies:
        keep_copy(copies[0])
        keep_copy(copies[0])
    assert (path_of(copies[0].digest).read_bytes(), copies[0].path.exists()) == (b"inhoud", False)


def test_file_that_is_not_kept_is_gone() -> None:
    with copied_files("a.csv", BytesIO(b"inhoud")) as copies:
        assert copies[0].path.exists()
    assert (path_of(copies[0].digest).exists(), copies[0].path.exists()) == (False, False)


def test_members_of_a_zip_are_copied_apart(tmp_path: Path) -> None:
    data = write_zip(tmp_path, {"a.csv": b"een", "b/c.csv": b"twee"}).read_bytes()
    with copied_files("bundel.zip", BytesIO(data)) as copies:
        assert [(copy.name, copy.size) for copy in copies] == [("bundel.zip/a.csv", 3), ("bundel.zip/c.csv", 4)]


def test_file_of_the_largest_size_is_taken(settings: Any) -> None:
    settings.UPLOAD_LIMIT_BYTES = 6
    with copied_files("a.csv", BytesIO(b"inhoud")) as copies:
        assert copies[0].size == 6


def test_file_one_byte_too_large_is_refused(settings: Any) -> None:
    settings.UPLOAD_LIMIT_BYTES = 5
    assert refusal("a.csv", b"inhoud") == "bestand-te-groot"


def test_empty_file_is_refused() -> None:
    assert refusal("a.csv", b"") == "leeg-bestand"


def test_work_folder_is_gone_after_a_failure() -> None:
    with pytest.raises(ZeroDivisionError), work_folder() as folder:
        (folder / "x").write_text("x")
        raise ZeroDivisionError
    assert not folder.exists()

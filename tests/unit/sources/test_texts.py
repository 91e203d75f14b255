from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wijkkoers.base.errors import InputError
from wijkkoers.sources.limits import MAX_LINE_BYTES
from wijkkoers.sources.texts import CHUNK_BYTES, inspect_text, read_text

FRISIAN = "code;naam\nGM0070;Súdwest-Fryslân\nBU00700001;De Höfte\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_letters_survive_every_encoding(text_file: Callable[..., Path], encoding: str) -> None:
    assert read_text(text_file(FRISIAN, encoding=encoding), "x.csv") == FRISIAN


def test_lines_are_counted(text_file: Callable[..., Path]) -> None:
    assert inspect_text(text_file(FRISIAN), "x.csv").lines == 3


def test_letter_on_the_border_of_two_chunks_is_read(text_file: Callable[..., Path]) -> None:
    text = "a" * (CHUNK_BYTES - 1) + "é\n"
    assert inspect_text(text_file(text), "x.csv", one_line=True).encoding == "utf-8"


def test_nul_byte_names_its_row(bytes_file: Callable[..., Path]) -> None:
    with pytest.raises(InputError) as caught:
        inspect_text(bytes_file(b"code;naam\nGM0590;Pap\0endrecht, een lange regel om mee te beginnen\n"), "x.csv")
    assert (caught.value.code, caught.value.where.row) == ("nul-bytes", 2)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "leeg-bestand"),
        ("naam;é\n".encode() + b"naam;\xe9\n", "tekenset-gemengd"),
        ("naam;Súdwest-Frysl".encode() + b"\xc3", "tekenset-gemengd"),
        (b"naam;\x81\x8d\n", "tekenset-onbekend"),
        (b"\xff\xfe\x00\xd8a\x00", "tekenset-onjuist"),
    ],
    ids=["empty", "two encodings", "cut in a letter", "no encoding", "false mark"],
)
def test_broken_text_is_refused(bytes_file: Callable[..., Path], error_code: Callable[..., str], data: bytes, code: str) -> None:
    assert error_code(lambda: inspect_text(bytes_file(data), "x.csv")) == code


def test_line_without_end_is_refused(tmp_path: Path, error_code: Callable[..., str]) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(b"code;naam\n" + b"x" * (MAX_LINE_BYTES + CHUNK_BYTES))
    assert error_code(lambda: inspect_text(path, "x.csv")) == "regel-te-lang"
    assert inspect_text(path, "x.csv", one_line=True).lines == 1

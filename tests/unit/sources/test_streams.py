from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from tests.unit.sources.addresses import zip_bytes

from wijkkoers.sources import streams
from wijkkoers.sources.sample import Sample
from wijkkoers.sources.streams import find_fields, header_of, open_large_zip, open_stream, sole_table


def is_header(cells: Sequence[str]) -> bool:
    return "code" in cells


def rows_of(path: Path, member: str = "") -> list[tuple[int, list[str]]]:
    with open_stream(path, path.name, is_header, member) as stream:
        return list(stream.rows)


def test_rows_come_with_their_numbers_under_the_preamble(text_file: Callable[..., Path]) -> None:
    path = text_file('Publicatie;2026\n\ncode;naam\n1;"a;b"\n\n2;c\n')
    with open_stream(path, "f.csv", is_header) as stream:
        assert (stream.header, stream.preamble[0]) == (["code", "naam"], ["Publicatie", "2026"])
        assert list(stream.rows) == [(4, ["1", "a;b"]), (6, ["2", "c"])]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_codes_survive_every_encoding(text_file: Callable[..., Path], encoding: str) -> None:
    assert rows_of(text_file("code,naam\n9901AA,Élan\n", encoding=encoding))[0][1][0] == "9901AA"


def test_member_of_a_zip_is_read_without_unpacking(bytes_file: Callable[..., Path]) -> None:
    path = bytes_file(zip_bytes({"v1.csv": "code\tx\n1\t2\n"}), "x.zip")
    assert rows_of(path, "v1.csv") == [(2, ["1", "2"])]


def test_sole_table_of_a_zip(bytes_file: Callable[..., Path], text_file: Callable[..., Path]) -> None:
    one, two = bytes_file(zip_bytes({"a.csv": "x", "lees.pdf": "y"}), "1.zip"), bytes_file(zip_bytes({"a.csv": "x", "b.txt": "y"}), "2.zip")
    found = [sole_table(Sample(path, path.name)) for path in (one, two, text_file("x;y\n"))]
    assert found == ["a.csv", None, ""]


def test_no_header_is_refused_and_no_cell_with_digits_is_shown(text_file: Callable[..., Path]) -> None:
    path = text_file("Seinpad;12;9901AA\n")
    with pytest.raises(streams.InputError) as caught, open_stream(path, "f.csv", is_header):
        pass
    assert (caught.value.code, caught.value.values["kolommen"]) == ("kop-niet-gevonden", "Seinpad")


def test_line_that_does_not_end_is_refused(
    text_file: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, error_code: Callable[..., str]
) -> None:
    monkeypatch.setattr(streams, "MAX_LINE_CHARS", 50)
    assert error_code(lambda: rows_of(text_file("code;x\n" + "y" * 60))) == "regel-te-lang"


def test_too_many_rows_are_refused(text_file: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, error_code: Callable[..., str]) -> None:
    monkeypatch.setattr(streams, "MAX_STREAM_ROWS", 3)
    assert error_code(lambda: rows_of(text_file("code;x\n1;2\n1;2\n1;2\n"))) == "te-veel-rijen"


def test_zip_that_breaks_off_is_refused_while_reading(bytes_file: Callable[..., Path], error_code: Callable[..., str]) -> None:
    good = bytearray(zip_bytes({"v1.csv": "code;x\n" + "".join(f"{number * 7919 % 10007};{number}\n" for number in range(9000))}))
    good[2000:2100] = bytes(100)
    path = bytes_file(bytes(good), "x.zip")
    assert error_code(lambda: rows_of(path, "v1.csv")) in ("bestand-breekt-af", "zip-beschadigd")


@pytest.mark.parametrize(
    ("name", "value", "code"),
    [("MAX_ZIP_MEMBERS", 1, "zip-te-veel-bestanden"), ("MAX_STREAM_BYTES", 3, "zip-bom"), ("RATIO_FROM_BYTES", 10, "zip-bom")],
)
def test_zip_that_could_do_harm_is_refused(
    bytes_file: Callable[..., Path], monkeypatch: pytest.MonkeyPatch, error_code: Callable[..., str], name: str, value: int, code: str
) -> None:
    monkeypatch.setattr(streams, name, value)
    path = bytes_file(zip_bytes({"a.csv": "x" * 100_000, "b.csv": "y"}), "x.zip")

    def open_it() -> None:
        with open_large_zip(path, "x.zip"):
            pass

    assert error_code(open_it) == code


def test_path_outside_the_zip_is_refused(bytes_file: Callable[..., Path], error_code: Callable[..., str]) -> None:
    path = bytes_file(zip_bytes({"../a.csv": "x"}), "x.zip")

    def open_it() -> None:
        with open_large_zip(path, "x.zip"):
            pass

    assert error_code(open_it) == "pad-in-zip"


def test_columns_are_found_under_any_of_their_names() -> None:
    names = {"postcode": ("pandpostcode", "postcode"), "label": ("energieklasse",), "none": ("x",)}
    assert find_fields(["Energieklasse", "Postcode", "Pand_postcode"], names) == {"postcode": 2, "label": 0}


def test_header_is_found_in_the_first_rows_only(text_file: Callable[..., Path], bytes_file: Callable[..., Path]) -> None:
    assert header_of(Sample(text_file("x\ncode;naam\n1;2\n"), "x.csv"), is_header) == ["code", "naam"]
    zipped, late = bytes_file(zip_bytes({"a.csv": "code\n"}), "a.zip"), text_file("x\n" * 30 + "code;naam\n", "late.csv")
    assert [header_of(Sample(path, path.name), is_header) for path in (zipped, late, text_file('{"code": 1}', "x.json"))] == [[], [], []]

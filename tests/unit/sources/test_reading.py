from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wijkkoers.sources.reading import read
from wijkkoers.sources.rows import Request

KWB = "gwb_code_10;regio;a_inw;a_hh\nGM0590;Papendrecht;8;3\n"


def test_kind_and_year_are_found(text_file: Callable[..., Path]) -> None:
    path = text_file(KWB, "0001.csv")
    result = read(Request(path, "bundel.zip/kwb-2023.csv"))
    assert (result.kind, result.boundary_year, result.file) == ("kwb-plat", 2023, "bundel.zip/kwb-2023.csv")


@pytest.mark.parametrize(
    ("name", "year", "times"),
    [
        ("kwb-2024.zip/cijfers.csv", None, 1),
        ("kwb-2024.zip/cijfers.csv", 2024, 0),
        ("kwb-2024.zip/kwb-2024.csv", None, 0),
        ("kwb-2025.zip/kwb-2024.csv", None, 0),
        ("kwb-2024.csv", None, 0),
    ],
)
def test_year_that_only_the_zip_tells_is_used_and_said(name: str, year: int | None, times: int, text_file: Callable[..., Path]) -> None:
    result = read(Request(text_file(KWB), name, year))
    assert (result.boundary_year, result.issues.total("jaar-uit-zip")) == (2024, times)


def test_ranges_reach_the_reader(text_file: Callable[..., Path]) -> None:
    result = read(Request(text_file(KWB), "kwb-2023.csv", 2023, {"aantal-inwoners": (0, 5)}), "kwb-plat")
    assert result.counts.out_of_range == 1


def test_progress_reaches_the_reader_and_ends_at_the_end(text_file: Callable[..., Path]) -> None:
    told: list[tuple[int, int]] = []
    rows = "".join(f"BU{number:08};x;1;1\n" for number in range(1, 1202))
    read(Request(text_file(KWB + rows), "kwb-2023.csv", progress=lambda done, total: told.append((done, total))))
    assert told == [(500, 1202), (1000, 1202), (1202, 1202)]


class Cancelled(Exception):
    pass


def test_progress_may_cancel(text_file: Callable[..., Path]) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        read(Request(text_file(KWB), "kwb-2023.csv", progress=stop))


@pytest.mark.parametrize(
    ("kind", "year", "code"),
    [
        ("raadsel", None, "soort-bestaat-niet"),
        ("kwb-plat", 1900, "jaar-buiten-bereik"),
        (None, None, "jaar-onbekend"),
        ("grenzen-geojson", 2023, "json-beschadigd"),
    ],
)
def test_wrong_question_is_refused(
    text_file: Callable[..., Path], error_code: Callable[..., str], kind: str | None, year: int | None, code: str
) -> None:
    assert error_code(lambda: read(Request(text_file(KWB), "kwb.csv", year), kind)) == code


def test_empty_file_is_refused(bytes_file: Callable[..., Path], error_code: Callable[..., str]) -> None:
    assert error_code(lambda: read(Request(bytes_file(b""), "kwb.csv"))) == "leeg-bestand"

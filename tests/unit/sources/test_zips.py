from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipInfo

import pytest

from wijkkoers.sources.limits import MAX_ZIP_MEMBERS, MAX_ZIP_TOTAL_BYTES
from wijkkoers.sources.zips import ENCRYPTED_FLAG, Budget, check_members, is_safe_path, open_zip


def member(name: str = "a.csv", size: int = 10, packed: int = 10, flags: int = 0) -> ZipInfo:
    info = ZipInfo(name)
    info.file_size, info.compress_size, info.flag_bits = size, packed, flags
    return info


@pytest.mark.parametrize("name", ["../x.csv", "a/../../x", "/etc/passwd", "C:\\x.csv", "..\\x.csv", "a\0b"])
def test_path_outside_the_folder_is_unsafe(name: str) -> None:
    assert not is_safe_path(name)


@pytest.mark.parametrize("name", ["a.csv", "map/a.csv", "a..b.csv", "xl/worksheets/sheet1.xml"])
def test_path_inside_the_folder_is_safe(name: str) -> None:
    assert is_safe_path(name)


@pytest.mark.parametrize(
    ("members", "code"),
    [
        ([member()] * (MAX_ZIP_MEMBERS + 1), "zip-te-veel-bestanden"),
        ([member(size=MAX_ZIP_TOTAL_BYTES // 2, packed=10**8)] * 3, "zip-bom"),
        ([member(size=400_000_000, packed=400_000)], "zip-bom"),
        ([member(size=600_000_000, packed=500_000_000)], "zip-bom"),
        ([member(flags=ENCRYPTED_FLAG)], "bestand-versleuteld"),
        ([member("../x.csv")], "pad-in-zip"),
    ],
    ids=["number", "total", "ratio", "one member", "password", "path"],
)
def test_harmful_members_are_refused(error_code: Callable[..., str], members: list[ZipInfo], code: str) -> None:
    assert error_code(lambda: check_members(members, "x.zip")) == code


def test_small_file_may_be_dense() -> None:
    check_members([member(size=900_000, packed=1_000)], "x.zip")


def test_broken_zip_is_refused(bytes_file: Callable[..., Path], error_code: Callable[..., str]) -> None:
    assert error_code(lambda: open_zip(bytes_file(b"PK\x03\x04 and no more"), "x.zip")) == "zip-beschadigd"


def test_budget_counts_zips_in_a_zip_together(
    zip_file: Callable[..., Path], error_code: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wijkkoers.sources.zips.MAX_ZIP_MEMBERS", 3)
    path, budget = zip_file({"a.csv": b"x", "b.csv": b"y"}), Budget("buiten.zip")
    open_zip(path, "binnen.zip", budget).close()
    assert budget.members == 2
    assert error_code(lambda: open_zip(path, "binnen.zip", budget)) == "zip-te-veel-bestanden"

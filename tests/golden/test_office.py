"""The workbook opens in LibreOffice Calc, and says there what it says in the product."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from tests.unit.reports import samples

from wijkkoers.reports.tables import table_xlsx


@pytest.fixture
def office() -> str:
    command = shutil.which("soffice")
    if command is None:
        pytest.skip("LibreOffice is not installed: apt-get install libreoffice-calc-nogui")
    return command


def test_workbook_opens_in_calc_with_its_numbers(office: str, tmp_path: Path) -> None:
    book = tmp_path / "cijfers.xlsx"
    book.write_bytes(table_xlsx(samples.wijk()))
    home = {**os.environ, "HOME": str(tmp_path)}
    form = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,1"
    command = [
        office,
        "--headless",
        f"-env:UserInstallation=file://{tmp_path}/profile",
        "--convert-to",
        form,
        "--outdir",
        str(tmp_path),
        str(book),
    ]
    subprocess.run(command, env=home, check=True, capture_output=True, timeout=120)
    written = next(tmp_path.glob("*.csv")).read_text("utf-8")
    row = next(line for line in written.splitlines() if "aandeel-koop" in line)
    assert {"WK990104", "44", "66"} <= set(row.replace('"', "").split(";"))

"""LibreOffice Calc as judge of a workbook: it throws the kept outcomes away and calculates every formula itself."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import openpyxl

ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


def office() -> str | None:
    """Return the command of LibreOffice; None when it is not installed."""
    return shutil.which("soffice")


def recalculated(book: Path, folder: Path) -> openpyxl.Workbook:
    """Return the workbook with the values that Calc made of its formulas."""
    profile = folder / "profile" / "user"
    profile.mkdir(parents=True, exist_ok=True)
    (profile / "registrymodifications.xcu").write_text(ALWAYS, "utf-8")
    made = folder / "made"
    settings = ["--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "xlsx:Calc MS Excel 2007 XML"]
    command = [str(office()), *settings, "--outdir", str(made), str(book)]
    subprocess.run(command, env={**os.environ, "HOME": str(folder)}, check=True, capture_output=True, timeout=180)
    return openpyxl.load_workbook(made / book.name, data_only=True)

"""The page on the phone keeps every file that it asks for, so that it opens whole without network."""

from __future__ import annotations

import re
from pathlib import Path

from django.contrib.staticfiles import finders

from wijkkoers.web.fieldwork.phone_page import SCRIPTS, STYLES, WORKER

FOLDER = Path(str(finders.find(WORKER))).parent
IMPORTED = re.compile(r'from "\./([a-z]+\.js)"')
FILES = re.compile(r"url\(\"?([^\")]+)")


def test_every_script_of_the_page_is_kept() -> None:
    present = {f"fieldwork/phone/{path.name}" for path in FOLDER.glob("*.js")} - {WORKER}
    assert present == set(SCRIPTS)
    imported = {name for path in FOLDER.glob("*.js") for name in IMPORTED.findall(path.read_text("utf-8"))}
    assert {f"fieldwork/phone/{name}" for name in imported} < set(SCRIPTS)


def test_styles_need_nothing_else_but_fonts() -> None:
    asked = {name for style in STYLES for name in FILES.findall(Path(str(finders.find(style))).read_text("utf-8"))}
    assert [name for name in asked if not name.endswith(".woff2") and not name.startswith("data:")] == []

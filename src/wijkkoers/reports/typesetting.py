"""The step from a template and plain values to a page: typeset with our own fonts only, so that the same values give the same bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib import resources
from typing import Any, Literal

import typst

from wijkkoers.reports.fonts import fonts_folder, typst_fonts

BREAK = "\N{ZERO WIDTH SPACE}"
LONGEST = 24
"""Signs of a word that stay together, whatever its letters."""


def typeset_pdf(package: str, template: str, content: Mapping[str, Any]) -> bytes:
    """Return the pages as PDF/UA-1: tagged, with language and alternative texts; see `typeset`."""
    return typeset(package, template, content, "pdf", pdf_standards=["ua-1"])


def typeset(package: str, template: str, content: Mapping[str, Any], form: Literal["pdf", "svg", "png"], **options: Any) -> bytes:
    """Return one document made from a template file of a package; `content` is what JSON can hold.

    Raises InputError `lettertype-ontbreekt` when the fonts are not there.
    """
    made = typst.compile(
        resources.files(package).joinpath(template).read_bytes(),
        format=form,
        font_paths=typst_fonts(fonts_folder()),
        ignore_system_fonts=True,
        sys_inputs={"content": json.dumps(content, ensure_ascii=False)},
        **options,
    )
    if not isinstance(made, bytes):
        raise TypeError(f"one document expected, got {type(made).__name__}")
    return made


def breakable(text: str) -> str:
    """Return a text whose very long words may break, so that none runs off its card or paper."""
    return " ".join(BREAK.join(word[at : at + LONGEST] for at in range(0, len(word), LONGEST)) for word in text.split(" "))

"""The praatplaat: one designed A3 sheet of an area, as tagged PDF, as SVG and as picture."""

from __future__ import annotations

import json
import re
from importlib import resources
from typing import Any, Literal
from xml.sax.saxutils import escape

import typst

from wijkkoers import __version__
from wijkkoers.reports.fonts import fonts_folder, typst_fonts
from wijkkoers.reports.plate_content import plate_content
from wijkkoers.reports.wijkfoto import Wijkfoto

PX_PER_INCH = 96


def plate_pdf(foto: Wijkfoto) -> bytes:
    """Return the plate as PDF/UA-1: tagged, with language and alternative texts; the same wijkfoto gives the same bytes.

    Raises InputError `lettertype-ontbreekt` when the fonts are not there.
    """
    return _compile(foto, "pdf", pdf_standards=["ua-1"])


def plate_svg(foto: Wijkfoto) -> str:
    """Return the plate as SVG text with title and description; letters are drawn as shapes."""
    content = plate_content(foto, __version__)
    text = _compile(foto, "svg").decode("utf-8")
    names = f"<title>{escape(content['document_title'])}</title><desc>{escape(content['description'])}</desc>"
    return re.sub(r"<svg\b([^>]*)>", lambda found: f'<svg{found[1]} role="img" xml:lang="{content["language"]}">{names}', text, count=1)


def plate_png(foto: Wijkfoto, scale: float = 1.0) -> bytes:
    """Return the plate as PNG; at scale 1 it is 1587 px wide (96 px per inch)."""
    return _compile(foto, "png", ppi=PX_PER_INCH * scale)


def _compile(foto: Wijkfoto, form: Literal["pdf", "svg", "png"], **options: Any) -> bytes:
    source = resources.files(__package__).joinpath("plate.typ").read_bytes()
    made = typst.compile(
        source,
        format=form,
        font_paths=typst_fonts(fonts_folder()),
        ignore_system_fonts=True,
        sys_inputs={"content": json.dumps(plate_content(foto, __version__), ensure_ascii=False)},
        **options,
    )
    if not isinstance(made, bytes):
        raise TypeError(f"one page expected, got {type(made).__name__}")
    return made

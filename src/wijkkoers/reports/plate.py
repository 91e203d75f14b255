"""The praatplaat: one designed A3 sheet of an area, as tagged PDF, as SVG and as picture."""

from __future__ import annotations

import re
from typing import Any, Literal
from xml.sax.saxutils import escape

from wijkkoers import __version__
from wijkkoers.reports.plate_content import plate_content
from wijkkoers.reports.typesetting import typeset
from wijkkoers.reports.wijkfoto import Wijkfoto

PX_PER_INCH = 96


def plate_pdf(foto: Wijkfoto) -> bytes:
    """Return the plate as PDF/UA-1: tagged, with language and alternative texts; the same wijkfoto gives the same bytes.

    Raises InputError `lettertype-ontbreekt` when the fonts are not there.
    """
    return _typeset(foto, "pdf", pdf_standards=["ua-1"])


def plate_svg(foto: Wijkfoto) -> str:
    """Return the plate as SVG text with title and description; letters are drawn as shapes."""
    content = plate_content(foto, __version__)
    text = _typeset(foto, "svg").decode("utf-8")
    names = f"<title>{escape(content['document_title'])}</title><desc>{escape(content['description'])}</desc>"
    return re.sub(r"<svg\b([^>]*)>", lambda found: f'<svg{found[1]} role="img" xml:lang="{content["language"]}">{names}', text, count=1)


def plate_png(foto: Wijkfoto, scale: float = 1.0) -> bytes:
    """Return the plate as PNG; at scale 1 it is 1587 px wide (96 px per inch)."""
    return _typeset(foto, "png", ppi=PX_PER_INCH * scale)


def _typeset(foto: Wijkfoto, form: Literal["pdf", "svg", "png"], **options: Any) -> bytes:
    return typeset(__package__, "plate.typ", plate_content(foto, __version__), form, **options)

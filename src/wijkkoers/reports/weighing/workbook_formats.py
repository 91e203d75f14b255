"""How cells of a weighing's workbook look: few formats, one accent for what may be changed."""

from __future__ import annotations

from typing import Any

from wijkkoers.reports.tokens import colour


def weighing_formats(book: Any) -> dict[str, Any]:
    """Return the formats by name: title, head, text, wrap, whole, year, decimal, factor, share, and `in_*` for cells to change."""
    plain: dict[str, dict[str, Any]] = {
        "title": {"bold": True, "font_size": 16},
        "head": {"bold": True, "bg_color": colour("paper-deep"), "bottom": 1, "text_wrap": True, "valign": "top"},
        "strong": {"bold": True},
        "soft": {"font_color": colour("ink-soft"), "text_wrap": True, "valign": "top"},
        "text": {"valign": "top"},
        "wrap": {"text_wrap": True, "valign": "top"},
        "whole": {"num_format": "#,##0"},
        "strong_whole": {"num_format": "#,##0", "bold": True, "top": 1},
        "year": {"num_format": "0"},
        "decimal": {"num_format": "#,##0.00"},
        "ratio": {"num_format": "0.00"},
        "cents": {"num_format": "#,##0.000"},
        "factor": {"num_format": "0.000000"},
        "share": {"num_format": "0.0%"},
    }
    asked = {
        f"in_{name}": {**look, "bg_color": colour("accent-soft")} for name, look in plain.items() if "num_format" in look or name == "text"
    }
    return {name: book.add_format({"font_color": colour("ink"), **look}) for name, look in (plain | asked).items()}

"""One visual language: the tokens of `tokens.json`, handed to style sheets, SVG figures and Typst alike."""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from typing import Any

FLARE = 0.05
"""Offset of the contrast formula (WCAG 2.2, definition of contrast ratio)."""


@cache
def load_tokens() -> dict[str, Any]:
    """Return all tokens as read from `tokens.json`; treat the result as read-only."""
    found: dict[str, Any] = json.loads(resources.files(__package__).joinpath("tokens.json").read_text("utf-8"))
    return found


def colour(name: str) -> str:
    """Return a colour as `#rrggbb`; KeyError when there is none with this name."""
    return str(load_tokens()["colour"][name])


def palette(name: str) -> tuple[str, ...]:
    """Return the five class colours of `a`, `b` or `diverging`, from low to high."""
    return tuple(load_tokens()["palette"][name])


def spoor_colour(spoor: str, suffix: str = "") -> str:
    """Return the colour of spoor `A` or `B`; `suffix` is empty or `-soft`."""
    return colour(f"spoor-{'a' if spoor == 'A' else 'b'}{suffix}")


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio (1 to 21) of two colours `#rrggbb`, after WCAG 2.2."""
    lighter, darker = sorted((luminance(first), luminance(second)), reverse=True)
    return (lighter + FLARE) / (darker + FLARE)


def luminance(value: str) -> float:
    """Return the relative luminance (0 black to 1 white) of a colour `#rrggbb`, after WCAG 2.2."""
    red, green, blue = (_linear(int(value[start : start + 2], 16) / 255) for start in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def text_on(background: str) -> str:
    """Return ink or paper, whichever reads best on a background `#rrggbb`."""
    return max(colour("ink"), colour("paper"), key=lambda candidate: contrast(candidate, background))


def tokens_css() -> str:
    """Return the tokens as custom properties `--wk-...` in the CSS layer `tokens`; written to the static folder and compared by a test."""
    rows = "".join(f"    --wk-{name}: {value};\n" for name, value in _css_properties())
    printed = "".join(f"      --wk-{name}: {value};\n" for name, value in PRINTED)
    return f"{CSS_HEAD}@layer tokens {{\n  :root {{\n{rows}  }}\n\n  @media print {{\n    :root {{\n{printed}    }}\n  }}\n}}\n"


CSS_HEAD = "/* Made from src/wijkkoers/reports/tokens.json by wijkkoers.reports.tokens; do not edit. */\n"
PRINTED = (
    ("paper", "#ffffff"),
    ("paper-deep", "#ffffff"),
    ("text", "10pt"),
    ("small", "8pt"),
    ("heading-1", "26pt"),
    ("heading-2", "15pt"),
)


def tokens_typst() -> dict[str, Any]:
    """Return the tokens for Typst: colours as text, sizes in points, space in millimetres (8 px = 2 mm on paper)."""
    tokens = load_tokens()
    return {
        "colour": tokens["colour"],
        "palette": tokens["palette"],
        "font": tokens["font"]["family"],
        "size": {name: entry["pt"] for name, entry in tokens["type"].items()},
        "space": {name: value / 4 for name, value in tokens["space"].items()},
        "stroke": tokens["stroke"],
    }


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _css_properties() -> list[tuple[str, str]]:
    tokens = load_tokens()
    rows = [(name, value) for name, value in tokens["colour"].items()]
    for name, colours in tokens["palette"].items():
        rows += [(f"palette-{name}-{number}", value) for number, value in enumerate(colours, start=1)]
    font = tokens["font"]
    rows += [("font", font["stack"])] + [(f"weight-{name}", str(font[name])) for name in ("regular", "semibold", "bold")]
    for name, entry in tokens["type"].items():
        rows += [(name, f"{entry['rem']}rem"), (f"{name}-leading", str(entry["leading"]))]
    rows += [(f"space-{name}", f"{value / 16:g}rem") for name, value in tokens["space"].items()]
    rows += [(f"stroke-{name}", f"{value}px") for name, value in tokens["stroke"].items()]
    rows += [(f"radius-{name}", f"{value}px") for name, value in tokens["radius"].items()]
    return rows + [(f"measure-{name}", value) for name, value in tokens["measure"].items()]

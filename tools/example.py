"""Write the files of the fictional example that are made by calculation. Run by hand after a change: `python -m tools.example`."""

from __future__ import annotations

import sys

from tools import draw_example, example_count, example_division, example_facilities, example_figures, example_stock
from tools.draw_example import EXAMPLE

PARTS = (draw_example, example_division, example_figures, example_count, example_stock, example_facilities)


def main() -> int:
    """Write the files."""
    for part in PARTS:
        for name, text in part.render().items():
            (EXAMPLE / name).write_text(text, encoding="utf-8")
            sys.stdout.write(f"{EXAMPLE / name}: {len(text)} characters\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())

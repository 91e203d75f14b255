"""`wijkkoers gebieden`: which areas the store knows."""

from __future__ import annotations

import argparse
import json

from wijkkoers.cli.store import open_store

SUMMARY = "zoek gemeenten, wijken en buurten op naam of code"
LIMIT = 20000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what this verb takes."""
    parser.add_argument(
        "zoek", metavar="ZOEK", nargs="?", default="", help="deel van een naam, of een code; zonder zoekwoord alle gebieden"
    )
    parser.add_argument("--json", action="store_true", help="geef een lijst als JSON")


def run(options: argparse.Namespace) -> int:
    """List the areas found."""
    open_store()
    from wijkkoers.web.datasets.selectors import find_gebieden

    rows = find_gebieden(options.zoek, LIMIT)
    if options.json:
        found = [
            {"code": row.code, "naam": row.name, "niveau": row.level.value, "grensjaar": row.boundary_year, "gemeente": row.gemeente_name}
            for row in rows
        ]
        print(json.dumps(found, ensure_ascii=False, indent=2))
        return 0
    for row in rows:
        print(f"{row.code:<12}{row.label:<44}{row.level.value:<10}{row.gemeente_name:<24}{row.boundary_year}")
    if not rows:
        print("Geen gebied gevonden. Controleer de spelling, of lees eerst grenzen of cijfers in met `wijkkoers importeer`.")
    return 0

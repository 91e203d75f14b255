"""`wijkkoers demo`: the filled fictional example, ready in the browser."""

from __future__ import annotations

import argparse
import os

from wijkkoers.cli.serve import add_port, serve
from wijkkoers.cli.store import open_store

SUMMARY = "vul het voorbeeld (gemeente Veldermeer, verzonnen) en start"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what this verb takes."""
    add_port(parser)
    parser.add_argument("--geen-server", action="store_true", help="maak alleen het voorbeeld")


def run(options: argparse.Namespace) -> int:
    """Make the example when it is not there, and serve it."""
    os.environ["WIJKKOERS_LOKAAL"] = "1"
    open_store()
    from wijkkoers.web.overview.services import build_example

    if build_example():
        print("Het voorbeeld staat klaar: gemeente Veldermeer, met drie wijken en drie dossiers. Alles erin is verzonnen.", flush=True)
    if not options.geen_server:
        serve("127.0.0.1", options.poort)
    return 0

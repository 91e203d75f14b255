"""`wijkkoers serve`: the product in a browser; without login only on this computer itself."""

from __future__ import annotations

import argparse
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import ip_address

from wijkkoers.base.errors import InputError
from wijkkoers.cli.store import open_store

SUMMARY = "start Wijkkoers op deze computer of server"
FIRST_PORT = 8000
TRIES = 50


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what this verb takes."""
    parser.add_argument("--poort", metavar="N", type=int, help=f"poort; zonder keuze de eerste vrije vanaf {FIRST_PORT}")
    parser.add_argument(
        "--adres",
        metavar="A",
        default="127.0.0.1",
        help="adres om op te luisteren; alleen met inloggen mag dat een ander zijn dan 127.0.0.1",
    )
    parser.add_argument("--met-inloggen", action="store_true", help="vraag ook op deze computer om in te loggen")


def run(options: argparse.Namespace) -> int:
    """Bring the store up to date and serve until stopped."""
    is_local = is_loopback(options.adres) and not options.met_inloggen
    if os.environ.get("WIJKKOERS_LOKAAL") == "1" and not is_loopback(options.adres):
        print("Fout: zonder inloggen luistert Wijkkoers alleen op 127.0.0.1. Zet WIJKKOERS_LOKAAL op 0.", file=sys.stderr)
        return 2
    os.environ["WIJKKOERS_LOKAAL"] = "1" if is_local else "0"
    open_store(is_local=is_local)
    serve(options.adres, options.poort)
    return 0


def serve(address: str, port: int | None) -> None:
    """Serve on an address until stopped, with a worker for long work beside it; prints where."""
    import uvicorn

    with listen(address, port) as door, worker():
        shown = f"http://{address}:{door.getsockname()[1]}/"
        print(f"Wijkkoers staat klaar op {shown} (stoppen met Ctrl+C)", flush=True)
        config = uvicorn.Config(
            "wijkkoers.web.config.asgi:application", log_level="warning", lifespan="off", proxy_headers=not is_loopback(address)
        )
        uvicorn.Server(config).run(sockets=[door])


@contextmanager
def listen(address: str, port: int | None) -> Iterator[socket.socket]:
    """Open the port asked for, or the first free one from 8000."""
    for candidate in [port] if port is not None else range(FIRST_PORT, FIRST_PORT + TRIES):
        door = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET)
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((address, candidate))
        except OSError:
            door.close()
            continue
        with door:
            yield door
        return
    raise InputError("poort-bezet", port=port or FIRST_PORT)


@contextmanager
def worker() -> Iterator[None]:
    """Run the worker for long work beside the server."""
    command = [sys.executable, "-m", "django", "db_worker", "--interval", "0.3", "--no-startup-delay", "--no-reload"]
    process = subprocess.Popen(command, env=os.environ)  # noqa: S603
    try:
        yield
    finally:
        process.terminate()
        process.wait(timeout=15)


def is_loopback(address: str) -> bool:
    """Whether an address is of this computer only."""
    if address == "localhost":
        return True
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False

"""`wijkkoers serve`: the product in a browser; without login only on this computer itself."""

from __future__ import annotations

import argparse
import errno
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from ipaddress import ip_address
from typing import TYPE_CHECKING, NoReturn

from wijkkoers.base.errors import InputError
from wijkkoers.cli import network
from wijkkoers.cli.store import open_store

if TYPE_CHECKING:
    from wijkkoers.cli.certificates import Certificate

SUMMARY = "start Wijkkoers op deze computer of server"
LOOPBACK = "127.0.0.1"
FIRST_PORT = 8000
BEYOND_PORTS = 65536
TRIES = 50
TAKEN = (errno.EADDRINUSE, errno.EACCES)
"""Why a port cannot be had while another one can: in use, or kept for the administrator."""
PATIENCE_S = 15
BACKLOG = 128


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what this verb takes."""
    add_port(parser)
    parser.add_argument(
        "--adres",
        metavar="A",
        help=f"adres om op te luisteren, zonder keuze {LOOPBACK}; alleen met inloggen mag dat een ander zijn",
    )
    parser.add_argument("--lokaal-netwerk", action="store_true", help="laat telefoons op hetzelfde netwerk meedoen: https, met inloggen")
    help_text = "hoe uw netwerk deze computer noemt, bij --lokaal-netwerk; zonder keuze het adres in cijfers"
    parser.add_argument("--naam", metavar="NAAM", type=network.host_name, help=help_text)
    parser.add_argument("--met-inloggen", action="store_true", help="vraag ook op deze computer om in te loggen")
    parser.add_argument("--beheerder", metavar="E-MAIL", help="nodig deze persoon uit als eerste beheerder, en toon de link")
    parser.add_argument("--organisatie", metavar="NAAM", help="organisatie van die beheerder; ze wordt gemaakt als ze er nog niet is")


def add_port(parser: argparse.ArgumentParser) -> None:
    """Add the choice of a port."""
    text = f"poort; zonder keuze de eerste vrije vanaf {FIRST_PORT}"
    parser.add_argument("--poort", metavar="N", type=port_number, help=text)


def port_number(text: str) -> int:
    """Return the number of a port."""
    if not text.isdecimal() or not 0 < int(text) < BEYOND_PORTS:
        raise argparse.ArgumentTypeError(f"{text} is geen poort; kies een getal van 1 tot en met {BEYOND_PORTS - 1}")
    return int(text)


def run(options: argparse.Namespace) -> int:
    """Bring the store up to date and serve until stopped."""
    address = options.adres or (network.ANYWHERE if options.lokaal_netwerk else LOOPBACK)
    is_local = is_loopback(address) and not options.met_inloggen and not options.lokaal_netwerk
    if os.environ.get("WIJKKOERS_LOKAAL") == "1" and not is_loopback(address):
        print("Fout: zonder inloggen luistert Wijkkoers alleen op 127.0.0.1. Zet WIJKKOERS_LOKAAL op 0.", file=sys.stderr)
        return 2
    os.environ["WIJKKOERS_LOKAAL"] = "1" if is_local else "0"
    if bool(options.beheerder) != bool(options.organisatie):
        print("Fout: --beheerder en --organisatie horen bij elkaar.", file=sys.stderr)
        return 2
    names = network.network_names(address, options.naam) if options.lokaal_netwerk else []
    if names:
        network.prepare(names, options.poort or network.PORT)
    open_store(is_local=is_local)
    if options.beheerder:
        print(f"Uitnodiging voor {options.beheerder}: {invite_first(options.beheerder, options.organisatie)}", flush=True)
    if names:
        serve(address, options.poort or network.PORT, network.certify(names))
    else:
        serve(address, options.poort)
    return 0


def invite_first(email: str, name: str) -> str:
    """Invite the first beheerder of an organisation and return the link; InputError when the address cannot be invited."""
    from wijkkoers.web.accounts.mail import link_of
    from wijkkoers.web.accounts.selectors import all_organisations
    from wijkkoers.web.accounts.services import found_invitation, found_organisation

    organisation = all_organisations().filter(name=name).first() or found_organisation(name=name, kind="corporatie")
    return link_of(found_invitation(organisation=organisation, email=email, role="beheerder").token)


def serve(address: str, port: int | None, certificate: Certificate | None = None) -> None:
    """Serve on an address until stopped, with a worker for long work beside it; prints where. With a certificate it speaks https."""
    import uvicorn

    signal.signal(signal.SIGTERM, _stop)
    with listen(address, port) as door, worker():
        ready = f"Wijkkoers staat klaar op {url_of(address, door)} (stoppen met Ctrl+C)"
        print(network.tell() if certificate else ready, flush=True)
        config = uvicorn.Config(
            "wijkkoers.web.config.asgi:application",
            log_level="warning",
            lifespan="off",
            proxy_headers=os.environ["WIJKKOERS_LOKAAL"] != "1" and not certificate,
            ssl_certfile=certificate.file if certificate else None,
            ssl_keyfile=certificate.key if certificate else None,
        )
        uvicorn.Server(config).run(sockets=[door])


def _stop(number: int, frame: object) -> NoReturn:
    """Leave in order when asked to, so that the worker stops too."""
    sys.exit(0)


def url_of(address: str, door: socket.socket) -> str:
    """Return the address for a browser."""
    host = f"[{address}]" if ":" in address else address
    return f"http://{host}:{door.getsockname()[1]}/"


@contextmanager
def listen(address: str, port: int | None) -> Iterator[socket.socket]:
    """Open the port asked for, or the first free one from 8000; who comes before the server runs, waits."""
    for candidate in [port] if port is not None else range(FIRST_PORT, FIRST_PORT + TRIES):
        door = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET)
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            door.bind((address, candidate))
            door.listen(BACKLOG)
        except OSError as error:
            door.close()
            if error.errno in TAKEN:
                continue
            raise InputError("adres-onbruikbaar", adres=address, poort=candidate) from error
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
        try:
            process.wait(timeout=PATIENCE_S)
        except subprocess.TimeoutExpired:
            process.kill()  # an import that is cut off leaves the store as it was
            process.wait()


def is_loopback(address: str) -> bool:
    """Whether an address is of this computer only."""
    if address == "localhost":
        return True
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False

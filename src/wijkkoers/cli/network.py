"""Serving phones and laptops on the same local network: what this computer is called there, and what people must know."""

from __future__ import annotations

import argparse
import os
import re
import socket
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from wijkkoers.base.errors import InputError

if TYPE_CHECKING:
    from wijkkoers.cli.certificates import Certificate

ANYWHERE = "0.0.0.0"  # noqa: S104 - that is what serving on a network means
PORT = 8443
"""Always the same one: a phone keeps its work under this address, port included."""
FAR_AWAY = ("192.0.2.1", 9)
"""An address for documentation; asking the way to it sends nothing."""
HOST_NAME = re.compile(r"(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*")
ADDRESS_REQUEST = 0x8915
"""SIOCGIFADDR of Linux: the IPv4 address of an interface."""
TELLING = """Wijkkoers staat klaar op uw netwerk: {address} (stoppen met Ctrl+C)
Uitleg met QR-code, ook om op een scherm te tonen: {address}netwerk/
Meedoen met een schouw: open {address}schouw/ op een telefoon op hetzelfde netwerk, en typ de code van acht tekens.
De telefoon waarschuwt één keer dat hij deze computer niet kent; dat klopt. Wie zonder netwerk wil werken, vertrouwt deze computer eerst.
Vergelijk dan deze vingerafdruk (SHA-256): {fingerprint}
Iedereen logt in of heeft een code. Zelf werkt u hier zonder inloggen verder met `wijkkoers serve` ernaast, in een tweede venster."""


def host_name(text: str) -> str:
    """Return a name as it stands in an address of a site."""
    name = text.strip().lower()
    if not HOST_NAME.fullmatch(name):
        raise argparse.ArgumentTypeError(f"{text} is geen naam van een computer; gebruik letters, cijfers, punten en streepjes")
    return name


def network_names(address: str, name: str | None) -> list[str]:
    """Return what this computer is called on the network, the best first; InputError `netwerk-geen-adres` when it is on none."""
    found = [*filter(None, [name]), *([address] if address != ANYWHERE else own_addresses())]
    if not found:
        raise InputError("netwerk-geen-adres")
    return list(dict.fromkeys([*found, *_own_names()]))


def own_addresses() -> list[str]:
    """Return the IPv4 addresses of this computer, that of its way out first."""
    found = dict.fromkeys([*_way_out(), *_of_interfaces(), *_of_own_name()])
    return [address for address in found if not address.startswith("127.")]


def prepare(names: Sequence[str], port: int) -> None:
    """Tell the settings that this site is a secure one on a local network."""
    host = f"[{names[0]}]" if ":" in names[0] else names[0]
    known = os.environ.get("WIJKKOERS_HOSTS", "")
    os.environ["WIJKKOERS_ADRES"] = f"https://{host}:{port}"
    os.environ["WIJKKOERS_HOSTS"] = ",".join(filter(None, [known, *(f"[{name}]" if ":" in name else name for name in names)]))
    os.environ |= {"WIJKKOERS_NETWERK": "1", "WIJKKOERS_LOKAAL": "0", "WIJKKOERS_PROXIES": "0"}


def certify(names: Sequence[str]) -> Certificate:
    """Return the certificate of this computer for these names, and note where people find it; needs the store to be open."""
    from django.conf import settings

    from wijkkoers.cli.certificates import ensure_certificate

    folder = Path(settings.NETWORK_FOLDER)
    certificate = ensure_certificate(folder, names, datetime.now(UTC))
    (folder / "adres").write_text(settings.BASE_URL, encoding="utf-8")
    return certificate


def tell() -> str:
    """Return what the person at the keyboard must know."""
    from wijkkoers.web.ui.network import read_network

    network = read_network()
    assert network  # noqa: S101 - `certify` has just written it
    return TELLING.format(address=f"{network.address}/", fingerprint=network.fingerprint)


def _way_out() -> Iterator[str]:
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        asking.connect(FAR_AWAY)
        yield asking.getsockname()[0]


def _of_interfaces() -> Iterator[str]:
    """Yield the address of every interface of Linux: a computer that is itself the hotspot has no way out."""
    try:
        from fcntl import ioctl
    except ImportError:  # Windows, where the own name gives every address
        return
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asking:
        for _number, name in socket.if_nameindex():
            with suppress(OSError):
                yield socket.inet_ntoa(ioctl(asking, ADDRESS_REQUEST, name.encode()[:15].ljust(256, b"\0"))[20:24])


def _own_names() -> Iterator[str]:
    """Yield the name of this computer, and how its network may call it."""
    name = socket.gethostname().lower()
    if HOST_NAME.fullmatch(name):
        yield name
        yield f"{name.partition('.')[0]}.local"


def _of_own_name() -> Iterator[str]:
    with suppress(OSError):
        yield from (str(found[4][0]) for found in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET))

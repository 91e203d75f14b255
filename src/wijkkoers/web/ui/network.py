"""What people on the same local network must know to reach this computer; there when `serve --lokaal-netwerk` has run."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

CERTIFICATE, ADDRESS = "wijkkoers.crt", "adres"


@dataclass(frozen=True, slots=True)
class Network:
    """The address without a slash at its end, and the certificate (DER) of the authority that a phone can choose to trust."""

    address: str
    certificate: bytes

    @property
    def fingerprint(self) -> str:
        """The SHA-256 of the certificate, in pairs as devices show it."""
        return hashlib.sha256(self.certificate).digest().hex(":").upper()


def read_network() -> Network | None:
    """Return how this computer is reached on its network, None when it was never served there."""
    folder = Path(settings.NETWORK_FOLDER)
    try:
        return Network((folder / ADDRESS).read_text("utf-8").strip(), (folder / CERTIFICATE).read_bytes())
    except FileNotFoundError:
        return None


def site_address() -> str:
    """Return the address at which others reach this site; on a laptop without login that is its address on the local network."""
    network = read_network() if settings.LOCAL_MODE else None
    return network.address if network else settings.BASE_URL

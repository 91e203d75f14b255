"""The certificate of this computer on a local network: an authority of its own, and a certificate for its names and addresses.

Phones keep work without network on a secure origin only. A name in a local network gets no certificate from the outside world, so this
computer makes an authority of its own that a phone can choose to trust. What it may vouch for is written into it: names and addresses
of local networks, never those of a bank or a mail box, also when its key would be stolen.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from wijkkoers.base.errors import InputError

AUTHORITY_DAYS, LEAF_DAYS, RENEW_DAYS = 3650, 397, 30
"""Browsers refuse a certificate of a site that holds for longer than 397 days."""
ALWAYS = ("localhost", "127.0.0.1", "::1")
LOCAL_NAMES = ("localhost", "local", "lan", "home", "internal", "home.arpa", "test")
LOCAL_NETWORKS = (
    *("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "100.64.0.0/10"),
    *("::1/128", "fe80::/10", "fc00::/7"),
)
AUTHORITY_FILE, AUTHORITY_KEY, LEAF_FILE, LEAF_KEY = "wijkkoers.crt", "wijkkoers.key", "computer.crt", "computer.key"

Network = IPv4Network | IPv6Network
Key = ec.EllipticCurvePrivateKey


@dataclass(frozen=True, slots=True)
class Certificate:
    """Where a server finds its certificate and key."""

    file: Path
    key: Path


def ensure_certificate(folder: Path, names: Sequence[str], now: datetime) -> Certificate:
    """Return a certificate for names and addresses that holds now; what is missing, runs out or names others is made anew.

    The authority stays as long as it can, because phones trust it: names that it may not vouch for are left out, except the first.
    InputError `netwerk-naam-buiten-certificaat` for the first, `netwerk-certificaat-onleesbaar` when files cannot be read or written.
    """
    wanted = (*ALWAYS, *(name for name in dict.fromkeys(names) if name not in ALWAYS))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)
        authority, key = _authority(folder, wanted, now)
        if not may_vouch(authority, names[0]):
            raise InputError("netwerk-naam-buiten-certificaat", name=names[0], folder=str(folder))
        known = [name for name in wanted if may_vouch(authority, name)]
        if not _is_usable(folder, authority, known, now):
            _write_leaf(folder, (authority, key), known, now)
    except (ValueError, TypeError, OSError) as error:
        raise InputError("netwerk-certificaat-onleesbaar", folder=str(folder)) from error
    return Certificate(folder / LEAF_FILE, folder / LEAF_KEY)


def may_vouch(authority: x509.Certificate, name: str) -> bool:
    """Whether the authority may vouch for a name or an address."""
    allowed = authority.extensions.get_extension_for_class(x509.NameConstraints).value.permitted_subtrees or []
    address = _address(name)
    if address is None:
        names = [subtree.value for subtree in allowed if isinstance(subtree, x509.DNSName)]
        return any(name == known or name.endswith(f".{known}") for known in names)
    networks = [subtree.value for subtree in allowed if isinstance(subtree, x509.IPAddress)]
    return any(address in network for network in networks if isinstance(network, IPv4Network | IPv6Network))


def _authority(folder: Path, names: Sequence[str], now: datetime) -> tuple[x509.Certificate, Key]:
    file, key_file = folder / AUTHORITY_FILE, folder / AUTHORITY_KEY
    if file.exists() and key_file.exists():
        authority = x509.load_der_x509_certificate(file.read_bytes())
        if authority.not_valid_after_utc > now + timedelta(days=LEAF_DAYS):
            return authority, _key_of(authority, key_file)
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, f"Wijkkoers op deze computer, {now:%Y-%m-%d}")])
    usage = _usage(key_cert_sign=True, crl_sign=True)
    builder = _builder(subject, subject, key, (now, AUTHORITY_DAYS)).add_extension(
        x509.BasicConstraints(ca=True, path_length=0), critical=True
    )
    builder = builder.add_extension(usage, critical=True).add_extension(_constraints(names), critical=True)
    authority = builder.sign(key, hashes.SHA256())
    _write_key(key_file, key)
    file.write_bytes(authority.public_bytes(serialization.Encoding.DER))
    return authority, key


def _write_leaf(folder: Path, authority: tuple[x509.Certificate, Key], names: Sequence[str], now: datetime) -> None:
    issuer, issuer_key = authority
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Wijkkoers")])
    builder = _builder(subject, issuer.subject, key, (now, LEAF_DAYS - 1)).add_extension(x509.BasicConstraints(False, None), critical=True)
    builder = builder.add_extension(x509.SubjectAlternativeName([_general(name) for name in names]), critical=False)
    builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
    builder = builder.add_extension(_usage(digital_signature=True), critical=True)
    origin = x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key())
    leaf = builder.add_extension(origin, critical=False).sign(issuer_key, hashes.SHA256())
    _write_key(folder / LEAF_KEY, key)
    (folder / LEAF_FILE).write_bytes(leaf.public_bytes(serialization.Encoding.PEM))


def _is_usable(folder: Path, authority: x509.Certificate, names: Iterable[str], now: datetime) -> bool:
    """Whether the certificate that is there is of this authority, names these and no others, and holds for a while."""
    file, key_file = folder / LEAF_FILE, folder / LEAF_KEY
    if not file.exists() or not key_file.exists():
        return False
    try:
        leaf, key = x509.load_pem_x509_certificate(file.read_bytes()), _read_key(key_file)
        leaf.verify_directly_issued_by(authority)
    except (ValueError, InvalidSignature):
        return False
    held = leaf.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    is_ours = set(held) == {_general(name) for name in names} and key.public_key() == leaf.public_key()
    return is_ours and leaf.not_valid_before_utc <= now and leaf.not_valid_after_utc > now + timedelta(days=RENEW_DAYS)


def _builder(subject: x509.Name, issuer: x509.Name, key: Key, holds: tuple[datetime, int]) -> x509.CertificateBuilder:
    """Begin a certificate that holds from a day ago, as clocks of phones differ."""
    now, days = holds
    builder = x509.CertificateBuilder(subject_name=subject, issuer_name=issuer, public_key=key.public_key())
    builder = builder.serial_number(x509.random_serial_number()).add_extension(
        x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False
    )
    return builder.not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=days))


def _constraints(names: Sequence[str]) -> x509.NameConstraints:
    """Return what the authority may vouch for: local networks, and what this computer is called now."""
    own_names = [name for name in names if _address(name) is None]
    local: list[Network] = [ip_network(text) for text in LOCAL_NETWORKS]
    own_addresses = [address for address in map(_address, names) if address is not None]
    networks = [*local, *(ip_network(address) for address in own_addresses if not any(address in network for network in local))]
    allowed = [
        *(x509.DNSName(name) for name in dict.fromkeys((*LOCAL_NAMES, *own_names))),
        *(x509.IPAddress(network) for network in networks),
    ]
    return x509.NameConstraints(permitted_subtrees=allowed, excluded_subtrees=None)


def _usage(**named: bool) -> x509.KeyUsage:
    agreeing = ("digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement")
    every = (*agreeing, "key_cert_sign", "crl_sign", "encipher_only", "decipher_only")
    return x509.KeyUsage(**{use: named.get(use, False) for use in every})


def _general(name: str) -> x509.GeneralName:
    address = _address(name)
    return x509.DNSName(name) if address is None else x509.IPAddress(address)


def _address(name: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(name)
    except ValueError:
        return None


def _key_of(authority: x509.Certificate, file: Path) -> Key:
    key = _read_key(file)
    if key.public_key() != authority.public_key():
        raise ValueError(f"{file.name} is the key of something else")
    return key


def _read_key(file: Path) -> Key:
    key = serialization.load_pem_private_key(file.read_bytes(), None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise ValueError(f"{file.name} is no key of ours")
    return key


def _write_key(file: Path, key: Key) -> None:
    """Write a key that only the owner of the folder can read, also when another one stood there."""
    file.unlink(missing_ok=True)
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as out:
        out.write(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))

"""The certificate of this computer: for local names only, kept, renewed in time, its keys for the owner alone."""

from __future__ import annotations

import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.exceptions import InvalidSignature

from wijkkoers.base.errors import InputError
from wijkkoers.cli.certificates import (
    AUTHORITY_FILE,
    AUTHORITY_KEY,
    LEAF_DAYS,
    LEAF_FILE,
    LEAF_KEY,
    RENEW_DAYS,
    ensure_certificate,
    may_vouch,
)

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
NAMES = ["192.168.1.5", "laptop.local"]


def authority_of(folder: Path) -> x509.Certificate:
    return x509.load_der_x509_certificate((folder / AUTHORITY_FILE).read_bytes())


def leaf_of(folder: Path) -> x509.Certificate:
    return x509.load_pem_x509_certificate((folder / LEAF_FILE).read_bytes())


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_leaf_names_the_computer_and_is_signed_by_its_own_authority(tmp_path: Path) -> None:
    ensure_certificate(tmp_path, NAMES, NOW)
    leaf = leaf_of(tmp_path)
    leaf.verify_directly_issued_by(authority_of(tmp_path))
    held = leaf.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert {str(name.value) for name in held} == {"localhost", "127.0.0.1", "::1", *NAMES}


def test_leaf_holds_no_longer_than_browsers_accept(tmp_path: Path) -> None:
    ensure_certificate(tmp_path, NAMES, NOW)
    leaf = leaf_of(tmp_path)
    assert leaf.not_valid_after_utc - leaf.not_valid_before_utc <= timedelta(days=LEAF_DAYS)


def test_keys_are_for_the_owner_only(tmp_path: Path) -> None:
    folder = tmp_path / "netwerk"
    ensure_certificate(folder, NAMES, NOW)
    modes = [stat.S_IMODE(path.stat().st_mode) for path in (folder, folder / AUTHORITY_KEY, folder / LEAF_KEY)]
    assert modes == [0o700, 0o600, 0o600]


def test_nothing_is_made_anew_while_it_serves(tmp_path: Path) -> None:
    ensure_certificate(tmp_path, NAMES, NOW)
    before = bytes_of(tmp_path)
    ensure_certificate(tmp_path, NAMES[::-1], NOW + timedelta(days=LEAF_DAYS - RENEW_DAYS - 2))
    assert bytes_of(tmp_path) == before


@pytest.mark.parametrize(
    ("names", "days"), [(["192.168.1.6"], 0), (NAMES, LEAF_DAYS - RENEW_DAYS), (NAMES, -2)], ids=["names", "late", "early"]
)
def test_leaf_is_renewed_under_the_same_authority(names: list[str], days: int, tmp_path: Path) -> None:
    ensure_certificate(tmp_path, NAMES, NOW)
    before = bytes_of(tmp_path)
    ensure_certificate(tmp_path, names, NOW + timedelta(days=days))
    after = bytes_of(tmp_path)
    assert (after[LEAF_FILE] != before[LEAF_FILE], after[AUTHORITY_FILE] == before[AUTHORITY_FILE]) == (True, True)


def test_authority_is_renewed_before_a_leaf_would_outlive_it(tmp_path: Path) -> None:
    ensure_certificate(tmp_path, NAMES, NOW)
    before = authority_of(tmp_path)
    ensure_certificate(tmp_path, NAMES, NOW + timedelta(days=3650 - LEAF_DAYS + 1))
    assert authority_of(tmp_path) != before
    with pytest.raises((InvalidSignature, ValueError)):
        leaf_of(tmp_path).verify_directly_issued_by(before)


@pytest.mark.parametrize(
    ("name", "may"),
    [
        *((name, True) for name in ("10.3.2.1", "192.168.9.9", "fd00::2", "buurthuis.lan", "laptop.local", "203.0.113.9")),
        *((name, False) for name in ("203.0.113.10", "8.8.8.8", "2001:db8::1", "bank.nl", "mijnlan", "local.evil.nl")),
    ],
)
def test_authority_vouches_for_local_networks_and_this_computer_only(name: str, may: bool, tmp_path: Path) -> None:
    ensure_certificate(tmp_path, ["203.0.113.9"], NOW)
    assert may_vouch(authority_of(tmp_path), name) is may


def test_first_name_outside_the_authority_is_refused_and_others_are_left_out(tmp_path: Path) -> None:
    ensure_certificate(tmp_path, NAMES, NOW)
    ensure_certificate(tmp_path, [*NAMES, "203.0.113.9"], NOW)
    held = leaf_of(tmp_path).extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert "203.0.113.9" not in {str(name.value) for name in held}
    with pytest.raises(InputError) as caught:
        ensure_certificate(tmp_path, ["bank.nl"], NOW)
    assert (caught.value.code, caught.value.values["name"]) == ("netwerk-naam-buiten-certificaat", "bank.nl")


@pytest.mark.parametrize("spoilt", [AUTHORITY_FILE, AUTHORITY_KEY])
def test_damaged_authority_is_named_and_not_replaced(spoilt: str, tmp_path: Path) -> None:
    ensure_certificate(tmp_path, NAMES, NOW)
    (tmp_path / spoilt).write_bytes(b"kapot")
    with pytest.raises(InputError) as caught:
        ensure_certificate(tmp_path, NAMES, NOW)
    assert (caught.value.code, (tmp_path / spoilt).read_bytes()) == ("netwerk-certificaat-onleesbaar", b"kapot")


def test_key_of_another_authority_is_refused(tmp_path: Path) -> None:
    for name in ("een", "twee"):
        ensure_certificate(tmp_path / name, NAMES, NOW)
    (tmp_path / "een" / AUTHORITY_KEY).write_bytes((tmp_path / "twee" / AUTHORITY_KEY).read_bytes())
    with pytest.raises(InputError, match="netwerk-certificaat-onleesbaar"):
        ensure_certificate(tmp_path / "een", NAMES, NOW)


@pytest.mark.parametrize("spoilt", [LEAF_FILE, LEAF_KEY])
def test_damaged_leaf_is_simply_made_anew(spoilt: str, tmp_path: Path) -> None:
    ensure_certificate(tmp_path, NAMES, NOW)
    (tmp_path / spoilt).write_bytes(b"kapot")
    ensure_certificate(tmp_path, NAMES, NOW)
    leaf_of(tmp_path).verify_directly_issued_by(authority_of(tmp_path))

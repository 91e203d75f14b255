"""Real files that were damaged on their way: each is in use as a whole, or refused and the store is as it was."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import django
import pytest

django.setup()

from tests.web.datasets.making import store_digest  # noqa: E402 - the models need Django to be set up
from tests.web.world import make_world  # noqa: E402

from wijkkoers.base.errors import InputError  # noqa: E402
from wijkkoers.web.datasets import services  # noqa: E402
from wijkkoers.web.datasets.models import Release, ReleaseState  # noqa: E402

SMALL_BYTES = 130_000
FLIPS = 20
pytestmark = pytest.mark.django_db


def _flip(data: bytes, chance: random.Random) -> bytes:
    found = bytearray(data)
    for _ in range(FLIPS):
        found[chance.randrange(len(found))] = chance.randrange(256)
    return bytes(found)


def _gap(data: bytes, chance: random.Random) -> bytes:
    start = chance.randrange(len(data))
    return data[:start] + data[start + len(data) // 10 + 1 :]


def _digits(data: bytes, chance: random.Random) -> bytes:
    """Some digits became letters, as after reading a scan."""
    return bytes(ord("O") if byte == ord("0") and chance.random() < 0.02 else byte for byte in data)


DAMAGES: dict[str, Callable[[bytes, random.Random], bytes]] = {
    "broken off": lambda data, chance: data[: chance.randrange(1, len(data))],
    "flipped": _flip,
    "gap": _gap,
    "letters for digits": _digits,
    "lines doubled": lambda data, chance: b"".join(line * chance.choice([1, 1, 1, 2]) for line in data.splitlines(keepends=True)),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_damaged_file_is_whole_or_leaves_no_trace(damage: str, testdata: Path, tmp_path: Path, settings: Any) -> None:
    settings.FILES_FOLDER, settings.WORK_FOLDER = tmp_path / "bestanden", tmp_path / "tijdelijk"
    world, chance, refused = make_world(), random.Random(590), 0
    paths = sorted(path for path in (testdata / "data").rglob("*") if path.is_file() and path.stat().st_size < SMALL_BYTES)
    for path in paths:
        (tmp_path / path.name).write_bytes(DAMAGES[damage](path.read_bytes(), chance))
        before = store_digest()
        try:
            services.import_file(actor=world.redacteur, organisation_id=world.corporatie.pk, path=tmp_path / path.name)
        except InputError as error:
            refused += 1
            assert (error.code != "", store_digest()) == (True, before), path.name
    assert refused > 0
    assert set(Release.objects.values_list("state", flat=True)) <= {ReleaseState.IN_USE.value}
    assert not (tmp_path / "tijdelijk").exists() or list((tmp_path / "tijdelijk").iterdir()) == []

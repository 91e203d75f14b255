"""Killing a process in the middle of an import leaves no half import, and the import can be done again."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.web.datasets.making import write_boundaries
from tests.web.datasets.processes import Store, kill_while_writing, new_store

pytestmark = pytest.mark.slow
BUURTEN = 2500
INDICATORS = (
    "aantal-inwoners",
    "aantal-huishoudens",
    "aantal-woningen",
    "woz-waarde",
    "aandeel-koop",
    "aandeel-huur",
    "gasverbruik",
    "autos-per-huishouden",
    "afstand-huisarts",
    "omgevingsadressendichtheid",
)
YEARS = (2022, 2023, 2024)
FIGURES = BUURTEN * len(INDICATORS) * len(YEARS)
HAND_IN = """
from wijkkoers.web.accounts.services import ensure_local_person
from wijkkoers.web.accounts.selectors import current_organisation
from wijkkoers.web.datasets import services, tasks
from wijkkoers.web.datasets.services.imports import read_release
person = ensure_local_person()
with open({path!r}, "rb") as stream:
    handed = services.receive_files(actor=person, organisation_id=current_organisation(person).pk, name="groot.csv", stream=stream)
release = handed[0].release
read_release(release.id)
"""
ACCEPT = """
from wijkkoers.web.accounts.services import ensure_local_person
from wijkkoers.web.datasets import services, tasks
release = services.accept_release(actor=ensure_local_person(), release_id=Release.objects.latest("id").id)
tasks.queue_writing(release, None)
"""
AGE = """
from datetime import timedelta
from django.utils import timezone
from wijkkoers.web.jobs.models import Job
Job.objects.update(heartbeat_at=timezone.now() - timedelta(hours=1))
"""
STATE = 'print(Release.objects.latest("id").state, Release.objects.latest("id").job.state)'


@pytest.fixture(scope="module")
def large_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An own table with tens of thousands of figures."""
    path = tmp_path_factory.mktemp("groot") / "groot.csv"
    values = ";".join(["7"] * len(INDICATORS))
    lines = [f"BU99{number:06};Buurt {number};{year};2024;{values}" for year in YEARS for number in range(BUURTEN)]
    path.write_text("\n".join([f"code;naam;jaar;grensjaar;{';'.join(INDICATORS)}", *lines]) + "\n", "utf-8")
    return path


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A store that holds one small file."""
    (tmp_path / "opslag").mkdir()
    with new_store(tmp_path / "opslag") as store:
        assert store.run("importeer", write_boundaries(tmp_path)).returncode == 0
        yield store


def test_killing_the_command_leaves_no_half_import_and_the_import_can_be_done_again(store: Store, large_file: Path) -> None:
    before = store.counts()
    killed = kill_while_writing(store, store.start("wijkkoers.cli", "importeer", large_file))
    assert (killed, store.counts()) == (-9, before)
    assert store.python("print(Release.objects.count())") == "1"
    again = store.run("importeer", large_file)
    assert (again.returncode, again.stderr) == (0, "")
    assert store.counts() == [before[0] + BUURTEN, before[1] + BUURTEN, before[2] + FIGURES, before[3] + 1]


def worker(store: Store) -> None:
    """Let the real worker do all that waits."""
    command = [sys.executable, "-m", "django", "db_worker", "--batch", "--no-startup-delay", "--no-reload"]
    subprocess.run(command, env=store.environment, capture_output=True, check=True, timeout=120)


def test_killing_the_worker_leaves_no_half_import_and_the_next_start_gives_the_file_back(store: Store, large_file: Path) -> None:
    store.python(HAND_IN.format(path=str(large_file)))
    store.python(ACCEPT)
    before = store.counts()
    killed = kill_while_writing(store, store.start("django", "db_worker", "--no-startup-delay", "--no-reload"))
    assert (killed, store.counts(), store.python(STATE)) == (-9, before, "wordt_ingelezen bezig")
    store.python(AGE)
    assert store.run("gebieden").returncode == 0
    assert store.python(STATE) == "ter_controle mislukt"
    store.python(ACCEPT)
    worker(store)
    assert store.python(STATE) == "ingelezen klaar"
    assert store.counts()[2] == before[2] + FIGURES


def test_real_worker_reads_and_writes_what_is_queued(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "klein.csv"
    path.write_text("code;jaar;grensjaar;aantal-inwoners\nWK990101;2024;2024;12\n", "utf-8")
    queue_only = HAND_IN.replace("read_release(release.id)", "tasks.queue_reading(release, person.pk)")
    store.python(queue_only.format(path=str(path)))
    assert store.python(STATE) == "ontvangen wachtend"
    worker(store)
    assert store.python(STATE) == "ter_controle klaar"
    store.python(ACCEPT)
    worker(store)
    assert store.python(STATE) == "ingelezen klaar"


def test_second_command_while_one_imports_waits_and_harms_nothing(store: Store, large_file: Path) -> None:
    first = store.start("wijkkoers.cli", "importeer", large_file)
    others = [store.run("gebieden", "--json") for _ in range(3)]
    assert [other.returncode for other in others] == [0, 0, 0]
    assert (first.wait(), store.counts()[3]) == (0, 2)

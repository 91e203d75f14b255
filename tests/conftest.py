"""What all tests share: a store of their own, no network, no silent skips in CI, and the folder with real files.

The tests of the pure packages run without Django, so nothing here imports it.
"""

from __future__ import annotations

import atexit
import ipaddress
import os
import shutil
import socket
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings as hypothesis_settings

ROOT = Path(__file__).resolve().parents[1]
IN_CI = os.environ.get("CI") == "true"
LOOPBACK_NAMES = {"", "localhost", "ip6-localhost"}


def _use_temporary_store() -> None:
    """Point the product at an empty folder before its settings are read; workers inherit the folder."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wijkkoers.web.config.settings")
    if "PYTEST_XDIST_WORKER" in os.environ:
        return
    folder = tempfile.mkdtemp(prefix="wijkkoers-tests-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    for name in [name for name in os.environ if name.startswith("WIJKKOERS_") and name != "WIJKKOERS_TESTDATA"]:
        del os.environ[name]
    os.environ["WIJKKOERS_DATA"] = folder
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"


_use_temporary_store()

hypothesis_settings.register_profile("local", deadline=None)
hypothesis_settings.register_profile("ci", deadline=None, derandomize=True, database=None, print_blob=True)
hypothesis_settings.load_profile("ci" if IN_CI else "local")


class NetworkBlocked(RuntimeError):
    """A test tried to leave this machine."""


def _is_loopback(host: object) -> bool:
    if not isinstance(host, str) or host in LOOPBACK_NAMES:
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _guarded(original: Callable[..., Any]) -> Callable[..., Any]:
    def connect(self: socket.socket, address: Any) -> Any:
        if self.family in (socket.AF_INET, socket.AF_INET6) and not _is_loopback(address[0]):
            raise NetworkBlocked(f"tests use no network: {address!r}")
        return original(self, address)

    return connect


@pytest.fixture(scope="session", autouse=True)
def _no_network() -> Iterator[None]:
    """Refuse every connection and look-up that leaves this machine."""
    look_up = socket.getaddrinfo

    def guarded_look_up(host: Any, *rest: Any, **options: Any) -> Any:
        if not _is_loopback(host.decode() if isinstance(host, bytes) else host):
            raise NetworkBlocked(f"tests use no network: {host!r}")
        return look_up(host, *rest, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", _guarded(socket.socket.connect))
        patch.setattr(socket.socket, "connect_ex", _guarded(socket.socket.connect_ex))
        patch.setattr(socket, "getaddrinfo", guarded_look_up)
        yield


@pytest.fixture(scope="session")
def testdata() -> Path:
    """The folder with real open-data files that WIJKKOERS_TESTDATA names, `../shared` by default."""
    folder = Path(os.environ.get("WIJKKOERS_TESTDATA") or ROOT.parent / "shared").resolve()
    if not (folder / "data").is_dir():
        pytest.skip(f"no real files: {folder} has no folder data (set WIJKKOERS_TESTDATA)")
    return folder


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out tests of the other database; mark tests that read real files."""
    other = "sqlite" if os.environ.get("DATABASE_URL", "").startswith("postgres") else "postgres"
    left_out = [item for item in items if item.get_closest_marker(other)]
    items[:] = [item for item in items if item not in left_out]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
    for item in items:
        if "testdata" in getattr(item, "fixturenames", ()):
            item.add_marker("real")


def _refuse_skip(report: pytest.TestReport | pytest.CollectReport) -> None:
    if IN_CI and report.outcome == "skipped" and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped where CI=true, which counts as a failure: {report.longrepr}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Iterator[None]:
    """Make a skipped test fail in CI."""
    report = yield
    _refuse_skip(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Iterator[None]:
    """Make a skipped test file fail in CI."""
    report = yield
    _refuse_skip(report)
    return report

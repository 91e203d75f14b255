"""Settings come from the environment and fail loudly; addresses and doors are there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.urls import reverse

from wijkkoers.web.config.settings import env_flag, env_list, env_text


def run_python(code: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a line of Python with an environment of its own; Django reads its settings once per process."""
    known = {"PATH": "/usr/bin:/bin", "DJANGO_SETTINGS_MODULE": "wijkkoers.web.config.settings", "WIJKKOERS_DATA": str(folder)}
    command = [sys.executable, "-c", f"from django.conf import settings; {code}"]
    return subprocess.run(command, env={**known, **environment}, capture_output=True, text=True, check=False)


def test_text_without_default_must_be_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WIJKKOERS_PROEF", raising=False)
    with pytest.raises(ImproperlyConfigured, match="WIJKKOERS_PROEF"):
        env_text("WIJKKOERS_PROEF")


def test_text_with_default_may_be_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WIJKKOERS_PROEF", raising=False)
    assert env_text("WIJKKOERS_PROEF", "zo") == "zo"


@pytest.mark.parametrize(("value", "flag"), [("1", True), ("0", False)])
def test_flag_is_one_or_zero(value: str, flag: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WIJKKOERS_PROEF", value)
    assert env_flag("WIJKKOERS_PROEF", not flag) is flag


@pytest.mark.parametrize("value", ["true", "ja", "", "2"])
def test_any_other_flag_is_refused(value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WIJKKOERS_PROEF", value)
    with pytest.raises(ImproperlyConfigured, match="gebruik 1 of 0"):
        env_flag("WIJKKOERS_PROEF", True)


def test_list_leaves_out_what_is_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WIJKKOERS_PROEF", " a.nl, ,b.nl,")
    assert env_list("WIJKKOERS_PROEF") == ["a.nl", "b.nl"]


def test_secret_key_is_made_once_and_is_for_the_owner_only(tmp_path: Path) -> None:
    first, second = (run_python("print(settings.SECRET_KEY)", tmp_path).stdout.strip() for _ in range(2))
    assert (len(first) >= 50, first == second, oct((tmp_path / "geheim").stat().st_mode & 0o777)) == (True, True, "0o600")


def test_given_secret_key_is_used_and_not_written_down(tmp_path: Path) -> None:
    found = run_python("print(settings.SECRET_KEY)", tmp_path, WIJKKOERS_GEHEIM="g" * 50).stdout.strip()
    assert (found, (tmp_path / "geheim").exists()) == ("g" * 50, False)


def test_secure_site_gets_secure_cookies(tmp_path: Path) -> None:
    code = "print(settings.SESSION_COOKIE_SECURE, settings.CSRF_COOKIE_SECURE, settings.SECURE_HSTS_SECONDS > 0)"
    found = run_python(code, tmp_path, WIJKKOERS_ADRES="https://wijkkoers.voorbeeld.test")
    assert found.stdout.split() == ["True", "True", "True"]


def test_own_https_on_a_local_network_trusts_no_proxy_and_promises_nothing(tmp_path: Path) -> None:
    code = "print(settings.SESSION_COOKIE_SECURE, settings.SECURE_HSTS_SECONDS, settings.SECURE_PROXY_SSL_HEADER)"
    found = run_python(code, tmp_path, WIJKKOERS_ADRES="https://192.168.1.5:8443", WIJKKOERS_NETWERK="1")
    assert found.stdout.split() == ["True", "0", "None"]


def test_wrong_flag_stops_the_start_and_names_the_variable(tmp_path: Path) -> None:
    found = run_python("settings.DEBUG", tmp_path, WIJKKOERS_DEBUG="aan")
    assert (found.returncode, "WIJKKOERS_DEBUG" in found.stderr) == (1, True)


def test_error_pages_show_no_details_by_default() -> None:
    assert settings.DEBUG is False


def test_embedded_database_writes_ahead_and_locks_at_once(tmp_path: Path) -> None:
    options = run_python("print(settings.DATABASES['default']['OPTIONS'])", tmp_path).stdout
    assert ("journal_mode=WAL" in options, "IMMEDIATE" in options) == (True, True)


def test_every_app_has_its_addresses() -> None:
    names = ("home", "wijkfoto-search", "dossier-list", "release-list", "my-account", "parts")
    assert len({reverse(name) for name in names}) == len(names)


def test_server_has_its_door(tmp_path: Path) -> None:
    found = run_python("from wijkkoers.web.config.asgi import application; print(callable(application))", tmp_path)
    assert found.stdout.strip() == "True"

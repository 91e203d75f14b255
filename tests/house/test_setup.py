"""The set-up refuses clearly, and the guards of the tests really guard."""

from __future__ import annotations

import os
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from tests.house.source import ROOT
from tools import messages, needs, postgres
from tools.front_end import SOURCE_MAP

OLD_PYTHON = '#!/bin/sh\n[ "$1" = --version ] && echo "Python 3.10.4" && exit 0\nexit 1\n'
NEW_BUT_WITHOUT_VENV = '#!/bin/sh\n[ "$2" = venv ] && mkdir -p "$3" && exit 1\nexit 0\n'


def _fake_python(folder: Path, script: str) -> Path:
    path = folder / "mijn python"
    path.write_text(script)
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def _make_venv(python: Path, venv: Path) -> subprocess.CompletedProcess[str]:
    for tool in ("sh", "rm", "mkdir", "id"):
        (venv.parent / tool).symlink_to(f"/bin/{tool}" if Path(f"/bin/{tool}").exists() else f"/usr/bin/{tool}")
    command = ["/bin/sh", str(ROOT / "tools/make_venv.sh"), str(python), str(venv)]
    return subprocess.run(command, capture_output=True, text=True, check=False, env={"PATH": str(venv.parent)})


def test_python_outside_the_range_is_refused_by_name(tmp_path: Path) -> None:
    outcome = _make_venv(_fake_python(tmp_path, OLD_PYTHON), tmp_path / "venv")
    assert outcome.returncode == 1
    assert "3.11, 3.12 or 3.13" in outcome.stderr and "Found: Python 3.10.4" in outcome.stderr


def test_missing_venv_package_is_named_and_leaves_no_half_environment(tmp_path: Path) -> None:
    outcome = _make_venv(_fake_python(tmp_path, NEW_BUT_WITHOUT_VENV), tmp_path / "venv")
    assert outcome.returncode == 1 and "apt-get install python3-venv" in outcome.stderr
    assert not (tmp_path / "venv").exists()


def test_source_map_comments_are_stripped_and_code_is_kept() -> None:
    assert SOURCE_MAP.sub(b"\n", b"export{a};\n//# sourceMappingURL=a.mjs.map") == b"export{a};\n"
    assert SOURCE_MAP.sub(b"\n", b"a{b:c}\n/*# sourceMappingURL=a.css.map */\n") == b"a{b:c}\n"


def test_needs_explains_what_is_missing_and_how_to_get_it() -> None:
    text = needs.explain(list(needs.NEEDS))
    assert all(need.name in text for need in needs.NEEDS)
    assert "apt-get install --no-install-recommends chromium-headless-shell" in text


def test_postgres_without_a_command_says_how_to_use_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert postgres.main(["run"]) == 2
    assert "usage" in capsys.readouterr().err


def test_throw_away_postgres_listens_on_its_socket_only_and_leaves_nothing() -> None:
    import psycopg

    with postgres.server() as url:
        folder = Path(url.split("host=")[1])
        with psycopg.connect(url) as connection:
            listens = connection.execute("show listen_addresses").fetchone()
        assert folder.exists()
    assert listens == ("",)
    assert not folder.exists()


def test_tests_cannot_leave_this_machine() -> None:
    with pytest.raises(RuntimeError, match="no network"):
        socket.create_connection(("192.0.2.1", 80), timeout=0.1)
    with pytest.raises(RuntimeError, match="no network"):
        socket.getaddrinfo("example.org", 80)


def test_pure_tests_cannot_import_django() -> None:
    code = "import tests.without_django, django"
    outcome = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert outcome.returncode == 1 and "cannot be imported in the tests of the pure packages" in outcome.stderr


@pytest.mark.parametrize(("in_ci", "code"), [("true", 1), ("", 0)])
def test_a_skipped_test_fails_in_ci_only(tmp_path: Path, in_ci: str, code: int) -> None:
    (tmp_path / "test_it.py").write_text("import pytest\n\n@pytest.mark.skip(reason='x')\ndef test_it():\n    pass\n")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:django", "-p", "tests.conftest", str(tmp_path)]
    env = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")} | {"CI": in_ci, "PYTHONPATH": str(ROOT)}
    assert subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, check=False).returncode == code


def test_update_keeps_english_drops_what_is_gone_and_changes_nothing_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = tmp_path / "wijken"
    catalogue = app / messages.CATALOGUE
    catalogue.parent.mkdir(parents=True)
    (app / "__init__.py").touch()
    (app / "views.py").write_text('_("Kaart van %(naam)s")\nngettext("%(n)s wijk", "%(n)s \\"wijken\\"", n)\n_("Twee\\nregels")\n')
    catalogue.write_text(messages.HEADER + '\nmsgid "Kaart van %(naam)s"\nmsgstr "Map of %(naam)s"\n\nmsgid "Weg"\nmsgstr "Gone"\n')
    monkeypatch.setattr(messages, "APPS", tmp_path)
    monkeypatch.setattr(messages, "ROOT", tmp_path)
    messages.update()
    first = catalogue.read_text("utf-8")
    messages.update()
    assert catalogue.read_text("utf-8") == first
    read = messages.read_catalogue(app)
    assert read.get("Kaart van %(naam)s").string == "Map of %(naam)s"
    assert {text.dutch for text in messages.untranslated(app, [read])} == {"%(n)s wijk", "Twee\nregels"}
    assert "Weg" not in first

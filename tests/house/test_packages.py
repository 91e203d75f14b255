"""Everything that is installed is pinned by hash, from no named host; nothing of others is committed."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from tests.house.source import ROOT, name_of, project_files
from tools.front_end import wanted_files

REQUIREMENTS = sorted(path.name for path in ROOT.glob("requirements*.txt"))
PIN = re.compile(r"^[A-Za-z0-9._-]+==\S+", re.M)
THIRD_PARTY = re.compile(r"\.min\.(js|css)$|\.(woff2?|ttf|otf|whl|map|mo|pmtiles)$|^(jquery|htmx|alpine|maplibre|d3|axe)[.-]", re.I)
FOREIGN_NOTICE = re.compile(r"sourceMappingURL|@license|Copyright \(c\)|SPDX-License-Identifier: (?!EUPL)")
CODE = {".js", ".mjs", ".css", ".py", ".html", ".typ"}


def _pinned(name: str) -> dict[str, str]:
    entries = re.split(r"\n(?=\S)", (ROOT / name).read_text("utf-8").strip())
    return {entry.split("==")[0]: entry for entry in entries}


@pytest.mark.parametrize("name", REQUIREMENTS)
def test_every_requirement_is_pinned_with_hashes(name: str) -> None:
    loose = [package for package, entry in _pinned(name).items() if not PIN.match(entry) or "--hash=sha256:" not in entry]
    assert loose == []


@pytest.mark.parametrize("name", REQUIREMENTS)
def test_requirements_name_no_host(name: str) -> None:
    assert re.findall(r"https?://\S+|--(?:extra-)?index-url|--find-links", (ROOT / name).read_text("utf-8")) == []


def test_front_end_lock_names_no_registry() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    assert [name for name, entry in packages.items() if "resolved" in entry] == []


def test_developers_get_the_same_versions_as_users() -> None:
    users, developers = _pinned("requirements.txt"), _pinned("requirements-dev.txt")
    assert {name for name, entry in users.items() if developers.get(name) != entry} == set()


def test_front_end_packages_are_locked_by_hash() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    assert [name for name, entry in packages.items() if name and not entry.get("integrity")] == []


def test_nothing_of_others_is_committed() -> None:
    assert [name_of(path) for path in project_files() if THIRD_PARTY.search(path.name)] == []


def test_no_file_carries_the_notice_of_another() -> None:
    own = Path(__file__)
    files = [path for path in project_files() if path.suffix in CODE and own.parent not in path.parents and path.name != "front_end.py"]
    assert [name_of(path) for path in files if FOREIGN_NOTICE.search(path.read_text("utf-8"))] == []


def test_collected_front_end_files_carry_their_licences() -> None:
    files = wanted_files()
    for folder in {file.folder for file in files}:
        here = [file for file in files if file.folder == folder]
        with_licence = {file.package for file in here if "LICENSE" in file.name}
        assert {file.package for file in here} == with_licence
        assert [file.name for file in here if not (folder / file.name).exists()] == []


def test_collected_files_name_no_source_map() -> None:
    texts = [file.folder / file.name for file in wanted_files() if Path(file.name).suffix in (".mjs", ".css")]
    assert [path.name for path in texts if b"sourceMappingURL" in path.read_bytes()[-400:]] == []

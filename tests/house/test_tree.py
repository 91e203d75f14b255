"""The tree tells the story: known places only, and every module has its test."""

from __future__ import annotations

import re
from pathlib import Path

from tests.house.source import PACKAGE, PURE, ROOT, WEB, name_of, project_files, python_files

TOP_FILES = {
    ".gitignore",
    "CHANGELOG.md",
    "GLOSSARY.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "README.nl.md",
    "SECURITY.md",
    "env.example",
    "package-lock.json",
    "package.json",
    "publiccode.yml",
    "pyproject.toml",
    "requirements-dev.txt",
    "requirements-node.txt",
    "requirements-setup.txt",
    "requirements.txt",
}
TOP_FOLDERS = {".ci", "benchmarks", "docs", "src", "tests", "tools"}
TEST_FOLDERS = {"browser", "golden", "house", "properties", "real", "reference", "spec", "unit", "web"}
DOC_PLACES = re.compile(
    r"^docs/(nl/(gids|methoden|beheer)/[a-z0-9-]+\.md|nl/methoden/README\.md|dev/(map|dependencies)\.md"
    r"|dev/adr/\d{4}-[a-z0-9-]+\.md|dev/[a-z-]+\.svg|references\.bib)$"
)
PACKAGES = {*PURE, "web", "cli"}
FORBIDDEN_MODULES = {"utils", "util", "helpers", "helper", "common", "misc", "tools", "stuff", "manager", "managers"}
LEAVINGS = re.compile(r"^(status|summary|plan|todo|notes|review|tmp|temp|backup|old|wip)\.(md|txt)$|\.(orig|rej|bak|swp|log)$|~$", re.I)
# Names with a fixed role in Django: their behaviour is tested through the views, services and pages that use them.
UNTESTED_NAMES = {"__init__", "__main__", "apps", "urls", "settings", "wsgi", "asgi"}
# Modules that hold shapes only. This list only shrinks, except for a new contract file.
UNTESTED_MODULES = {
    "src/wijkkoers/reports/wijkfoto.py",
    "src/wijkkoers/sources/rows.py",
}


def _needs_test(path: Path) -> bool:
    return (
        path.stem.partition("_")[0] != "urls"
        and path.stem not in UNTESTED_NAMES
        and "migrations" not in path.parts
        and name_of(path) not in UNTESTED_MODULES
    )


def _test_places(path: Path) -> list[Path]:
    inner = path.relative_to(PACKAGE)
    test = f"test_{path.stem}.py"
    if inner.parts[0] == "web":
        app, below = ROOT / "tests/web" / inner.parts[1], inner.parts[2:-1]
    elif inner.parts[0] == "cli":
        app, below = ROOT / "tests/web/cli", inner.parts[1:-1]
    else:
        app, below = ROOT / "tests/unit" / inner.parts[0], inner.parts[1:-1]
    return [app.joinpath(*below, test), app / "_".join(["test", *below, f"{path.stem}.py"])]


def test_top_level_holds_known_files_and_folders_only() -> None:
    found = {path.relative_to(ROOT).parts[0]: len(path.relative_to(ROOT).parts) for path in project_files()}
    assert {name for name, depth in found.items() if depth == 1} - TOP_FILES == set()
    assert {name for name, depth in found.items() if depth > 1} - TOP_FOLDERS == set()


def test_top_level_is_complete() -> None:
    assert {name for name in TOP_FILES if not (ROOT / name).exists()} == set()


def test_documents_have_known_places() -> None:
    strangers = [name_of(path) for path in project_files() if path.is_relative_to(ROOT / "docs") and not DOC_PLACES.match(name_of(path))]
    assert strangers == []


def test_test_folders_are_known() -> None:
    found = {path.relative_to(ROOT).parts[1] for path in project_files() if path.parts[len(ROOT.parts)] == "tests"}
    assert {name for name in found if "." not in name} - TEST_FOLDERS == set()


def test_packages_are_known() -> None:
    found = {path.relative_to(PACKAGE).parts[0] for path in project_files() if path.is_relative_to(PACKAGE)}
    assert {name for name in found if "." not in name} - PACKAGES == set()


def test_no_leavings() -> None:
    assert [name_of(path) for path in project_files() if LEAVINGS.search(path.name)] == []


def test_no_module_with_a_name_that_says_nothing() -> None:
    assert [name_of(path) for path in python_files(ROOT / "src") if path.stem in FORBIDDEN_MODULES] == []


def test_every_module_has_its_test_file() -> None:
    modules = [path for path in python_files(PACKAGE) if _needs_test(path)]
    missing = [f"{name_of(path)} -> {name_of(_test_places(path)[0])}" for path in modules if not any(map(Path.exists, _test_places(path)))]
    assert missing == []


def test_exempted_modules_exist_and_have_no_test() -> None:
    exempted = [ROOT / name for name in UNTESTED_MODULES]
    assert [name_of(path) for path in exempted if not path.exists() or any(map(Path.exists, _test_places(path)))] == []


def test_every_unit_test_file_tests_a_module() -> None:
    expected = {place for path in python_files(PACKAGE) for place in _test_places(path)}
    found = [path for path in python_files(ROOT / "tests/unit") if path.name.startswith("test_")]
    assert [name_of(path) for path in found if path not in expected] == []


def test_every_app_states_its_name_and_label() -> None:
    apps = [folder for folder in WEB.iterdir() if (folder / "__init__.py").exists()]
    assert [name_of(folder) for folder in apps if not (folder / "apps.py").exists()] == []

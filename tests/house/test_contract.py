"""What the import contract cannot say: calls that calculations may not make, and doors between the web apps."""

from __future__ import annotations

import ast
import tomllib
from pathlib import Path

import pytest
from tests.house.source import CALCULATING, PACKAGE, PURE, ROOT, WEB, imported_modules, name_of, python_files, tree_of

FORBIDDEN_CALLS = {"open", "datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "input", "print"}
MAY_USE_MODELS = {"services", "selectors", "permissions", "forms", "admin", "models", "migrations"}
PRIVATE = {"views", "forms"}
STORE_ATTRIBUTES = {"objects", "save", "delete", "bulk_create", "refresh_from_db"}
STORE_NAMES = {"get_object_or_404", "get_list_or_404", "transaction", "connection"}


def _dotted(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    return f"{_dotted(node.value)}.{node.attr}" if isinstance(node, ast.Attribute) else ""


def _calls(path: Path) -> list[str]:
    return [_dotted(node.func) for node in ast.walk(tree_of(path)) if isinstance(node, ast.Call)]


def _is_forbidden(call: str) -> bool:
    last_two = ".".join(call.split(".")[-2:])
    is_random = ".random." in f".{call}" and not call.endswith(("default_rng", "Generator", "SeedSequence", "PCG64DXSM"))
    return last_two in FORBIDDEN_CALLS or is_random


def _app_of(module: str) -> str:
    parts = module.split(".")
    return parts[2] if parts[:2] == ["wijkkoers", "web"] and len(parts) > 2 else ""


def _role_of(module: str) -> str:
    parts = module.split(".")
    return parts[3] if len(parts) > 3 else ""


def _reaches_store(node: ast.Attribute | ast.Name) -> bool:
    return node.attr in STORE_ATTRIBUTES if isinstance(node, ast.Attribute) else node.id in STORE_NAMES


def _web_imports() -> list[tuple[Path, str, str]]:
    found = []
    for path in python_files(WEB):
        inner = path.relative_to(WEB).parts
        role = inner[1].removesuffix(".py") if len(inner) > 1 else ""
        found += [(path, role, module) for module in imported_modules(path) if _app_of(module)]
    return found


@pytest.mark.parametrize("package", [name for name in CALCULATING if (PACKAGE / name).exists()])
def test_calculations_read_no_file_clock_or_global_randomness(package: str) -> None:
    found = [f"{name_of(path)}: {call}" for path in python_files(PACKAGE / package) for call in _calls(path) if _is_forbidden(call)]
    assert found == []


def test_views_and_forms_are_private_to_their_app() -> None:
    strangers = [
        f"{name_of(path)} imports {module}"
        for path, _, module in _web_imports()
        if _role_of(module) in PRIVATE and _app_of(module) != path.relative_to(WEB).parts[0]
    ]
    assert strangers == []


def test_models_of_another_app_are_reached_only_where_the_contract_says() -> None:
    strangers = {
        f"{name_of(path)} imports {module}"
        for path, role, module in _web_imports()
        if _role_of(module) == "models" and role not in MAY_USE_MODELS and _app_of(module) != path.relative_to(WEB).parts[0]
    }
    assert sorted(strangers) == []


def test_views_and_template_tags_name_models_but_never_query_or_write() -> None:
    found = []
    for path in python_files(WEB):
        if {"views", "views.py", "urls.py", "templatetags"} & set(path.relative_to(WEB).parts):
            nodes = [node for node in ast.walk(tree_of(path)) if isinstance(node, ast.Attribute | ast.Name)]
            found += [f"{name_of(path)}:{node.lineno} {ast.unparse(node)}" for node in nodes if _reaches_store(node)]
    assert found == []


def test_every_pure_package_is_in_the_contract_without_django() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    kept_apart = next(set(contract["source_modules"]) for contract in contracts if contract["id"] == "no-django")
    assert {f"wijkkoers.{name}" for name in PURE if (PACKAGE / name).exists()} == kept_apart


def test_every_calculating_package_is_in_the_contract_without_the_outside_world() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    kept_apart = next(set(contract["source_modules"]) for contract in contracts if contract["id"] == "no-outside-world")
    assert {f"wijkkoers.{name}" for name in CALCULATING if (PACKAGE / name).exists()} == kept_apart


def test_nothing_catches_every_exception_outside_the_worker() -> None:
    found = []
    for path in python_files(PACKAGE):
        handlers = [node for node in ast.walk(tree_of(path)) if isinstance(node, ast.ExceptHandler)]
        found += [f"{name_of(path)}:{node.lineno}" for node in handlers if node.type is None or _dotted(node.type) == "Exception"]
    assert [place for place in found if not place.startswith("src/wijkkoers/web/jobs/")] == []

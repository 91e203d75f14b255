"""The documents tell what there is: commands, verbs, dependencies, decisions."""

from __future__ import annotations

import json
import re
import tomllib

import pytest
import yaml
from tests.house.source import ROOT, name_of, project_files

from wijkkoers.cli.main import VERBS
from wijkkoers.sources.kinds import KINDS

READMES = ("README.md", "README.nl.md")
TARGET = re.compile(r"^([a-z]+):.*##", re.M)
LINK = re.compile(r"\]\((?!https?://|mailto:|#)([^)#\s]+)")
CODE = re.compile(r"```[a-z]*\n(.*?)```|`([^`\n]+)`", re.S)


def _text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def _targets() -> list[str]:
    return [name for name in TARGET.findall(_text("Makefile")) if name != "help"]


def _verbs() -> list[str]:
    return [module.__name__.rpartition(".")[2] for module in VERBS]


@pytest.mark.parametrize("readme", READMES)
def test_readme_names_every_make_target(readme: str) -> None:
    assert [name for name in _targets() if f"make {name}" not in _text(readme)] == []


@pytest.mark.parametrize("readme", READMES)
def test_readme_names_every_verb(readme: str) -> None:
    assert [verb for verb in _verbs() if f"wijkkoers {verb}" not in _text(readme)] == []


@pytest.mark.parametrize("readme", READMES)
def test_readme_names_no_target_or_verb_that_does_not_exist(readme: str) -> None:
    commands = "\n".join("".join(pair) for pair in CODE.findall(_text(readme)))
    assert set(re.findall(r"\bmake ([a-z]+)\b", commands)) - {*_targets(), "help"} == set()
    assert set(re.findall(r"\bwijkkoers ([a-z]+)\b", commands)) - set(_verbs()) == set()


@pytest.mark.parametrize("readme", READMES)
def test_two_commands_stand_at_the_top(readme: str) -> None:
    top = "\n".join(_text(readme).splitlines()[:20])
    assert "make demo" in top and "make test" in top


def test_links_between_documents_lead_somewhere() -> None:
    links = [(path, link) for path in project_files() if path.suffix == ".md" for link in LINK.findall(path.read_text("utf-8"))]
    assert [f"{name_of(path)}: {link}" for path, link in links if not (path.parent / link).exists()] == []


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads(_text("pyproject.toml"))
    python = [*project["project"]["dependencies"], *[line for group in project["dependency-groups"].values() for line in group]]
    names = {re.split(r"[\[~=<>! ]", line)[0].lower() for line in [*python, *project["build-system"]["requires"]]}
    package = json.loads(_text("package.json"))
    names |= {*package["dependencies"], *package["devDependencies"]}
    reasons = {name.lower() for name in re.findall(r"^\| `([^`]+)` \|", _text("docs/dev/dependencies.md"), re.M)}
    assert reasons == names


def test_decisions_are_numbered_without_gaps_and_have_three_parts() -> None:
    records = sorted((ROOT / "docs/dev/adr").glob("*.md"))
    assert [int(path.name[:4]) for path in records] == list(range(1, len(records) + 1))
    parts = ("## Context", "## Decision", "## Consequences")
    assert [path.name for path in records if not all(part in path.read_text("utf-8") for part in parts)] == []


def test_every_document_names_the_same_version() -> None:
    version = tomllib.loads(_text("pyproject.toml"))["project"]["version"]
    public = yaml.safe_load(_text("publiccode.yml"))
    assert (public["softwareVersion"], json.loads(_text("package.json"))["version"]) == (version, version)


def test_every_document_names_the_same_licence() -> None:
    licence = tomllib.loads(_text("pyproject.toml"))["project"]["license"]
    public = yaml.safe_load(_text("publiccode.yml"))
    assert (public["legal"]["license"], json.loads(_text("package.json"))["license"]) == (licence, licence)
    assert _text("LICENSE").startswith("EUROPEAN UNION PUBLIC LICENCE v. 1.2")


def test_guide_tells_every_kind_of_file_that_can_be_read() -> None:
    guide = _text("docs/nl/gids/gegevens-inlezen.md")
    assert [kind for kind in KINDS if f"`{kind}`" not in guide] == []

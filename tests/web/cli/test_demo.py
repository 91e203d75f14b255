"""`wijkkoers demo`: the filled example, once."""

from __future__ import annotations

import os
from typing import Any

import pytest
from tests.web.cli.conftest import Run

from wijkkoers.cli import demo

pytestmark = pytest.mark.django_db


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, int | None]]:
    """Note what would be served."""
    noted: list[tuple[str, int | None]] = []
    monkeypatch.setattr(demo, "serve", lambda address, port: noted.append((address, port)))
    return noted


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Note that the example was asked for; the second time it is there already."""
    asked: list[bool] = []
    monkeypatch.setattr("wijkkoers.web.overview.services.build_example", lambda: asked.append(True) or len(asked) == 1)
    return asked


def test_example_is_built_and_served_on_this_computer(built: list[bool], served: list[Any], run: Run) -> None:
    outcome = run("demo", "--poort", "8123")
    assert (outcome.code, "Veldermeer" in outcome.out, built, served) == (0, True, [True], [("127.0.0.1", 8123)])


def test_second_start_says_nothing_of_building(built: list[bool], served: list[Any], run: Run) -> None:
    run("demo")
    assert run("demo").out == ""


def test_example_can_be_made_without_serving(built: list[bool], served: list[Any], run: Run) -> None:
    run("demo", "--geen-server")
    assert (built, served) == ([True], [])


def test_demo_needs_no_login(built: list[bool], served: list[Any], run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WIJKKOERS_LOKAAL", "0")
    run("demo", "--geen-server")
    assert os.environ["WIJKKOERS_LOKAAL"] == "1"

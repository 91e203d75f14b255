"""`wijkkoers wijkplaten`: a plate of every buurt or wijk, in a folder that exists."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.web.cli.conftest import Run
from tests.web.wijkfoto.making import GEMEENTE, PERRON, make_town

from wijkkoers.reports.wijkfoto import Wijkfoto
from wijkkoers.web.wijkfoto.services import plates

pytestmark = pytest.mark.django_db


def _draw(foto: Wijkfoto) -> bytes:
    return foto.area.code.encode()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    make_town()
    monkeypatch.setitem(plates.FORMS, "pdf", _draw)
    folder = tmp_path / "platen"
    folder.mkdir()
    return folder


def test_puts_a_plate_of_every_buurt_and_an_overview_in_the_folder(folder: Path, run: Run) -> None:
    outcome = run("wijkplaten", GEMEENTE, "--map", folder)
    assert outcome.code == 0
    names = ["BU99010101-seinhuis.pdf", "BU99010102-perron.pdf", "BU99010201-kade.pdf", "overzicht.csv"]
    assert sorted(path.name for path in folder.iterdir()) == names
    assert (folder / names[1]).read_bytes() == PERRON.encode()
    assert "3 van 3 praatplaten" in outcome.out
    assert outcome.err.splitlines()[-1] == "3 van 3"


def test_takes_wijken_and_drawings(folder: Path, run: Run) -> None:
    assert run("wijkplaten", GEMEENTE, "--map", folder, "--niveau", "wijk", "--formaat", "svg").code == 0
    assert (folder / "WK990101-spoorwijk.svg").read_text("utf-8").startswith("<svg")


def test_one_bad_area_is_told_and_the_rest_is_there(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def draw(foto: Wijkfoto) -> bytes:
        if foto.area.code == PERRON:
            raise ValueError("no one thought of this")
        return b"plaat"

    monkeypatch.setitem(plates.FORMS, "pdf", draw)
    outcome = run("wijkplaten", GEMEENTE, "--map", folder)
    assert outcome.code == 2
    assert "Fout: Perron: De praatplaat van BU99010102 kon niet" in outcome.err
    assert "2 van 3 praatplaten" in outcome.out
    assert len(list(folder.glob("*.pdf"))) == 2


def test_a_folder_that_does_not_exist_is_refused_before_anything_is_made(folder: Path, run: Run) -> None:
    outcome = run("wijkplaten", GEMEENTE, "--map", folder / "nergens")
    assert outcome.code == 2
    assert "bestaat niet. Maak haar eerst" in outcome.err


def test_a_plate_that_cannot_be_written_is_told(folder: Path, run: Run) -> None:
    (folder / "BU99010101-seinhuis.pdf").mkdir()
    outcome = run("wijkplaten", GEMEENTE, "--map", folder)
    assert outcome.code == 2
    assert "is niet te schrijven" in outcome.err


@pytest.mark.parametrize(("code", "message"), [("GM1234", "kent geen gebied GM1234"), ("BU99010101", "is geen gemeente")])
def test_anything_but_a_known_gemeente_is_refused(folder: Path, run: Run, code: str, message: str) -> None:
    outcome = run("wijkplaten", code, "--map", folder)
    assert (outcome.code, message in outcome.err) == (2, True)

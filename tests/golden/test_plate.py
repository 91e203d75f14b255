"""The praatplaat as people and readers get it: its text in reading order and its structure, compared with checked-in files."""

from __future__ import annotations

import io
import os
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from tests.unit.reports import samples

from wijkkoers.reports.plate import plate_pdf
from wijkkoers.reports.wijkfoto import Wijkfoto

FOLDER = Path(__file__).parent / "plate"
CASES = {
    f"{make.__name__}-{language}": (make, language) for make in (samples.wijk, samples.buurt, samples.gemeente) for language in ("nl", "en")
}


def _text(pdf: bytes) -> str:
    found = pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()
    lines = (re.sub(r"\s+", " ", line).strip() for line in found.splitlines())
    return re.sub(r"Wijkkoers \d+\.\d+\.\d+", "Wijkkoers", "\n".join(line for line in lines if line)) + "\n"


def _tags(pdf: bytes) -> Counter[str]:
    counts: Counter[str] = Counter()

    def walk(node: Any) -> None:
        if isinstance(node, pikepdf.Array):
            for child in node:
                walk(child)
        elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
            counts[str(node["/S"])] += 1
            walk(node.get("/K", pikepdf.Array([])))

    with pikepdf.open(io.BytesIO(pdf)) as document:
        walk(document.Root.StructTreeRoot.K)
    return counts


def _make(name: str) -> Wijkfoto:
    make, language = CASES[name]
    return make(language)


@pytest.mark.parametrize("name", CASES)
def test_text_of_the_plate(name: str) -> None:
    path = FOLDER / f"{name}.txt"
    text = _text(plate_pdf(_make(name)))
    if os.environ.get("UPDATE_GOLDEN") == "1":
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
    assert text == path.read_text("utf-8")


@pytest.mark.parametrize("name", CASES)
def test_structure_of_the_plate(name: str) -> None:
    tags = _tags(plate_pdf(_make(name)))
    assert (tags["/H1"], tags["/H2"], tags["/Figure"]) == (1, 4, 2)
    assert tags["/L"] == 2 and tags["/LI"] >= 4


@pytest.mark.parametrize("name", CASES)
def test_figures_of_the_plate_have_their_alternative_text(name: str) -> None:
    with pikepdf.open(io.BytesIO(plate_pdf(_make(name)))) as document:
        alts = [str(item["/Alt"]) for item in document.objects if isinstance(item, pikepdf.Dictionary) and "/Alt" in item]
    assert len(alts) == 2 and min(len(alt) for alt in alts) > 40

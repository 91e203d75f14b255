from __future__ import annotations

from pathlib import Path

from wijkkoers.handbook.glossary import glossary_markdown
from wijkkoers.handbook.load import load_handbook
from wijkkoers.handbook.schema import Term, Text

GLOSSARY = Path(__file__).resolve().parents[3] / "GLOSSARY.md"


def test_the_committed_glossary_is_the_generated_one() -> None:
    assert GLOSSARY.read_text(encoding="utf-8") == glossary_markdown(load_handbook())


def test_every_term_has_its_row() -> None:
    handbook = load_handbook()
    rows = glossary_markdown(handbook).splitlines()
    assert all(sum(row.startswith(f"| {term.term} |") for row in rows) == 1 for term in handbook.terms)


def test_a_bar_in_a_definition_does_not_split_the_row() -> None:
    term = Term(term="staaf", identifier="bar", definition=Text(nl="a|b", en="c"))
    page = glossary_markdown(load_handbook().model_copy(update={"terms": (term,)}))
    assert page.splitlines()[-1] == r"| staaf | `bar` | a\|b | c |  |  |"

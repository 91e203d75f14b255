"""Where the sentence of an error comes from: the tables of the verbs without a store first, then those of the product."""

from __future__ import annotations

import subprocess
import sys

import pytest

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Where
from wijkkoers.cli.sentences import error_sentence


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (
            InputError("datum-te-laat", date="9999-12-31"),
            "De datum 9999-12-31 ligt te ver weg om er acht weken bij te tellen.",
        ),
        (
            InputError("geen-weging"),
            "In dit bestand valt niets te wegen. Vul alternatieven in, criteria die meetellen, en hun scores.",
        ),
        (
            InputError("leeg-bestand", Where(file="studie.yaml"), bestand="studie.yaml"),
            "studie.yaml is leeg. Kies een ander bestand, of begin met het sjabloon.",
        ),
        (
            InputError("map-niet-gevonden", path="uit"),
            "De map uit bestaat niet. Maak haar eerst, of kies een andere map.",
        ),
    ],
    ids=["support", "core", "weegbestand", "product"],
)
def test_sentence_comes_from_the_table_that_has_the_code(error: InputError, sentence: str) -> None:
    assert error_sentence(error) == sentence


def test_sentence_about_a_weegbestand_starts_with_its_place() -> None:
    error = InputError("sleutel-dubbel", Where(file="studie.yaml", row=7), sleutel="id", eerst=3)
    assert error_sentence(error).startswith("Regel 7: De naam id staat er twee keer")


def test_our_own_sentences_do_not_load_django() -> None:
    code = (
        "import sys\n"
        "from wijkkoers.base.errors import InputError\n"
        "from wijkkoers.cli.sentences import error_sentence\n"
        "error_sentence(InputError('geen-mkba'))\n"
        "print('django' in sys.modules)\n"
    )
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "False"


def test_a_code_of_the_reader_with_other_values_still_gets_a_sentence() -> None:
    told = error_sentence(InputError("score-ontbreekt", alternative="plan", criterion="kosten"))
    assert all(word in told for word in ("score-ontbreekt", "plan", "kosten"))

from __future__ import annotations

import pytest
from django.utils import translation

from wijkkoers.base.errors import InputError
from wijkkoers.web.accounts.refusals import sentence_of
from wijkkoers.web.datasets.sentences.area_tables import SENTENCES
from wijkkoers.web.datasets.wording import KIND_LABELS


@pytest.mark.parametrize("code", SENTENCES)
def test_sentence_ends_as_a_sentence(code: str) -> None:
    assert str(SENTENCES[code]).rstrip().endswith(".")


def test_assumed_division_tells_what_to_do() -> None:
    with translation.override("nl"):
        sentence = sentence_of(InputError("indeling-aangenomen", bestand="rivm.xlsx", jaar=2020))
    assert sentence == (
        "rivm.xlsx zegt niet van welk jaar de codes zijn. Gelezen in de indeling van 2020, zoals bij dit soort bestand gewoon is. "
        "Geef het jaar op als het anders is."
    )


@pytest.mark.parametrize(
    "kind",
    ["gezondheid-rivm", "leefbaarometer-2", "leefbaarometer-3", "misdrijven", "startanalyse-2025", "startanalyse-2020", "strategievariant"],
)
def test_every_kind_has_its_words(kind: str) -> None:
    assert str(KIND_LABELS[kind])

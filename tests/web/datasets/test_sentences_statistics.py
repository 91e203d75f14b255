from __future__ import annotations

from django.utils import translation

from wijkkoers.web.datasets.sentences import SENTENCES
from wijkkoers.web.datasets.sentences.statistics import SENTENCES as OWN


def test_every_sentence_is_among_those_of_the_app() -> None:
    assert {code: SENTENCES[code] for code in OWN} == OWN


def test_every_sentence_has_a_remedy_or_only_informs() -> None:
    with translation.override("nl"):
        assert all(str(sentence).endswith(".") for sentence in OWN.values())


def test_sentence_about_a_description_names_the_table() -> None:
    with translation.override("nl"):
        text = str(OWN["alleen-beschrijving"]).format(bestand="t.json", tabel="Kerncijfers 2024")
    assert "Kerncijfers 2024" in text and "geen cijfers" in text

from __future__ import annotations

from wijkkoers.reports.weighing.reasons_en import REASONS_EN
from wijkkoers.reports.weighing.reasons_en_cba import CBA
from wijkkoers.reports.weighing.reasons_en_people import PEOPLE
from wijkkoers.reports.weighing.reasons_en_programme import PROGRAMME
from wijkkoers.reports.weighing.reasons_en_weighing import WEIGHING


def test_no_kind_stands_in_two_parts() -> None:
    assert len(REASONS_EN) == sum(map(len, (WEIGHING, CBA, PROGRAMME, PEOPLE)))


def test_sentences_end_as_sentences() -> None:
    assert [kind for kind, sentence in REASONS_EN.items() if not sentence.rstrip("}").endswith(".")] == []


def test_abbreviations_of_the_trade_stay_out_of_sentences() -> None:
    jargon = ("NPV", "BCR", "SMAA", "EVPI", "MCA", "dominant", "dominated")
    assert [(kind, word) for kind, sentence in REASONS_EN.items() for word in jargon if word in sentence] == []

"""Payers and effects as lines: what is written is read back, whatever was typed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkkoers.base.errors import InputError
from wijkkoers.web.measures.kinds import Confidence, Direction
from wijkkoers.web.measures.list_texts import MOST_LINES, join_line, read_effects, read_shares, write_effect, write_shares
from wijkkoers.web.measures.values import EffectValue, ShareValue

NAMES = st.text(max_size=30).map(lambda text: join_line([text])).filter(lambda text: text.strip(" |"))
PARTS = st.decimals(min_value="0.01", max_value=100, places=2)


@given(st.lists(st.tuples(NAMES, PARTS), max_size=6), st.sampled_from(["nl", "en"]))
def test_written_shares_are_read_back_as_themselves(shares: list[tuple[str, Decimal]], language: str) -> None:
    read = read_shares(write_shares(shares, language), language)
    assert [(share.payer, share.share_pct) for share in read] == shares


def test_a_payer_cannot_break_out_of_its_line() -> None:
    assert read_shares(write_shares([("A | 100\nB;C", Decimal(40))])) == (ShareValue("A / 100 B,C", Decimal(40)),)


def test_an_effect_is_read_back_as_itself() -> None:
    effect = EffectValue("Gasverbruik", Direction.OMLAAG, Decimal("1.234"), Decimal(700), "m³", 2, Confidence.VERWACHT, "PBL")
    for language in ("nl", "en"):
        assert read_effects(write_effect(effect, language), language) == (effect,)


@pytest.mark.parametrize("line", ["Gas | schuin", "Gas | omlaag | veel", "Gas | omlaag | 1 | 2 | m | jaar", "Gas | omlaag |||||zeker"])
def test_a_part_that_cannot_be_read_is_named(line: str) -> None:
    with pytest.raises(InputError, match="maatregel-effect-onleesbaar"):
        read_effects(line)


def test_a_share_that_is_no_number_is_named_with_its_payer() -> None:
    with pytest.raises(InputError) as error:
        read_shares("Gemeente | de helft")
    assert error.value.values == {"text": "de helft", "payer": "Gemeente"}


def test_more_lines_than_anyone_keeps_are_refused() -> None:
    with pytest.raises(InputError, match="maatregel-te-veel-regels"):
        read_shares("A | 1\n" * (MOST_LINES + 1))

"""A maatregel as texts: what a form carries is what it was made of."""

from __future__ import annotations

import pytest
from tests.web.measures.making import band, costed, make_maatregel, make_shared_dossier
from tests.web.world import World

from wijkkoers.web.measures.kinds import Direction
from wijkkoers.web.measures.texts import MAATREGEL_FIELDS, maatregel_texts, maatregel_values, ref_text, words_for
from wijkkoers.web.measures.values import EffectValue

pytestmark = pytest.mark.django_db


def test_texts_have_every_field_and_tell_an_amount_without_range(world: World) -> None:
    row = make_maatregel(world, make_shared_dossier(world), once=band(5), price_year=2025)
    texts = maatregel_texts(row)
    assert set(texts) == set(MAATREGEL_FIELDS)
    assert (texts["once_mid"], texts["once_exact"], texts["yearly_mid"], texts["yearly_exact"]) == ("5", "on", "", "")


def test_values_made_of_a_row_say_the_same_again(world: World) -> None:
    dossier = make_shared_dossier(world)
    told = costed(1, 2, 3, effects=(EffectValue("Rust", Direction.OMHOOG),), theme="groen")
    first = make_maatregel(world, dossier, **told)
    values = maatregel_values(first)
    assert (values.shares, values.effects, values.once) == (told["shares"], told["effects"], told["once"])


def test_the_log_tells_words_and_one_line_per_cost() -> None:
    told = words_for({"kind": "fysiek", "vat": "inclusief", "once_low": "1", "once_mid": "2", "once_high": "3", "once_exact": ""})
    assert told == {"kind": "Fysiek", "vat": "inclusief btw", "once": "1 – 2 – 3"}


def test_a_draft_is_named_as_a_draft(world: World) -> None:
    draft = make_maatregel(world, make_shared_dossier(world), world.gemeente_redacteur, name="Proef")
    assert ref_text(draft) == f"concept {draft.pk} Proef"

"""Typing in what came back."""

from __future__ import annotations

from tests.web.kit.making import make_batch, make_sheet
from tests.web.world import World

from wijkkoers.web.kit.forms.results import CardForm, ResultForm, texts_of
from wijkkoers.web.kit.kinds import Column
from wijkkoers.web.kit.selectors import cards_of, columns_of

HEAD = {"title": "Tafel 1", "held_on": "2026-11-22"}


def test_empty_box_is_not_counted_and_zero_is(world: World) -> None:
    batch = make_batch(world)
    cards = cards_of(batch)
    form = ResultForm({**HEAD, "s-1-belangrijk": "0", "s-2-belangrijk": ""}, cards=cards, columns=columns_of(batch))
    assert form.is_valid(), form.errors
    assert form.values.dots == {(cards[0].pk, Column.BELANGRIJK): 0}


def test_anything_but_a_small_whole_number_is_refused_at_its_box(world: World) -> None:
    batch = make_batch(world)
    form = ResultForm({**HEAD, "s-1-belangrijk": "-1", "s-2-dringend": "veel"}, cards=cards_of(batch), columns=columns_of(batch))
    assert set(form.errors) == {"s-1-belangrijk", "s-2-dringend"}


def test_two_who_type_at_once_lose_nothing(world: World) -> None:
    batch = make_batch(world)
    sheet, cards = make_sheet(world, batch, 4, 1), cards_of(batch)
    held = texts_of(sheet, cards)
    mine = ResultForm(cards=cards, columns=columns_of(batch), held=held, revision=1)
    sent = {**HEAD, "participants": "6", "s-1-belangrijk": "4", "s-2-belangrijk": "9", "revision": "1", "base": mine["base"].value()}
    form = ResultForm(sent, cards=cards, columns=columns_of(batch), held=held, revision=1)
    assert form.is_valid(), form.errors
    again = form.merged({**held, "s-1-belangrijk": "5"}, 2)
    assert (again["s-1-belangrijk"].value(), again["s-2-belangrijk"].value(), again.conflicts) == ("5", "9", ())


def test_scanned_card_offers_the_moments_of_its_set(world: World) -> None:
    batch = make_batch(world)
    sheet = make_sheet(world, batch)
    form = CardForm({"belangrijk": "2", "moment": str(sheet.pk)}, columns=columns_of(batch), sheets=[sheet])
    assert form.is_valid(), form.errors
    assert (form.scan.dots, form.cleaned_data["moment"]) == ({Column.BELANGRIJK: 2}, sheet.pk)
    assert not CardForm({"belangrijk": "2", "moment": "0"}, columns=columns_of(batch), sheets=[sheet]).is_valid()

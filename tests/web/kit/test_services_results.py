"""What comes back is kept, corrected with its history, withdrawn and brought back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.utils.translation import override
from tests.web.kit.making import make_batch, make_sheet, make_withdrawn, values_for
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.events.models import Event
from wijkkoers.web.kit import services
from wijkkoers.web.kit.kinds import Column
from wijkkoers.web.kit.selectors import cards_of, dots_of, outcome_of, remarks_of
from wijkkoers.web.kit.services import Scan


def test_what_came_back_is_kept_and_a_gap_is_no_zero(world: World) -> None:
    batch = make_batch(world)
    sheet = make_sheet(world, batch, 4, 0)
    cards = cards_of(batch)
    assert dots_of(sheet) == {(cards[0].pk, Column.BELANGRIJK): 4, (cards[1].pk, Column.BELANGRIJK): 0}
    assert Event.objects.get(kind="kit.uitkomst-ingevoerd").after["kit_dots"] == ["1 belangrijk: 4", "2 belangrijk: 0"]


def test_correction_keeps_what_stood_there(world: World) -> None:
    batch = make_batch(world)
    sheet = make_sheet(world, batch, 4, 1)
    values = replace(values_for(batch, 5), remarks={cards_of(batch)[0].pk: "Eerst de stoep"}, written={cards_of(batch)[2].pk: "Een bankje"})
    changed = services.change_results(actor=world.redacteur, sheet=sheet, values=values, revision=sheet.revision)
    event = Event.objects.get(kind="kit.uitkomst-gewijzigd")
    assert (event.before["kit_dots"], event.after["kit_dots"]) == (["1 belangrijk: 4", "2 belangrijk: 1"], ["1 belangrijk: 5"])
    assert (event.after["kit_remarks"], event.after["kit_written"]) == (["1: Eerst de stoep"], ["3: Een bankje"])
    assert changed.revision == sheet.revision + 1
    assert "kit_moment" not in event.after


def test_second_of_two_corrections_at_once_is_told(world: World) -> None:
    batch = make_batch(world)
    sheet = make_sheet(world, batch)
    services.change_results(actor=world.redacteur, sheet=sheet, values=values_for(batch, 9), revision=sheet.revision)
    with pytest.raises(InputError) as caught:
        services.change_results(actor=world.beheerder, sheet=sheet, values=values_for(batch, 8), revision=sheet.revision)
    assert caught.value.code == "intussen-gewijzigd"


def test_same_values_change_and_log_nothing(world: World) -> None:
    batch = make_batch(world)
    sheet = make_sheet(world, batch, 4, 1)
    services.change_results(actor=world.redacteur, sheet=sheet, values=values_for(batch, 4, 1), revision=sheet.revision)
    assert not Event.objects.filter(kind="kit.uitkomst-gewijzigd").exists()


def test_scanned_dots_add_up_at_the_moment_of_today(world: World) -> None:
    batch = make_batch(world)
    card = cards_of(batch)[0]
    first = services.add_dots(actor=world.redacteur, card=card, sheet_id=None, scan=Scan({Column.DRINGEND: 2}, "Lekt"))
    second = services.add_dots(actor=world.beheerder, card=card, sheet_id=None, scan=Scan({Column.DRINGEND: 1}, "Tocht"))
    assert first.pk == second.pk
    assert dots_of(second) == {(card.pk, Column.DRINGEND): 3}
    assert remarks_of(second) == {card.pk: "Lekt\nTocht"}
    assert Event.objects.filter(kind="kit.kaart-gescand").count() == 2


@pytest.mark.parametrize(
    ("column", "count", "remark", "code"),
    [
        (Column.BELANGRIJK, 0, "", "kit-niets-ingevuld"),
        (Column.EENS, 1, "", "kit-stippen-onbekend"),
        (Column.BELANGRIJK, 1000, "", "kit-stippen-onbekend"),
        (Column.BELANGRIJK, 1, "x" * 2001, "kit-tekst-te-lang"),
    ],
)
def test_dots_that_cannot_be_are_refused(world: World, column: Column, count: int, remark: str, code: str) -> None:
    card = cards_of(make_batch(world))[0]
    with pytest.raises(InputError) as caught:
        services.add_dots(actor=world.redacteur, card=card, sheet_id=None, scan=Scan({column: count}, remark))
    assert caught.value.code == code


def test_moment_of_another_set_is_refused(world: World) -> None:
    sheet, card = make_sheet(world), cards_of(make_batch(world))[0]
    with pytest.raises(InputError) as caught:
        services.add_dots(actor=world.redacteur, card=card, sheet_id=sheet.pk, scan=Scan({Column.BELANGRIJK: 1}))
    assert caught.value.code == "kit-moment-onbekend"


def test_withdrawn_counts_stay_and_do_not_count_until_they_come_back(world: World) -> None:
    sheet = make_withdrawn(world)
    assert outcome_of(sheet.batch).sheets == ()
    assert dots_of(sheet)
    services.restore_results(actor=world.redacteur, sheet=sheet)
    assert [found.pk for found in outcome_of(sheet.batch).sheets] == [sheet.pk]
    kinds = list(Event.objects.order_by("id").values_list("kind", flat=True))[-2:]
    assert kinds == ["kit.uitkomst-ingetrokken", "kit.uitkomst-teruggezet"]


@pytest.mark.parametrize(("typed", "seen", "stands"), [("", "", "Parkeren"), ("", "Parkeren", "Parkeren"), ("Groen", "Parkeren", "Groen")])
def test_second_moment_never_wipes_what_stands_on_a_card(world: World, typed: str, seen: str, stands: str) -> None:
    batch = make_batch(world)
    card = cards_of(batch)[0]
    services.enter_results(actor=world.redacteur, batch=batch, values=replace(values_for(batch), written={card.pk: "Parkeren"}))
    values = replace(values_for(batch, title="Tafel 2"), written={card.pk: typed}, seen_written={card.pk: seen})
    services.enter_results(actor=world.redacteur, batch=batch, values=values)
    card.refresh_from_db()
    assert card.written == stands


def test_who_writes_another_text_on_a_card_unseen_is_told(world: World) -> None:
    batch = make_batch(world)
    card = cards_of(batch)[0]
    sheet = make_sheet(world, batch)
    services.enter_results(actor=world.redacteur, batch=batch, values=replace(values_for(batch), written={card.pk: "Parkeren"}))
    values = replace(values_for(batch, 4, 1), written={card.pk: "Groen"})
    with pytest.raises(InputError) as caught:
        services.change_results(actor=world.beheerder, sheet=sheet, values=values, revision=sheet.revision)
    card.refresh_from_db()
    assert (caught.value.code, card.written) == ("intussen-gewijzigd", "Parkeren")


def test_same_form_of_a_card_counts_once(world: World) -> None:
    card = cards_of(make_batch(world))[0]
    scan = Scan({Column.BELANGRIJK: 3}, key="k1")
    sheet = services.add_dots(actor=world.redacteur, card=card, sheet_id=None, scan=scan)
    with pytest.raises(InputError) as caught:
        services.add_dots(actor=world.redacteur, card=card, sheet_id=None, scan=scan)
    assert (caught.value.code, dots_of(sheet)) == ("kit-al-geteld", {(card.pk, Column.BELANGRIJK): 3})


def test_scans_in_two_languages_come_to_one_moment(world: World) -> None:
    card = cards_of(make_batch(world))[0]
    first = services.add_dots(actor=world.redacteur, card=card, sheet_id=None, scan=Scan({Column.BELANGRIJK: 1}))
    with override("en"):
        assert services.add_dots(actor=world.redacteur, card=card, sheet_id=None, scan=Scan({Column.BELANGRIJK: 1})).pk == first.pk

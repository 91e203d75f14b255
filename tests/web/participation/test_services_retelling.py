"""Who was told something that is no longer so waits again to be told, whichever act changed it; who hears the same does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.web.participation.bringing import answer, make_oproep, merge, send, split, tell
from tests.web.world import World

from wijkkoers.web.events.models import Event
from wijkkoers.web.participation import services
from wijkkoers.web.participation.inbreng_values import Answer
from wijkkoers.web.participation.models import Inbreng
from wijkkoers.web.participation.selectors.inbreng import untold_of
from wijkkoers.web.participation.states import Fate

Act = Callable[[World, Inbreng, Inbreng], object]


def _restore(world: World, row: Inbreng) -> None:
    services.restore_inbreng(actor=world.redacteur, inbreng=row)


def _drop(world: World, row: Inbreng) -> None:
    services.drop_inbreng(actor=world.redacteur, inbreng=row, reason="Reclame")


def _away_and_back(world: World, lead: Inbreng, row: Inbreng) -> None:
    merge(world, lead, row)
    tell(world, row)
    assert row not in untold_of(row.dossier)
    _restore(world, row)


def _left_out_told_and_back(world: World, _lead: Inbreng, row: Inbreng) -> None:
    _drop(world, row)
    tell(world, row)
    _restore(world, row)


@pytest.mark.parametrize(
    "act",
    [
        lambda world, lead, row: merge(world, lead, row),
        _away_and_back,
        _left_out_told_and_back,
        lambda world, lead, row: answer(world, row, Fate.NIET, "Om een andere reden"),
        lambda world, lead, row: answer(world, row, Fate.NIET, "Geen geld", where="Wijkplan"),
        lambda world, lead, row: answer(world, answer(world, row, Fate.OVERGENOMEN), Fate.NIET, "Geen geld"),
    ],
    ids=["merged", "merged, told and back", "left out, told and back", "another reason", "another place to read", "changed and back"],
)
def test_who_was_told_something_else_waits_to_be_told(world: World, act: Act) -> None:
    oproep = make_oproep(world)
    lead, row = answer(world, send(oproep, "a"), Fate.OVERGENOMEN, "Goed"), answer(world, send(oproep, "b"), Fate.NIET, "Geen geld")
    tell(world, lead, row)
    act(world, lead, row)
    assert list(untold_of(oproep.dossier)) == [row]
    assert Event.objects.filter(kind="inbreng.niet-verteld", subject=f"inbreng:{row.pk}").exists()


def test_who_was_told_waits_for_the_answers_to_the_parts_or_to_what_it_went_up_in(world: World) -> None:
    oproep = make_oproep(world)
    lead, merged, whole = send(oproep, "a"), *(answer(world, send(oproep, text)) for text in "bc")
    tell(world, merged, whole)
    merge(world, lead, merged)
    parts = split(world, whole, "c1", "c2")
    assert not Inbreng.objects.filter(told_on__isnull=False).exists()
    services.answer_together(actor=world.redacteur, rows=[lead, *parts], answer=Answer(Fate.OVERGENOMEN), revisions={})
    assert list(untold_of(oproep.dossier)) == [lead, merged, whole]


def test_later_change_at_the_lead_reaches_everyone_behind_it(world: World) -> None:
    oproep = make_oproep(world)
    lead, other, behind = (send(oproep, text) for text in "abc")
    merge(world, other, behind)
    merge(world, answer(world, lead), other)
    tell(world, lead, other, behind)
    answer(world, lead, Fate.OVERGENOMEN, "Toch")
    assert list(untold_of(oproep.dossier)) == [lead, other, behind]


def test_who_hears_the_same_was_told(world: World) -> None:
    oproep = make_oproep(world)
    lead, row, third = (answer(world, send(oproep, text), reason="Geen geld") for text in "abc")
    tell(world, lead, row, third)
    merge(world, lead, row)
    answer(world, third, reason="Geen geld", consent="De groep, 3 mei")
    answer(world, lead, reason="Geen geld")
    assert not untold_of(oproep.dossier).exists()
    assert not Event.objects.filter(kind="inbreng.niet-verteld").exists()


def test_row_that_the_act_holds_says_itself_that_it_is_to_be_told(world: World) -> None:
    row = answer(world, send(make_oproep(world)))
    tell(world, row)
    row = answer(world, row, Fate.OVERGENOMEN)
    assert (row.told_on, row.revision) == (None, Inbreng.objects.get().revision)

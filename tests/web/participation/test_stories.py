"""What whoever brought something in reads, in sentences."""

from __future__ import annotations

from tests.web.participation.bringing import answer, make_oproep, merge, read, send, split
from tests.web.world import World

from wijkkoers.web.participation import services
from wijkkoers.web.participation.selectors.fate import story_of
from wijkkoers.web.participation.states import Fate
from wijkkoers.web.participation.stories import answered_day, answers_of, notes_of, steps_of


def test_steps_say_what_was_done_and_what_is_still_to_come(world: World) -> None:
    row = send(make_oproep(world))
    assert [(step.label, step.is_done) for step in steps_of(story_of(row), "nl")] == [
        ("Ontvangen", True),
        ("Gelezen", False),
        ("Antwoord", False),
    ]
    assert answered_day(story_of(row)) is None
    row = answer(world, read(world, row))
    assert all(step.is_done and step.day for step in steps_of(story_of(row), "nl"))


def test_answer_of_one_text_and_notes(world: World) -> None:
    row = answer(world, read(world, send(make_oproep(world)), is_shown=False), reason="Geen geld", where="Wijkplan")
    (told,) = answers_of(story_of(row))
    assert (told.sentence, told.reason, told.where, told.part) == ("Wij nemen uw inbreng niet over.", "Geen geld", "Wijkplan", "")
    assert notes_of(story_of(row)) == ["Anderen kunnen uw tekst niet lezen. De reden: Er staat een naam in"]


def test_what_was_left_out_has_a_reason_and_no_answer(world: World) -> None:
    row = services.drop_inbreng(actor=world.redacteur, inbreng=send(make_oproep(world)), reason="Reclame")
    story = story_of(row)
    assert (answers_of(story), notes_of(story)) == ([], ["Wij nemen dit bericht niet mee. De reden: Reclame"])
    assert [step.label for step in steps_of(story, "nl")] == ["Ontvangen"]


def test_each_own_part_is_quoted_beside_its_answer_and_never_the_words_of_somebody_else(world: World) -> None:
    oproep = make_oproep(world)
    whole, other = send(oproep, "Bank en boom"), read(world, send(oproep, "Van mevrouw Jansen"), is_shown=False)
    bank, tree = split(world, whole, "Bank", "boom")
    merge(world, other, tree)
    answer(world, other, Fate.OVERGENOMEN, "Er komt groen")
    told = answers_of(story_of(whole))
    assert [(said.part, said.sentence, said.reason) for said in told] == [
        ("Bank", "Wij weten nog niet wat wij hiermee doen.", ""),
        ("boom", "Dit nemen wij over.", "Er komt groen"),
    ]
    merge(world, bank, other)
    assert [said.part for said in answers_of(story_of(whole))] == ["Bank", "boom"]
    assert [said.part for said in answers_of(story_of(other))] == [""]


def test_part_that_is_split_again_is_quoted_in_its_own_parts_and_what_it_went_up_in_is_not(world: World) -> None:
    oproep = make_oproep(world)
    whole, other = send(oproep, "Bank, boom en bus"), send(oproep, "Geheim en meer")
    _bank, rest = split(world, whole, "Bank", "boom en bus")
    tree, _bus = split(world, rest, "boom", "bus")
    merge(world, other, tree)
    split(world, other, "Geheim", "meer")
    assert [said.part for said in answers_of(story_of(whole))] == ["Bank", "boom", "boom", "bus"]

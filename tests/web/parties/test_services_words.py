"""Writing words as a draft, and releasing everything at once."""

from __future__ import annotations

import json

import pytest
from tests.web.dossiers.making import make_dossier
from tests.web.parties.making import (
    GOAL,
    MEANS,
    SECRET,
    make_goal,
    make_means,
    make_partij,
    make_shared_dossier,
    make_written,
    release,
    watch_holds,
    write,
)
from tests.web.world import World

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.web.events.models import Event
from wijkkoers.web.parties import services
from wijkkoers.web.parties.kinds import Stance
from wijkkoers.web.parties.models import Partij
from wijkkoers.web.parties.selectors import Words, draft_of


def _logged() -> str:
    return json.dumps([[event.before, event.after] for event in Event.objects.all()], ensure_ascii=False)


def test_draft_stays_out_of_every_log(world: World) -> None:
    partij = make_written(world, is_released=False)
    assert (partij.interest, partij.released_interest) == (SECRET.interest, "")
    assert SECRET.interest not in _logged()
    assert SECRET.ambition not in _logged()


def test_writing_a_draft_is_told_to_the_own_organisation_and_not_to_the_team(world: World) -> None:
    make_written(world, is_released=False)
    event = Event.objects.get(kind="partij.concept-gewijzigd")
    assert (event.organisation, event.dossier) == (world.gemeente, None)


def test_same_words_change_and_log_nothing(world: World) -> None:
    partij = make_written(world, is_released=False)
    before = Event.objects.count()
    assert (write(world.gemeente_redacteur, partij).words_revision, Event.objects.count()) == (2, before)


def test_colleague_who_wrote_in_between_is_not_overwritten(world: World) -> None:
    partij = make_written(world, is_released=False)
    with pytest.raises(InputError) as caught:
        services.write_words(actor=world.gemeente_redacteur, partij=partij, words=Words("Anders", ""), revision=1)
    assert caught.value.code == "intussen-gewijzigd"


def test_editor_of_the_dossier_writes_no_words_of_another(world: World) -> None:
    partij = make_written(world, is_released=False)
    with pytest.raises(NotAllowed):
        write(world.beheerder, partij, Words("Anders", "Anders"))
    partij.refresh_from_db()
    assert partij.interest == SECRET.interest


def test_too_long_words_are_refused(world: World) -> None:
    partij = make_partij(world, make_dossier(world))
    with pytest.raises(InputError) as caught:
        write(world.redacteur, partij, Words("a" * 2001, ""))
    assert caught.value.code == "partij-tekst-te-lang"


def test_release_gives_the_words_as_they_are_and_logs_them(world: World) -> None:
    partij = make_written(world, is_released=True)
    event = Event.objects.get(kind="partij.vrijgegeven")
    assert (partij.released_interest, partij.released_ambition, partij.has_draft) == (SECRET.interest, SECRET.ambition, False)
    assert (event.dossier, event.after["interest"]) == (partij.dossier, SECRET.interest)


def test_words_written_after_a_release_wait_for_the_next(world: World) -> None:
    partij = write(world.gemeente_redacteur, make_written(world, is_released=True), Words("Nieuw", ""))
    assert (partij.interest, partij.released_interest, partij.has_draft) == ("Nieuw", SECRET.interest, True)
    partij = release(world.gemeente_redacteur, partij)
    event = Event.objects.filter(kind="partij.vrijgegeven").first()
    assert event is not None
    assert (partij.released_interest, event.before["interest"], event.after["interest"]) == ("Nieuw", SECRET.interest, "Nieuw")


def test_one_release_gives_words_goals_means_and_stances(world: World) -> None:
    partij = make_written(world, is_released=False)
    goal, means = make_goal(world, is_released=False, partij=partij), make_means(world, is_released=False, partij=partij)
    other = make_partij(world, partij.dossier, world.corporatie)
    theirs = services.add_goal(actor=world.redacteur, partij=other, theme="wonen", text="Honderd erbij")
    release(world.redacteur, other)
    stance = services.state_stance(actor=world.gemeente_redacteur, goal=theirs, partij=partij, stance=Stance.BOTST, note="Geen plek")
    assert stance is not None
    release(world.gemeente_redacteur, partij)
    for row in (goal, means, stance):
        row.refresh_from_db()
    assert (goal.released_text, means.released_text, stance.released_stance, stance.released_note) == (GOAL, MEANS, "botst", "Geen plek")
    event = Event.objects.filter(kind="partij.vrijgegeven").first()
    assert event is not None
    assert (event.after["goals"], event.after["means"], event.after["stances"]) == ([GOAL], [MEANS], ["Honderd erbij: botst Geen plek"])


def test_release_of_a_draft_that_changed_since_it_was_shown_is_refused(world: World) -> None:
    partij = make_written(world, is_released=False)
    digest = draft_of(partij).digest
    make_goal(world, is_released=False, partij=partij)
    with pytest.raises(InputError) as caught:
        services.release_partij(actor=world.gemeente_redacteur, partij=partij, digest=digest)
    assert (caught.value.code, Partij.objects.get().released_at) == ("intussen-gewijzigd", None)


def test_release_holds_every_row_before_the_digest_is_checked(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    partij = make_written(world, is_released=False)
    held = watch_holds(monkeypatch)
    with pytest.raises(InputError):
        services.release_partij(actor=world.gemeente_redacteur, partij=partij, digest="anders")
    assert held == ["Partij", "Goal", "Means", "GoalStance"]


def test_dropped_draft_is_not_released(world: World) -> None:
    goal = make_goal(world, is_released=False)
    services.drop_goal(actor=world.gemeente_redacteur, goal=goal, reason="Toch niet")
    release(world.gemeente_redacteur, write(world.gemeente_redacteur, goal.partij))
    goal.refresh_from_db()
    assert (goal.released_at, GOAL in _logged(), "Toch niet" in _logged()) == (None, False, False)


def test_words_of_a_partij_without_people_are_told_in_the_dossier_without_their_text(world: World) -> None:
    partij = write(world.redacteur, make_partij(world, make_shared_dossier(world)))
    event = Event.objects.get(kind="partij.concept-gewijzigd")
    assert (event.dossier, event.after) == (partij.dossier, {"name": partij.name})

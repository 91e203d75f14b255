"""Goals and stances in the browser."""

from __future__ import annotations

from django.urls import reverse
from tests.web.parties.making import GOAL, make_goal, make_partij
from tests.web.world import World

from wijkkoers.web.parties import services
from wijkkoers.web.parties.models import Goal, GoalStance


def test_goal_goes_round_from_new_to_dropped_and_back(world: World) -> None:
    partij = make_goal(world, is_released=True).partij
    client = world.client_for(world.gemeente_redacteur)
    client.post(reverse("goal-new", args=[partij.dossier_id, partij.pk]), {"theme": "wonen", "text": "Honderd erbij"})
    goal = Goal.objects.latest("pk")
    keys = [partij.dossier_id, goal.pk]
    client.post(reverse("goal-edit", args=keys), {"theme": "wonen", "text": "Tweehonderd erbij", "revision": 1, "base": "{}"})
    client.post(reverse("goal-drop", args=keys), {"reason": "Te veel"})
    client.post(reverse("goal-restore", args=keys))
    goal.refresh_from_db()
    assert (goal.text, goal.dropped_at) == ("Tweehonderd erbij", None)


def test_release_by_a_colleague_does_not_hold_up_a_change_of_the_text(world: World) -> None:
    goal = make_goal(world, is_released=False)
    client = world.client_for(world.gemeente_redacteur)
    address = reverse("goal-edit", args=[goal.partij.dossier_id, goal.pk])
    form = client.get(address).context["form"]
    hidden = {name: form[name].value() for name in ("theme", "revision", "base")}
    services.release_partij(actor=world.gemeente_redacteur, partij=goal.partij)
    assert client.post(address, {**hidden, "text": "Tweehonderd erbij"}).status_code == 302
    goal.refresh_from_db()
    assert (goal.text, goal.released_text) == ("Tweehonderd erbij", GOAL)


def test_stance_is_given_on_a_page_that_shows_the_goal(world: World) -> None:
    goal = make_goal(world, is_released=True)
    mine = make_partij(world, goal.partij.dossier, world.corporatie)
    client = world.client_for(world.redacteur)
    address = reverse("goal-stance", args=[mine.dossier_id, mine.pk, goal.pk])
    assert GOAL in client.get(address).content.decode()
    client.post(address, {"stance": "botst", "note": "Geen plek", "revision": 0})
    assert GoalStance.objects.get().stance == "botst"
    page = client.get(reverse("goal-stances", args=[mine.dossier_id, mine.pk])).content.decode()
    assert "botst hiermee" in page
    assert client.post(address, {"stance": "steunt", "note": "", "revision": 0}).status_code == 409


def test_own_goal_and_draft_of_another_have_no_stance(world: World) -> None:
    goal = make_goal(world, is_released=False)
    mine = make_partij(world, goal.partij.dossier, world.corporatie)
    address = reverse("goal-stance", args=[mine.dossier_id, mine.pk, goal.pk])
    assert world.client_for(world.redacteur).get(address).status_code == 404
    theirs = services.add_goal(actor=world.redacteur, partij=mine, theme="wonen", text="Nog stil")
    group = reverse("goal-stance", args=[mine.dossier_id, make_partij(world, mine.dossier).pk, theirs.pk])
    assert world.client_for(world.redacteur).get(group).status_code == 404
    own = reverse("goal-stance", args=[mine.dossier_id, goal.partij_id, goal.pk])
    assert world.client_for(world.gemeente_redacteur).get(own).status_code == 404

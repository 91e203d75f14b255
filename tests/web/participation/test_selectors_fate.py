"""What whoever brought something in may hear: only what everyone in the dossier knows."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.web.participation.bringing import answer, make_oproep, read, send
from tests.web.process.making import make_besluit
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.fieldwork.opgave_values import OpgaveValues
from wijkkoers.web.fieldwork.services.lineage import merge_opgaven
from wijkkoers.web.fieldwork.services.opgaven import add_opgave, release_opgave
from wijkkoers.web.participation.selectors.fate import stories_of, story_of
from wijkkoers.web.participation.states import Fate
from wijkkoers.web.thread.services import link


def test_draft_is_told_only_once_it_is_shared(world: World) -> None:
    row = read(world, send(make_oproep(world)))
    draft = add_opgave(actor=world.gemeente_redacteur, dossier=row.dossier, values=OpgaveValues("Concept", "fysiek"), is_draft=True)
    viewer = viewer_of(world.gemeente_redacteur, row.dossier)
    link(actor=world.gemeente_redacteur, viewer=viewer, source=f"inbreng:{row.pk}", target=f"opgave:{draft.pk}")
    assert story_of(row).outcomes[0].places == ()
    release_opgave(actor=world.gemeente_redacteur, opgave=draft)
    assert [card.title for card in story_of(row).outcomes[0].places] == ["Concept"]


def test_thing_that_was_merged_is_named_by_the_one_that_goes_on(world: World) -> None:
    row = send(make_oproep(world))
    first, second = (
        add_opgave(actor=world.redacteur, dossier=row.dossier, values=OpgaveValues(title, "fysiek")) for title in ("Oud", "Nieuw")
    )
    answer(world, row, Fate.OVERGENOMEN, "", targets=(f"opgave:{first.pk}",))
    seen = {first.pk: first.revision, second.pk: second.revision}
    merge_opgaven(actor=world.redacteur, target=second, others=[first], reason="Zelfde", revisions=seen)
    assert [card.title for card in story_of(row).outcomes[0].places] == ["Nieuw"]


def test_answer_cannot_name_a_draft(world: World) -> None:
    row = send(make_oproep(world))
    draft = add_opgave(actor=world.redacteur, dossier=row.dossier, values=OpgaveValues("Concept", "fysiek"), is_draft=True)
    with pytest.raises(InputError, match="inbreng-waar-onbekend"):
        answer(world, row, Fate.OVERGENOMEN, "", targets=(f"opgave:{draft.pk}",))


def test_many_stories_take_as_many_queries_as_one(world: World) -> None:
    oproep = make_oproep(world)
    besluit = make_besluit(world, oproep.dossier)
    rows = [answer(world, send(oproep, f"tekst {number}"), targets=(f"besluit:{besluit.pk}",)) for number in range(6)]
    asked = []
    for some in (rows[:1], rows):
        with CaptureQueriesContext(connection) as captured:
            stories = stories_of(oproep.dossier, some)
        asked.append(len(captured))
    assert asked[0] == asked[1]
    assert all(story.is_answered and len(story.outcomes[0].places) == 1 for story in stories)

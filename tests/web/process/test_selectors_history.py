"""Earlier texts of a row are found in its own log only."""

from __future__ import annotations

from tests.web.process.making import make_action, make_link, make_plan, make_result, make_stap
from tests.web.world import World

from wijkkoers.web.events.models import Event
from wijkkoers.web.process import services
from wijkkoers.web.process.models import Stap
from wijkkoers.web.process.selectors import earlier_texts, earlier_versions, subject_of
from wijkkoers.web.process.values import ActionValues, StapValues


def _changed(world: World) -> Stap:
    stap = make_stap(world)
    for text in ("Eerste", "Tweede"):
        stap = services.change_stap(actor=world.redacteur, stap=stap, values=StapValues(summary=text))
    return stap


def test_versions_are_those_that_replaced_a_text_newest_first(world: World) -> None:
    stap = _changed(world)
    make_result(world, stap)
    versions = earlier_versions(stap, "stap")
    assert [event.before["stap_summary"] for event in versions] == ["Eerste", ""]
    assert earlier_texts(stap, versions[0].pk, "stap") == {"summary": "Eerste"}


def test_versions_of_a_result_are_those_of_that_result(world: World) -> None:
    stap = make_stap(world)
    result = make_result(world, stap)
    assert len(earlier_versions(stap, "result", {"output": result.output})) == 1
    assert earlier_versions(stap, "result", {"output": "andere"}) == []
    event = Event.objects.get(kind="resultaat.geschreven")
    assert earlier_texts(stap, event.pk, "result", {"output": "andere"}) == {}


def test_event_of_another_row_or_dossier_gives_nothing(world: World) -> None:
    stap, other = _changed(world), make_stap(world, make_plan(world).dossier)
    event = earlier_versions(stap, "stap")[0]
    assert earlier_texts(other, event.pk, "stap") == {}
    assert earlier_texts(stap, 0, "stap") == {}


def test_subject_names_kind_and_number(world: World) -> None:
    stap = make_stap(world)
    action = make_action(world, stap.dossier, values=ActionValues("Bellen"))
    link = make_link(world, stap.dossier)
    assert [subject_of(row) for row in (stap, action, link)] == [f"stap:{stap.pk}", f"actie:{action.pk}", f"bijlage:{link.pk}"]

"""Rounds, entries and joint ambitions as forms."""

from __future__ import annotations

from tests.web.parties.making import make_joint, make_round
from tests.web.world import World

from wijkkoers.web.parties.forms.ambitions import (
    EntryForm,
    JointForm,
    MoveForm,
    OpinionForm,
    RoundForm,
    TermForm,
    held_joint,
    held_round,
    held_term,
    said_before,
    said_revision,
)
from wijkkoers.web.parties.models import AmbitionAgreement, ContainerTerm, JointAmbition
from wijkkoers.web.parties.services import Wanted


def test_new_round_starts_with_all_themes_ticked_and_a_held_one_with_its_own(world: World) -> None:
    round_ = make_round(world)
    form = RoundForm(held=held_round(round_), revision=1)
    assert (len(RoundForm()["themes"].value()), form["themes"].value()) == (8, ["wonen", "leefomgeving"])


def test_round_without_themes_is_refused() -> None:
    assert not RoundForm({"title": "X"}).is_valid()


def test_entry_has_a_field_per_theme_and_merges_by_theme() -> None:
    held = {"wonen": "Nu anders", "energie": ""}
    sent = {"wonen": "", "energie": "Van het gas af", "revision": "0", "base": '{"wonen": "", "energie": ""}'}
    form = EntryForm(sent, themes=["wonen", "energie"], held={"wonen": "", "energie": ""}, revision=0)
    assert form.is_valid(), form.errors
    assert form.texts == {"wonen": "", "energie": "Van het gas af"}
    merged = form.merged(held, 1)
    assert [merged[theme].value() for theme in ("wonen", "energie")] == ["Nu anders", "Van het gas af"]


def test_joint_ambition_is_read_whole(world: World) -> None:
    form = JointForm({"text": "Samen", "measure": "Label", "target": "80 %", "target_year": "2032"})
    assert form.is_valid(), form.errors
    assert form.wanted == Wanted("Samen", "Label", "80 %", 2032)
    held = held_joint(make_joint(world))
    assert (held_joint(None), held is not None and held["target_year"]) == (None, "")


def test_opinion_must_be_one_of_three() -> None:
    assert not OpinionForm({"opinion": "misschien"}).is_valid()
    assert OpinionForm({"opinion": "voorbehoud", "remark": "Mits", "seen": "1"}).is_valid()
    assert said_before(None) == {"opinion": "", "remark": ""}


def test_opinion_on_an_earlier_text_is_none_on_the_text_as_it_is_now() -> None:
    joint = JointAmbition(revision=2)
    rows = [AmbitionAgreement(joint_revision=text, revision=3) for text in (1, 2)]
    assert [said_revision(row, joint) for row in (None, *rows)] == [0, 0, 3]


def test_reason_of_a_move_may_be_empty_and_a_term_may_lack_its_meaning() -> None:
    assert MoveForm({}).is_valid()
    assert TermForm({"term": "veilig"}).is_valid()
    assert held_term(ContainerTerm(term="veilig", meaning="Goed verlicht")) == {"term": "veilig", "meaning": "Goed verlicht"}

"""Outcomes in order, in words and as a figure."""

from __future__ import annotations

from tests.web.kit.making import make_batch, make_sheet, values_for
from tests.web.world import World

from wijkkoers.web.kit import presentation, services
from wijkkoers.web.kit.kinds import CardKind
from wijkkoers.web.kit.selectors import outcome_of


def test_every_kind_is_offered() -> None:
    assert [choice.kind for choice in presentation.kind_choices()] == list(CardKind)


def test_proposal_tells_moments_people_and_the_cards_with_most_dots(world: World) -> None:
    batch = make_batch(world)
    make_sheet(world, batch, 1, 4)
    services.enter_results(actor=world.redacteur, batch=batch, values=values_for(batch, 2, participants=None, title="Markt"))
    lines = presentation.outcome_text(outcome_of(batch)).splitlines()
    assert lines[0] == "Kaarten van de startavond: 2 momenten, minstens 6 mensen."
    assert lines[1:] == ["- lege kaart (Belangrijk 4)", "- lege kaart (Belangrijk 3)"]


def test_figure_leaves_out_what_nobody_counted(world: World) -> None:
    batch = make_batch(world)
    assert presentation.outcome_figure(outcome_of(batch)) == ""
    make_sheet(world, batch, 1)
    figure = presentation.outcome_figure(outcome_of(batch))
    assert "niet geteld" in figure
    assert figure.count("lege kaart") == 1

from __future__ import annotations

from dataclasses import replace

from tests.unit.reports.weighing import samples
from tests.unit.reports.weighing.drawn import described, marks_inside, texts

from wijkkoers.reports.weighing.actor_bars import draw_actors


def test_losers_come_first_and_the_total_last() -> None:
    found = texts(draw_actors(samples.cba(), "Wie betaalt"))
    names = [text for text in found if text in (*samples.NAMES.values(), "Totaal")]
    assert (names[0], names[-2]) == ("Velderwonen", "Totaal")
    assert "−1,04\N{NO-BREAK SPACE}mln" in found


def test_seven_alternatives_still_fit() -> None:
    report = samples.cba()
    own = report.alternatives[1]
    rows = (report.alternatives[0], *(replace(own, id=f"plan-{number}") for number in range(7)))
    svg = draw_actors(replace(report, alternatives=rows), "Wie betaalt")
    assert marks_inside(svg)
    assert "plan-6" in texts(svg)


def test_loss_and_gain_are_told_by_sign_and_not_by_colour_alone() -> None:
    text = described(draw_actors(samples.cba(), "Wie betaalt")).replace("\N{NO-BREAK SPACE}", " ")
    assert "Velderwonen −1,04 mln" in text
    assert "Huurders +1,41 mln" in text

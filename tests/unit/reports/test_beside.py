"""A wijkfoto beside a group of areas."""

from __future__ import annotations

from tests.unit.reports import samples

from wijkkoers.base.missing import Figure, Mark, Status, absent, present
from wijkkoers.reports.beside import beside_group
from wijkkoers.reports.figures.profile import draw_profile
from wijkkoers.reports.wijkfoto import Line

GROUP: list[dict[str, Figure]] = [
    {"aandeel-koop": present(40), "aantal-inwoners": present(100)},
    {"aandeel-koop": present(50, Mark.ESTIMATED), "aantal-inwoners": present(900)},
    {"aandeel-koop": absent(Status.SUPPRESSED)},
]


def line_of(indicator: str, group: list[dict[str, Figure]] = GROUP) -> Line:
    found = beside_group(samples.wijk(), "gekozen gebieden", group).line(indicator)
    assert found is not None
    return found


def test_reference_is_the_plain_mean_of_the_figures_that_are_there() -> None:
    assert line_of("aandeel-koop").gemeente == present(45, Mark.ESTIMATED)


def test_other_areas_are_those_of_the_group() -> None:
    assert line_of("aandeel-koop").peers == (40, 50)


def test_group_without_the_figure_gives_no_mean() -> None:
    assert line_of("woz-waarde").gemeente == absent(Status.UNAVAILABLE)


def test_counts_have_no_mean() -> None:
    line = line_of("aantal-inwoners")
    assert (line.gemeente, line.gemeente_total, line.peers) == (None, None, ())


def test_own_figure_and_country_stay() -> None:
    line, before = line_of("aandeel-koop"), samples.wijk().line("aandeel-koop")
    assert before is not None and (line.figure, line.land) == (before.figure, before.land)


def test_course_of_the_gemeente_is_not_that_of_the_group() -> None:
    assert line_of("aandeel-koop").gemeente_trend == ()


def test_group_gives_its_name_to_the_figures() -> None:
    foto = beside_group(samples.wijk(), "gekozen gebieden", GROUP)
    assert foto.gemeente is not None and foto.gemeente.name == "gekozen gebieden"
    assert "gekozen gebieden" in draw_profile(foto)

from __future__ import annotations

from tests.unit.reports.figures.compasses import make_compass, make_dot

from wijkkoers.reports.figures.compass_content import count_done, ring_name


def test_what_does_not_apply_does_not_count() -> None:
    dots = [make_dot(status=status) for status in ("klaar", "open", "herzien", "niet-van-toepassing")]
    assert count_done(dots) == (1, 3)


def test_a_stap_of_both_sporen_counts_for_each() -> None:
    dots = [make_dot(sporen=("A", "B"), status="klaar"), make_dot(sporen=("B",))]
    assert (count_done(dots, "A"), count_done(dots, "B")) == ((1, 1), (1, 2))


def test_the_name_of_a_ring_says_its_place_and_how_much_is_done() -> None:
    assert ring_name(make_compass(6, 6), 1) == ("2  Fase met naam 1", "1/5")


def test_the_next_stap_is_found() -> None:
    found = make_compass(3).next_dot
    assert found is not None and found.status == "open"


def test_a_stap_without_spoor_stands_on_the_side_of_people() -> None:
    assert make_dot().spoor == "A" and make_dot(sporen=("B",)).spoor == "B"

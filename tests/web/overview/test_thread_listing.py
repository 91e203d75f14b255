"""The thread as a list."""

from __future__ import annotations

from tests.web.overview.threads import REACH, card

from wijkkoers.web.overview.thread.listing import SHOWN, sides_of, step_label
from wijkkoers.web.thread.selectors import Link, Reach


def test_both_ways_stand_by_step_and_kind() -> None:
    before, after = sides_of(REACH)
    assert [(step.distance, [group.kind.value for group in step.kinds]) for step in before.steps] == [
        (1, ["inbreng", "doel", "opgave"]),
        (2, ["partij"]),
    ]
    assert ([step.distance for step in after.steps], before.count, after.count) == ([1, 2], 4, 2)


def test_what_is_further_away_says_through_what_it_is_tied() -> None:
    before, _after = sides_of(REACH)
    assert before.steps[1].kinds[0].rows[0].via == ("doel van een partij 1",)
    rows = {group.kind.value: group.rows[0] for group in before.steps[0].kinds}
    assert (rows["opgave"].marks, rows["inbreng"].note, rows["doel"].via) == (("samengevoegd",), "Van de buurtavond", ())


def test_long_list_is_cut_until_all_is_asked() -> None:
    refs = [f"inbreng:{number}" for number in range(SHOWN + 5)]
    cards = {ref: card(ref) for ref in [*refs, "opgave:1"]}
    reach = Reach({"opgave:1": 0, **dict.fromkeys(refs, -1)}, cards, tuple(Link(ref, "opgave:1") for ref in refs))
    assert sides_of(reach)[0].steps[0].kinds[0].hidden == 5
    assert sides_of(reach, shows_all=True)[0].steps[0].kinds[0].hidden == 0


def test_every_distance_has_words() -> None:
    assert (step_label(2), step_label(9)) == ("twee stappen verder", "9 stappen verder")

"""Opinion groups: who votes alike, what sets each group apart, and where all meet."""

from __future__ import annotations

import numpy as np
import pytest

from wijkkoers.appraisal.preferences.opinion_kernels import GAP, inspect_votes
from wijkkoers.appraisal.preferences.opinions import Opinions, find_opinions, fold_vote
from wijkkoers.base.errors import InputError

STATEMENTS = ["meer groen", "minder parkeren", "betaald parkeren", "meer licht"]


def camps(first: int = 30, second: int = 20) -> np.ndarray:
    """Return votes of two camps that differ on three statements and agree on the last."""
    one = np.tile(np.array([1, 1, -1, 1], dtype=np.int8), (first, 1))
    other = np.tile(np.array([-1, -1, 1, 1], dtype=np.int8), (second, 1))
    return np.vstack([one, other])


@pytest.fixture
def found() -> Opinions:
    return find_opinions(STATEMENTS, camps())


def test_two_camps_are_two_groups_the_largest_first(found: Opinions) -> None:
    assert found.of_person.tolist() == [0] * 30 + [1] * 20
    assert [group.people.value for group in found.groups] == [30.0, 20.0]
    assert found.explained == pytest.approx([1.0, 0.0])


def test_statements_that_set_a_group_apart_are_named_with_their_side(found: Opinions) -> None:
    sides = [{(leaning.statement, leaning.agrees) for leaning in group.leanings} for group in found.groups]
    assert sides == [
        {("meer groen", True), ("minder parkeren", True), ("betaald parkeren", False)},
        {("meer groen", False), ("minder parkeren", False), ("betaald parkeren", True)},
    ]


def test_share_of_a_leaning_counts_one_vote_for_and_against(found: Opinions) -> None:
    leaning = found.groups[0].leanings[0]
    assert (leaning.share, leaning.share_elsewhere) == (pytest.approx(31 / 32), pytest.approx(1 / 22))


def test_common_ground_is_where_all_groups_lean_the_same_way(found: Opinions) -> None:
    assert [(common.statement, common.agrees) for common in found.common_ground] == [("meer licht", True)]
    assert found.common_ground[0].lowest == pytest.approx(21 / 22)


def test_groups_are_told_to_be_no_poll(found: Opinions) -> None:
    assert found.reasons[0].kind == "groepen-zijn-geen-peiling"


def test_small_group_is_hidden_with_its_statements() -> None:
    found = find_opinions(STATEMENTS, camps(30, 9))
    assert [group.people.has_value for group in found.groups] == [False, False]
    assert [group.leanings for group in found.groups] == [(), ()]
    assert (found.common_ground, "groep-te-klein" in {reason.kind for reason in found.reasons}) == ((), True)


def test_people_who_all_vote_alike_are_one_group() -> None:
    found = find_opinions(STATEMENTS, camps(12, 0))
    assert (len(found.groups), found.silhouettes, found.groups[0].people.value) == (1, (), 12.0)
    assert "een-groep" in {reason.kind for reason in found.reasons}


def test_people_with_too_few_votes_are_left_out_and_told() -> None:
    votes = np.vstack([camps(), np.array([[1, GAP, GAP, GAP]], dtype=np.int8)])
    found = find_opinions(STATEMENTS, votes)
    assert (found.of_person[-1], found.places[-1].tolist(), found.tally.people) == (-1, [0.0, 0.0], 50)
    assert found.reasons[-1].values["people"] == 1


def test_votes_without_pattern_are_called_vague() -> None:
    votes = np.random.default_rng(3).integers(-1, 2, (400, 40)).astype(np.int8)
    found = find_opinions([str(number) for number in range(40)], votes)
    vague = [reason for reason in found.reasons if reason.kind == "groepen-vaag"]
    assert vague[0].values["silhouette"] == max(score for _number, score in found.silhouettes)


def test_clear_camps_are_not_called_vague(found: Opinions) -> None:
    assert "groepen-vaag" not in {reason.kind for reason in found.reasons}


def test_same_votes_give_the_same_digest_and_places(found: Opinions) -> None:
    again = find_opinions(STATEMENTS, camps())
    assert (again.provenance, again.places.tobytes()) == (found.provenance, found.places.tobytes())
    assert find_opinions(STATEMENTS, camps(31)).provenance != found.provenance


def test_folded_vote_is_the_picture_of_counting_again(found: Opinions) -> None:
    votes = camps()
    folded = fold_vote(found, votes[0], 3, -1, found.centres)
    votes[0, 3] = -1
    again = find_opinions(STATEMENTS, votes)
    assert (folded.tally.product == again.tally.product).all()
    assert folded.axes[:, 0] == pytest.approx(again.axes[:, 0], abs=1e-7)
    assert folded.group == 0


def test_votes_of_someone_new_are_folded_in_one_by_one(found: Opinions) -> None:
    picture, row = None, np.full(4, GAP, dtype=np.int8)
    for statement, vote in enumerate([-1, -1, 1, 1]):
        picture = fold_vote(picture or found, row, statement, vote, found.centres)
        row = picture.row
    assert picture is not None
    assert (picture.tally.people, picture.group) == (51, 1)
    assert (picture.tally.product == find_opinions(STATEMENTS, camps(30, 21)).tally.product).all()


def test_withdrawn_vote_takes_the_person_out(found: Opinions) -> None:
    folded = fold_vote(found, camps()[0], 0, GAP, found.centres)
    assert (folded.tally.people, folded.group) == (49, -1)


@pytest.mark.parametrize(
    ("statements", "votes", "code"),
    [
        (["a"], np.zeros((9, 1), dtype=np.int8), "te-weinig-stellingen"),
        ([str(number) for number in range(1001)], np.zeros((9, 1001), dtype=np.int8), "te-veel-stellingen"),
        (["a", "a"], np.zeros((9, 2), dtype=np.int8), "naam-dubbel"),
        (["a", "b"], np.zeros((9, 3), dtype=np.int8), "stemmen-vorm"),
        (["a", "b"], np.zeros((9, 2)), "stemmen-vorm"),
        (["a", "b"], np.full((9, 2), 2, dtype=np.int8), "stem-onbekend"),
        (["a", "b"], np.full((9, 2), GAP, dtype=np.int8), "te-weinig-deelnemers"),
        (["a", "b"], np.zeros((0, 2), dtype=np.int8), "te-weinig-deelnemers"),
    ],
)
def test_votes_that_cannot_be_used_are_refused(statements: list[str], votes: np.ndarray, code: str) -> None:
    with pytest.raises(InputError) as refused:
        find_opinions(statements, votes)
    assert refused.value.code == code


@pytest.mark.parametrize(("statement", "vote", "code"), [(0, 2, "stem-onbekend"), (4, 1, "stemmen-vorm"), (-1, 1, "stemmen-vorm")])
def test_vote_that_cannot_be_is_not_folded_in(found: Opinions, statement: int, vote: int, code: str) -> None:
    with pytest.raises(InputError) as refused:
        fold_vote(found, camps()[0], statement, vote, found.centres)
    assert refused.value.code == code


def test_camps_are_known_votes() -> None:
    assert inspect_votes(camps())[1]


def test_with_four_statements_four_votes_are_enough_and_that_number_is_told() -> None:
    votes = camps()
    votes[0, 3] = GAP
    (note,) = [note for note in find_opinions(STATEMENTS, votes).reasons if note.kind == "te-weinig-stemmen"]
    assert (note.values["people"], note.values["fewest"]) == (1, 4)

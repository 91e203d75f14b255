"""The matrix of goals and partijen."""

from __future__ import annotations

from tests.web.parties.making import GOAL, make_goal, make_partij, viewer
from tests.web.world import World

from wijkkoers.web.parties import services
from wijkkoers.web.parties.kinds import Stance
from wijkkoers.web.parties.matrix_page import Matrix, MatrixCell, cells_html, file_rows, headings, matrix_of


def _matrix(world: World, person: str) -> Matrix:
    goal = make_goal(world, is_released=True)
    mine = make_partij(world, goal.partij.dossier, world.corporatie)
    services.state_stance(actor=world.redacteur, goal=goal, partij=mine, stance=Stance.BOTST, note="Geen plek")
    return matrix_of(viewer(world, person, goal.partij.dossier))


def test_own_draft_counts_for_the_own_people_and_is_marked(world: World) -> None:
    matrix = _matrix(world, "redacteur")
    assert ([cell.state for cell in matrix.rows[0].cells], matrix.rows[0].weight_label, matrix.has_drafts) == (
        ["eigen", "botst"],
        "botst",
        True,
    )
    assert "concept" in file_rows(matrix)[0][-1]


def test_others_see_a_goal_that_stands_alone(world: World) -> None:
    matrix = _matrix(world, "gemeente_redacteur")
    assert ([cell.state for cell in matrix.rows[0].cells], matrix.rows[0].weight_label, matrix.has_drafts) == (
        ["eigen", "stil"], "staat alleen", False,
    )  # fmt: skip
    assert [number for *_words, number in matrix.counts] == [0, 0, 1]


def test_turned_matrix_says_the_same(world: World) -> None:
    matrix = _matrix(world, "redacteur")
    turned = [(partij.name, cells) for partij, cells in matrix.columns()]
    straight = [(partij.name, [row.cells[place] for row in matrix.rows]) for place, partij in enumerate(matrix.partijen)]
    assert turned == straight


def test_file_has_a_row_per_goal_with_words_for_every_partij(world: World) -> None:
    matrix = _matrix(world, "gemeente_redacteur")
    assert len(headings(matrix)) == len(file_rows(matrix)[0]) == 6
    assert file_rows(matrix)[0][1:] == [GOAL, world.gemeente.name, "staat alleen", "bracht dit in", "zei nog niets"]


def test_partij_that_left_is_no_column(world: World) -> None:
    goal = make_goal(world, is_released=True)
    gone = make_partij(world, goal.partij.dossier)
    services.drop_partij(actor=world.redacteur, partij=gone, reason="Weg")
    assert [partij.pk for partij in matrix_of(viewer(world, "lezer", goal.partij.dossier)).partijen] == [goal.partij_id]


def test_texts_of_people_are_escaped_in_the_cells() -> None:
    cell = MatrixCell("×", "botst", "<script>", "botst", is_draft=True)
    found = cells_html([cell], ['"kop"'])
    assert "<script>" not in found
    assert 'data-label="&quot;kop&quot;"' in found

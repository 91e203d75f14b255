"""The matrix of goals and partijen: who stands behind what, in signs and words, as a page and as rows of a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from wijkkoers.web.parties import wording
from wijkkoers.web.parties.goal_matrix import GoalWeight, Weight
from wijkkoers.web.parties.models import Partij
from wijkkoers.web.parties.presentation import GoalItem, goal_items
from wijkkoers.web.parties.selectors import StanceLine, Viewer, goal_lines, present_partijen, stance_lines, weights_of


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What one partij says of one goal; `state` is the name for its look."""

    partij: str
    sign: str
    label: str
    note: str
    state: str
    is_draft: bool


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A goal with what every partij says of it, in the order of the columns."""

    goal: GoalItem
    owner: str
    weight: Weight
    weight_sign: str
    weight_label: str
    counts: GoalWeight
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Goals x partijen as this person may read them."""

    partijen: tuple[Partij, ...]
    rows: tuple[MatrixRow, ...]

    @property
    def columns(self) -> list[tuple[Partij, list[tuple[MatrixRow, MatrixCell]]]]:
        """The matrix turned round: per partij what it says of every goal."""
        return [(partij, [(row, row.cells[place]) for row in self.rows]) for place, partij in enumerate(self.partijen)]

    @property
    def counts(self) -> list[tuple[str, str, str, int]]:
        """How many goals are shared, conflicting and lonely: sign, name, what it means, number."""
        found = [row.weight for row in self.rows]
        return [(sign, str(label), str(meaning), found.count(weight)) for weight, (sign, label, meaning) in wording.WEIGHT_LABELS.items()]

    @property
    def has_drafts(self) -> bool:
        """Whether something in it is a draft of the own partij, so that others see another matrix."""
        return any(row.goal.line.is_draft or any(cell.is_draft for cell in row.cells) for row in self.rows)


def matrix_of(viewer: Viewer) -> Matrix:
    """Return the matrix of a dossier as this person may read it; a fixed number of queries."""
    partijen = present_partijen(viewer.dossier)
    lines = goal_lines(viewer, partijen)
    stances = stance_lines(viewer, partijen, [line.id for line in lines])
    said = {(line.goal_id, line.partij_id): line for line in stances}
    names, weights = {partij.pk: partij.name for partij in partijen}, weights_of(lines, stances)
    return Matrix(tuple(partijen), tuple(_row(goal, partijen, names, weights[goal.line.id], said) for goal in goal_items(lines)))


def headings(matrix: Matrix) -> list[str]:
    """Return the heads of the columns of a file."""
    return [_("Thema"), _("Doel"), _("Ingebracht door"), _("Oordeel"), *(partij.name for partij in matrix.partijen)]


def file_rows(matrix: Matrix) -> list[list[str]]:
    """Return one row per goal for a file, in the order of `headings`; a draft is named as such."""
    return [
        [
            row.goal.theme,
            _marked(row.goal.line.text, row.goal.line.is_draft),
            row.owner,
            row.weight_label,
            *(_cell_text(cell) for cell in row.cells),
        ]
        for row in matrix.rows
    ]


def _row(
    goal: GoalItem, partijen: list[Partij], names: Mapping[int, str], weight: GoalWeight, said: Mapping[tuple[int, int], StanceLine]
) -> MatrixRow:
    cells = tuple(_cell(goal, partij, said.get((goal.line.id, partij.pk))) for partij in partijen)
    sign, label, _meaning = wording.WEIGHT_LABELS[weight.weight]
    return MatrixRow(goal, names[goal.line.partij_id], weight.weight, sign, str(label), weight, cells)


def _cell(goal: GoalItem, partij: Partij, said: StanceLine | None) -> MatrixCell:
    if goal.line.partij_id == partij.pk:
        sign, label = wording.OWNER
        return MatrixCell(partij.name, sign, str(label), "", "eigen", goal.line.is_draft)
    if said is None or said.stance is None:
        sign, label = wording.SILENT
        return MatrixCell(partij.name, sign, str(label), said.note if said else "", "stil", said.is_draft if said else False)
    sign, label = wording.STANCE_LABELS[said.stance]
    return MatrixCell(partij.name, sign, str(label), said.note, said.stance.value, said.is_draft)


def _cell_text(cell: MatrixCell) -> str:
    words = f"{cell.label}: {cell.note}" if cell.note else cell.label
    return _marked(words, cell.is_draft)


def _marked(text: str, is_draft: bool) -> str:
    return _("%(text)s (concept, nog niet vrijgegeven)") % {"text": text} if is_draft else text

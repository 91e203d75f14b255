"""The matrix of goals and partijen: who stands behind what, in signs and words, as a page and as rows of a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.template.defaultfilters import linebreaksbr
from django.utils.functional import Promise
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from wijkkoers.web.parties import wording
from wijkkoers.web.parties.goal_matrix import GoalWeight, Weight
from wijkkoers.web.parties.kinds import Stance
from wijkkoers.web.parties.models import Partij
from wijkkoers.web.parties.presentation import GoalItem, goal_items
from wijkkoers.web.parties.selectors import StanceLine, Viewer, goal_lines, present_partijen, stance_lines, weights_of

HEAD = 50
"""Letters of a goal that name a cell on a phone."""


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What one partij says of one goal; `state` is the name for its look."""

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

    def columns(self) -> list[tuple[Partij, list[MatrixCell]]]:
        """Return the matrix turned round: per partij what it says of every goal."""
        return [(partij, [row.cells[place] for row in self.rows]) for place, partij in enumerate(self.partijen)]

    def lines(self) -> list[tuple[MatrixRow, SafeString]]:
        """Return per goal the cells of its row."""
        heads = [partij.name for partij in self.partijen]
        return [(row, cells_html(row.cells, heads)) for row in self.rows]

    def turned_lines(self) -> list[tuple[Partij, SafeString]]:
        """Return per partij the cells of its row."""
        heads = [Truncator(row.goal.line.text).chars(HEAD) for row in self.rows]
        return [(partij, cells_html(cells, heads)) for partij, cells in self.columns()]

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


def cells_html(cells: Sequence[MatrixCell], heads: Sequence[str]) -> SafeString:
    """Return the cells of one row of the table; `heads` names each on a phone. A template takes seconds for thousands of cells."""
    draft = escape(_("concept"))
    parts = [
        f'<td class="matrix__cell matrix__cell--{cell.state}" data-label="{escape(head)}">{_cell_html(cell, draft)}</td>'
        for cell, head in zip(cells, heads, strict=True)
    ]
    return mark_safe("".join(parts))  # noqa: S308 - every text of people in it is escaped


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
    owner, words, silent = goal.line.partij_id, _stance_words(), _silent()
    lines = ((partij.pk == owner, said.get((goal.line.id, partij.pk))) for partij in partijen)
    cells = tuple(_owner(goal) if is_owner else silent if line is None else _cell(line, words) for is_owner, line in lines)
    sign, label, _meaning = wording.WEIGHT_LABELS[weight.weight]
    return MatrixRow(goal, names[owner], weight.weight, sign, str(label), weight, cells)


def _stance_words() -> dict[Stance | None, tuple[str, str]]:
    """Return sign and label per stance in the language of the page."""
    silent: tuple[Stance | None, tuple[str, Promise | str]] = (None, wording.SILENT)
    return {stance: (sign, str(label)) for stance, (sign, label) in (silent, *wording.STANCE_LABELS.items())}


def _silent() -> MatrixCell:
    sign, label = wording.SILENT
    return MatrixCell(sign, str(label), "", "stil", is_draft=False)


def _owner(goal: GoalItem) -> MatrixCell:
    sign, label = wording.OWNER
    return MatrixCell(sign, str(label), "", "eigen", goal.line.is_draft)


def _cell(said: StanceLine, words: Mapping[Stance | None, tuple[str, str]]) -> MatrixCell:
    sign, label = words[said.stance]
    return MatrixCell(sign, label, said.note, said.stance.value if said.stance else "stil", said.is_draft)


def _cell_html(cell: MatrixCell, draft: str) -> str:
    note = f'<span class="small muted matrix__note">{linebreaksbr(cell.note, autoescape=True)}</span>' if cell.note else ""
    mark = f' <span class="state state--concept">{draft}</span>' if cell.is_draft else ""
    return f'<span><span aria-hidden="true">{escape(cell.sign)}</span> {escape(cell.label)}{note}{mark}</span>'


def _cell_text(cell: MatrixCell) -> str:
    words = f"{cell.label}: {cell.note}" if cell.note else cell.label
    return _marked(words, cell.is_draft)


def _marked(text: str, is_draft: bool) -> str:
    return _("%(text)s (concept, nog niet vrijgegeven)") % {"text": text} if is_draft else text

"""Words for everything on the closed lists."""

from wijkkoers.base.columns import ColumnKind
from wijkkoers.web.registers.planning import Outcome
from wijkkoers.web.registers.wording import KIND_LABELS, OUTCOME_LABELS


def test_every_kind_of_column_and_every_outcome_has_its_words() -> None:
    assert (set(KIND_LABELS), set(OUTCOME_LABELS)) == (set(ColumnKind), set(Outcome))

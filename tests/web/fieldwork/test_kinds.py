"""The closed lists of this app fit the columns that keep them, and have words."""

from __future__ import annotations

from enum import StrEnum

import pytest

from wijkkoers.web.fieldwork import kinds, wording_opgaven
from wijkkoers.web.fieldwork.models import Opgave, Schouwpunt, Verbindingsbesluit, Werk

COLUMNS = [
    (kinds.Nature, Opgave, "nature"),
    (kinds.Urgency, Opgave, "urgency"),
    (kinds.WerkKind, Werk, "kind"),
    (kinds.Flexibility, Werk, "flexibility"),
    (kinds.Certainty, Werk, "certainty"),
    (kinds.Connection, Verbindingsbesluit, "outcome"),
    (kinds.Verdict, Schouwpunt, "verdict"),
    (kinds.Way, Schouwpunt, "way"),
]


@pytest.mark.parametrize(("kind", "model", "column"), COLUMNS)
def test_every_value_fits_its_column(kind: type[StrEnum], model: type, column: str) -> None:
    limit = model._meta.get_field(column).max_length  # type: ignore[attr-defined]
    assert [value for value in kind if len(value) > limit] == []


def test_every_outcome_of_connecting_has_words() -> None:
    assert set(wording_opgaven.CONNECTION_LABELS) == set(kinds.Connection)


def test_scores_run_from_one_to_five() -> None:
    assert list(kinds.SCORES) == [1, 2, 3, 4, 5]

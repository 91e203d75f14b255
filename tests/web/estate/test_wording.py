"""Words for every member of the closed lists."""

from __future__ import annotations

from wijkkoers.web.estate import exports, presentation, wording
from wijkkoers.web.estate.kinds import ComplexKind, Heating


def test_every_kind_and_heating_has_its_own_label() -> None:
    assert set(wording.KIND_LABELS) == set(ComplexKind)
    assert set(wording.HEATING_LABELS) == set(Heating)
    assert len({str(label) for label in wording.KIND_LABELS.values()}) == len(ComplexKind)


def test_every_column_of_list_and_file_has_its_label_and_every_label_a_column() -> None:
    assert {*exports.BEFORE, *exports.AFTER} == set(wording.COLUMN_LABELS)
    assert set(presentation.ORDERS) <= set(wording.COLUMN_LABELS)

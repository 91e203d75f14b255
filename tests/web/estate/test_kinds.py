"""The closed lists."""

from __future__ import annotations

from wijkkoers.web.estate.kinds import ENERGY_LABELS, POOR_LABELS


def test_poor_labels_are_the_last_ones_of_the_list() -> None:
    assert set(ENERGY_LABELS[-len(POOR_LABELS) :]) == POOR_LABELS


def test_labels_run_from_good_to_bad_once() -> None:
    assert tuple(sorted(ENERGY_LABELS, key=lambda label: (label[0], -len(label)))) == ENERGY_LABELS

"""Everything that moves a figure moves the digest; what only explains does not need to."""

from __future__ import annotations

from tests.unit.appraisal.mca.tables import changed, made, weights_of

from wijkkoers.appraisal.mca.trace import trace

MATRIX = made([[1, 2], [3, 4]])


def test_same_inputs_same_digest() -> None:
    assert trace("m", MATRIX, weights_of(1, 2), v=0.5) == trace("m", made([[1, 2], [3, 4]]), weights_of(1, 2), v=0.5)


def test_scores_weights_settings_method_and_criteria_all_count() -> None:
    own = trace("m", MATRIX, weights_of(1, 2), v=0.5).digest
    others = {
        trace("n", MATRIX, weights_of(1, 2), v=0.5).digest,
        trace("m", made([[1, 2], [3, 5]]), weights_of(1, 2), v=0.5).digest,
        trace("m", MATRIX, weights_of(1, 3), v=0.5).digest,
        trace("m", MATRIX, weights_of(1, 2), v=0.6).digest,
        trace("m", MATRIX, None, v=0.5).digest,
        trace("m", changed(MATRIX, 0, anchors=(0, 9)), weights_of(1, 2), v=0.5).digest,
    }
    assert len(others) == 6
    assert own not in others

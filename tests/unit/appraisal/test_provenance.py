"""Equal inputs give one digest, whatever moves a figure gives another."""

from __future__ import annotations

import numpy as np
import pytest

from wijkkoers.appraisal.provenance import VERSION, Provenance, digest_of


def test_same_inputs_give_the_same_digest() -> None:
    assert digest_of("topsis", np.arange(3.0), {"a": 1, "b": 2}) == digest_of("topsis", np.arange(3.0), {"b": 2, "a": 1})


def test_digest_is_the_same_in_every_version_of_the_product() -> None:
    assert digest_of("a", 1, 0.5, None, (1, 2), np.array([1.0])) == "f4ff2b4aa6d3ad6572d0cdb35270d1efe46fa0cc96234b00e39a5a5bf78fc58e"


@pytest.mark.parametrize(
    "other",
    [
        ("topsis", np.array([0.0, 1.0, 2.5])),
        ("vikor", np.arange(3.0)),
        ("topsis", np.arange(3)),
        ("topsis", np.arange(3.0)[None]),
        ("topsis", np.arange(3.0), None),
        (("topsis", np.arange(3.0)),),
    ],
)
def test_any_other_input_gives_another_digest(other: tuple[object, ...]) -> None:
    assert digest_of(*other) != digest_of("topsis", np.arange(3.0))


def test_parts_do_not_run_into_each_other() -> None:
    assert digest_of("ab", "c") != digest_of("a", "bc")


def test_layout_in_memory_makes_no_difference() -> None:
    table = np.arange(6.0).reshape(2, 3)
    assert digest_of(np.asfortranarray(table)) == digest_of(table)


def test_provenance_carries_the_version_of_the_methods() -> None:
    assert Provenance("topsis", "abc").version == VERSION
    assert (Provenance("smaa", "abc", seed=3, draws=10).seed, Provenance("topsis", "abc").draws) == (3, None)

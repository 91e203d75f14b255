"""Labels align by name, whatever their order; what does not match is named."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkkoers.base.errors import InputError
from wijkkoers.base.labels import align, check_unique

names = st.lists(st.text("abcdef", min_size=1, max_size=3), min_size=1, max_size=8, unique=True)


def test_label_that_occurs_twice_is_named() -> None:
    with pytest.raises(InputError) as error:
        check_unique(["a", "b", "a"], "criterium")
    assert (error.value.code, error.value.values) == ("naam-dubbel", {"what": "criterium", "name": "a"})


@pytest.mark.parametrize("empty", ["", "  "])
def test_empty_label_is_counted_from_one(empty: str) -> None:
    with pytest.raises(InputError) as error:
        check_unique(["a", empty], "alternatief")
    assert (error.value.code, error.value.values["number"]) == ("naam-leeg", 2)


def test_mismatch_names_what_is_missing_and_what_is_too_many() -> None:
    with pytest.raises(InputError) as error:
        align(["a", "b"], ["b", "c"], "criterium")
    assert error.value.code == "namen-ongelijk"
    assert (error.value.values["missing"], error.value.values["extra"]) == ("a", "c")


def test_given_label_that_occurs_twice_is_a_mismatch() -> None:
    with pytest.raises(InputError, match="namen-ongelijk"):
        align(["a"], ["a", "a"], "criterium")


@given(names)
def test_places_lead_back_to_the_wanted_order(wanted: list[str]) -> None:
    given_labels = sorted(wanted, reverse=True)
    assert [given_labels[place] for place in align(wanted, given_labels, "criterium")] == wanted

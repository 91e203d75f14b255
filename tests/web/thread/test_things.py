"""Names of things and the kinds that apps bring."""

from __future__ import annotations

import pytest

from wijkkoers.web.thread.kinds import ThingKind
from wijkkoers.web.thread.things import all_things, read_ref, ref_of


@pytest.mark.parametrize("wrong", ["", "opgave", "opgave:", "opgave:x", "onzin:3", "opgave:-1", "opgave:٣", "opgave:" + "9" * 13])
def test_text_that_names_no_thing_is_none(wrong: str) -> None:
    assert read_ref(wrong) is None


def test_name_of_a_thing_reads_back() -> None:
    assert read_ref(ref_of(ThingKind.OPGAVE, 12)) == (ThingKind.OPGAVE, 12)


def test_every_kind_is_brought_by_one_app_in_the_order_of_the_thread() -> None:
    assert list(all_things()) == list(ThingKind)

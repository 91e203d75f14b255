"""Raw values and the records that hold them."""

from __future__ import annotations

from wijkkoers.base.issues import Where
from wijkkoers.sources.weegbestand.parts import BY_KEY
from wijkkoers.sources.weegbestand.records import Form, Raw, RawFile, Record


def test_nothing_filled_in_is_empty_and_zero_is_not() -> None:
    assert [Raw(value, Where()).is_empty for value in (None, "", 0, False)] == [True, True, False, False]


def test_list_is_no_scalar_and_not_empty() -> None:
    raw = Raw(None, Where(), sequence=())
    assert (raw.is_scalar, raw.is_empty) == (False, False)


def test_records_are_kept_per_part() -> None:
    found = RawFile("x", Form.YAML)
    found.add(BY_KEY["regels"], Record(Where(row=3), {}))
    assert [record.where.row for record in found.records["regels"]] == [3]

"""Energy labels added up, with small counts hidden where others look on."""

from __future__ import annotations

from wijkkoers.base.missing import Status
from wijkkoers.web.estate.labels import label_table


def _counts(*stock: tuple[int, dict[str, int]], is_shared: bool = False) -> dict[str, float | None]:
    return {row.label: row.count.value for row in label_table(stock, is_shared=is_shared).rows}


def test_labels_add_up_from_good_to_bad_with_what_is_unknown_last() -> None:
    counts = _counts((100, {"E": 40, "A": 30}), (50, {"A": 50}))
    assert list(counts.items()) == [("A", 80), ("E", 40), ("", 30)]


def test_shares_are_of_all_eenheden_and_add_up_to_one() -> None:
    rows = label_table([(100, {"A": 30, "G": 45})], is_shared=False).rows
    assert [row.share for row in rows] == [0.3, 0.45, 0.25]


def test_finding_is_the_share_of_d_and_worse_of_known_labels() -> None:
    assert label_table([(200, {"A": 25, "D": 50, "G": 25})], is_shared=False).poor_share == 0.75
    assert label_table([(200, {})], is_shared=False).poor_share is None


def test_own_people_see_small_counts() -> None:
    assert _counts((20, {"A": 3, "B": 17})) == {"A": 3, "B": 17}


def test_others_see_no_small_count_nor_one_that_gives_it_away() -> None:
    table = label_table([(120, {"A": 3, "B": 17, "C": 100})], is_shared=True)
    assert [(row.label, row.count.value, row.count.status) for row in table.rows] == [
        ("A", None, Status.SUPPRESSED),
        ("B", None, Status.SUPPRESSED),
        ("C", 100, Status.VALUE),
    ]
    assert (table.has_hidden, table.poor_share, table.rows[0].share) == (True, None, None)


def test_two_small_counts_hide_nothing_else() -> None:
    assert _counts((120, {"A": 3, "B": 7, "C": 110}), is_shared=True) == {"A": None, "B": None, "C": 110}


def test_ten_is_not_small() -> None:
    assert _counts((110, {"A": 10, "C": 100}), is_shared=True) == {"A": 10, "C": 100}


def test_no_complexes_give_no_rows() -> None:
    assert label_table([], is_shared=True).rows == ()

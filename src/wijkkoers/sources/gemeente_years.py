"""Which boundary years the codes of gemeenten leave open: a gemeente that began or ended pins the year of a file's codes.

Source: CBS and Kadaster, begin and end of gemeenten 2016-2023, as kept in the list `nl_gemeentelijke-indeling_cbs.csv`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

_BEGAN: dict[int, str] = {
    2016: "1942 1945",
    2017: "1948",
    2018: "1949 1950 1952",
    2019: "1954 1959 1960 1961 1963 1966 1969 1970 1978",
    2021: "1979",
    2022: "1980 1982 1991",
    2023: "1992",
}
"""First boundary year of a gemeente."""
_LASTED: dict[int, str] = {
    2015: "0241 0381 0424 0425 0478",
    2016: "0844 0846 0860",
    2017: "0007 0018 0040 0048 0063 0070 0081 0140 0196 1908 1987",
    2018: "0005 0009 0015 0017 0022 0025 0053 0056 0058 0079 0236 0304 0393 0545 0576 0584 0585 0588 0611 0617 0620 0689 0707 0733 "
    "0738 0870 0874 0881 0951 0962 1651 1663 1722 1927",
    2020: "0003 0010 0024 0788",
    2021: "0370 0398 0416 0756 0786 0815 0856 1684 1685 1702",
    2022: "0457 0501 0530 0614",
}
"""Last boundary year of a gemeente: it was merged on or before the first of January after it."""
FIRST_YEAR = {f"GM{code}": year for year, codes in _BEGAN.items() for code in codes.split()}
LAST_YEAR = {f"GM{code}": year for year, codes in _LASTED.items() for code in codes.split()}


@dataclass(frozen=True, slots=True)
class YearSpan:
    """The boundary years in which all gemeenten of a file exist; None is open. The codes are those that set the limits."""

    first: int | None = None
    last: int | None = None
    first_code: str = ""
    last_code: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether no year fits: the file mixes boundary years."""
        return self.first is not None and self.last is not None and self.first > self.last

    def holds(self, year: int) -> bool:
        """Whether a year lies within the span."""
        return (self.first is None or year >= self.first) and (self.last is None or year <= self.last)

    def nearest(self, year: int) -> int:
        """Return the year in the span that is nearest to a year."""
        if self.first is not None and year < self.first:
            return self.first
        return self.last if self.last is not None and year > self.last else year


def span_of(gemeenten: Iterable[str]) -> YearSpan:
    """Return the boundary years that codes of gemeenten (`GM0590`) leave open."""
    codes = set(gemeenten)
    first = max(((FIRST_YEAR[code], code) for code in codes if code in FIRST_YEAR), default=(None, ""))
    last = min(((LAST_YEAR[code], code) for code in codes if code in LAST_YEAR), default=(None, ""))
    return YearSpan(first[0], last[0], first[1], last[1])

"""A gemeente of six buurten over three years, for state and direction: figures that rise, fall and stay."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.web.wijkfoto.making import area, observations, read_in, square

GEMEENTE, WIJK = "GM9902", "WK990201"
BUURTEN = tuple(f"BU9902010{number}" for number in range(1, 7))
YEARS = (2022, 2023, 2024)
VALUES: Mapping[str, Sequence[float]] = {
    BUURTEN[0]: (60, 65, 70),
    BUURTEN[1]: (55, 54, 53),
    BUURTEN[2]: (40, 44, 48),
    BUURTEN[3]: (40, 38, 36),
    BUURTEN[4]: (50, 50, 50),
}
"""Share of owned homes; the sixth buurt has a figure of one year only."""


def make_row(count: int = 6) -> None:
    """Put the gemeente in the store."""
    codes = (*BUURTEN, *(f"BU990202{number:02}" for number in range(count - len(BUURTEN))))
    for place, year in enumerate(YEARS):
        rows = []
        for number, code in enumerate(codes):
            values = VALUES.get(code, (30.0 + number, 31.0 + number, 32.0 + number) if number > 5 else ())
            if len(values) > place:
                rows += observations(code, {"aandeel-koop": values[place], "misdrijven-per-1000": values[place] / 40}, year)
        if year == YEARS[-1]:
            rows += observations(codes[5], {"aandeel-koop": 45}, year)
        areas = [area(GEMEENTE, "Rijstad", year, square(0, 0, 20)), area(WIJK, "Rij", year, square(0, 0, 19))]
        areas += [area(code, f"Huis {number}", year, square(number, 0, 1)) for number, code in enumerate(codes)]
        read_in(areas, rows, file_name=f"kwb{year}.csv")

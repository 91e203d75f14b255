"""The wijkfoto as a plain document: what page, plate, tables and sentences are made from."""

from __future__ import annotations

from dataclasses import dataclass

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.missing import Figure


@dataclass(frozen=True, slots=True)
class AreaName:
    """An area as people read it; `boundary_year` is the year of the boundary its figures belong to."""

    code: str
    name: str
    level: AreaLevel
    boundary_year: int


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """One year of an indicator; `is_break` marks that the area or the definition changed just before this year.

    `boundary_year` is the year of the boundaries that the figure was published for: another one than that of the area when the
    figure was converted, or when the area stayed the same.
    """

    year: int
    figure: Figure
    is_break: bool = False
    boundary_year: int | None = None


@dataclass(frozen=True, slots=True)
class OtherFigure:
    """The same fact of the same year according to another source; both are kept, and the difference is shown."""

    figure: Figure
    source: str
    release: str
    peildatum: str = ""


@dataclass(frozen=True, slots=True)
class ConversionPart:
    """One area of the older division: `share` (0-1) of its ground lies in the area of the wijkfoto, and covers `cover` (0-1) of it."""

    code: str
    name: str
    share: float
    cover: float


@dataclass(frozen=True, slots=True)
class Conversion:
    """How figures of another boundary year were converted to this area: by `overlay` of shapes or by a supplied `tabel`.

    `covered` (0-1) is how much of the area the parts cover together.
    """

    boundary_year: int
    method: str
    parts: tuple[ConversionPart, ...]
    covered: float


@dataclass(frozen=True, slots=True)
class Line:
    """One indicator of the area beside its references.

    `figure`, `gemeente` and `land` are in `unit` (text of the unit, `%`, `x 1.000 euro`), all of `year`; `gemeente` or `land` is
    None where the comparison means nothing (counts) or the area is that reference itself. `peers` are the values of the areas of
    the same level in the same gemeente, without the area's own gaps filled. `difference` is figure minus gemeente (or minus
    land for a gemeente), None without both. `direction` is `hoog`, `laag` or `neutraal`. `perception_of` names the measured
    indicator of which this one is the perception. `in_profile` says whether the one-glance figure shows it;
    `gemeente_trend` and `land_trend` are their years, empty where the files hold none. `source` is short (`CBS`), `source_name` the rest.
    `gemeente_total` and `land_total` are for tables: the counts of which the area is a part, without a difference.
    `categories` are the values of an indicator in classes with their words; such an indicator has no difference and no mean.
    `others` is what other sources say of the same fact in the same year.
    """

    indicator: str
    label: str
    short_label: str
    definition: str
    theme: str
    theme_label: str
    spoor: str
    unit: str
    decimals: int
    direction: str
    figure: Figure
    year: int | None
    source: str
    source_url: str
    release: str
    peildatum: str
    gemeente: Figure | None
    land: Figure | None
    peers: tuple[float, ...]
    trend: tuple[TrendPoint, ...]
    is_count: bool = False
    perception_of: str = ""
    in_profile: bool = True
    gemeente_trend: tuple[TrendPoint, ...] = ()
    land_trend: tuple[TrendPoint, ...] = ()
    source_name: str = ""
    gemeente_total: Figure | None = None
    land_total: Figure | None = None
    categories: tuple[tuple[float, str], ...] = ()
    others: tuple[OtherFigure, ...] = ()

    def category(self, value: float) -> str:
        """Return the words of a class; empty for an indicator that is not in classes, or a value it does not know."""
        return next((label for known, label in self.categories if known == value), "")

    @property
    def beside_gemeente(self) -> Figure | None:
        """What stands in the column of the gemeente: its figure, or its total where the two cannot be compared."""
        return self.gemeente if self.gemeente is not None else self.gemeente_total

    @property
    def beside_land(self) -> Figure | None:
        """What stands in the column of the country: its figure, or its total where the two cannot be compared."""
        return self.land if self.land is not None else self.land_total

    @property
    def is_read(self) -> bool:
        """Whether a file says something about this indicator for this area, if only that the figure is absent."""
        return self.year is not None

    @property
    def full_source(self) -> str:
        """Publisher and name of the source, for tables and source lists; a sentence needs `source` only."""
        return f"{self.source}, {self.source_name}" if self.source_name else self.source


@dataclass(frozen=True, slots=True)
class MapArea:
    """An area to draw: WKB in RD New (metres), or None when no boundary is known; `is_focus` outlines it."""

    code: str
    name: str
    geometry: bytes | None
    figure: Figure
    is_focus: bool = False
    is_water: bool = False


@dataclass(frozen=True, slots=True)
class Wijkfoto:
    """Everything on one wijkfoto. `map_year` differs from the area's boundary year when a stand-in boundary is drawn.

    `gemeente` and `land` are None where the files hold no such area; `remarks` are sentences already in the document's language.
    `is_fictional` marks every print as an example with made-up figures. `map_breaks` are the rising borders between the classes of the map.
    """

    area: AreaName
    parent: AreaName | None
    gemeente: AreaName | None
    land: AreaName | None
    lines: tuple[Line, ...]
    map_indicator: str
    map_areas: tuple[MapArea, ...]
    map_year: int | None
    language: str
    made_on: str
    remarks: tuple[str, ...] = ()
    is_fictional: bool = False
    map_breaks: tuple[float, ...] = ()
    conversions: tuple[Conversion, ...] = ()
    """How figures of other boundary years were converted to this area; shown wherever such a figure is shown."""
    unconverted_years: tuple[int, ...] = ()
    """Boundary years of which there are figures in another division, without a concordance in use: they are left out, and that is said."""

    def line(self, indicator: str) -> Line | None:
        """Return the line of an indicator, or None when the wijkfoto does not hold it."""
        return next((line for line in self.lines if line.indicator == indicator), None)

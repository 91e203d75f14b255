"""Complexes as pages show them: words beside codes, heads that sort, totals, the figure of energy labels."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from wijkkoers.base.disclosure import SMALL_COUNT
from wijkkoers.base.numbers import format_number
from wijkkoers.web.estate import wording
from wijkkoers.web.estate.figure import FigureWords, draw_labels
from wijkkoers.web.estate.kinds import ComplexKind, Heating
from wijkkoers.web.estate.labels import LabelCount, LabelTable
from wijkkoers.web.estate.models import Complex

ORDERS: Mapping[str, Callable[[Complex], Any]] = {
    "nummer": lambda row: row.number.casefold(),
    "naam": lambda row: row.name.casefold(),
    "soort": lambda row: (list(ComplexKind).index(ComplexKind(row.kind)), row.number),
    "wijk": lambda row: (row.wijk_name.casefold(), row.buurt_name.casefold(), row.number),
    "bouwjaar": lambda row: (row.built_year is None, row.built_year or 0),
    "eenheden": lambda row: row.eenheid_count,
    "huur": lambda row: (row.rent_eur_per_month is None, row.rent_eur_per_month or 0),
}
NUMBERS = frozenset({"bouwjaar", "eenheden", "huur"})


@dataclass(frozen=True, slots=True)
class Row:
    """One complex in a table; texts are empty where nothing is known."""

    complex: Complex
    kind: str
    heating: str
    rent: Decimal | None
    """Euro per month; None as well where it would be about few households."""


@dataclass(frozen=True, slots=True)
class Column:
    """A head of the list: a link that sorts."""

    label: str
    url: str
    direction: str
    """`ascending`, `descending` or empty, as `aria-sort` wants it."""
    is_number: bool


@dataclass(frozen=True, slots=True)
class LabelRow:
    """One energy label in a table: name, eenheden and share as text."""

    label: str
    count: str
    share: str


def row_of(complex_: Complex, *, is_shared: bool = False) -> Row:
    """Return a complex as a table shows it; a rent of fewer than ten homes stays with the own organisation."""
    hides_rent = is_shared and complex_.eenheid_count < SMALL_COUNT
    kind, heating = wording.KIND_LABELS[ComplexKind(complex_.kind)], wording.HEATING_LABELS[Heating(complex_.heating)]
    return Row(complex_, str(kind), str(heating), None if hides_rent else complex_.rent_eur_per_month)


def listed(complexes: Iterable[Complex], wanted: Mapping[str, str], order: str) -> list[Complex]:
    """Return the complexes that fit what was asked, in the order asked; sorted in Python, alike on every database."""
    kept = [row for row in complexes if _fits(row, wanted)]
    key = ORDERS.get(order.removeprefix("-"), ORDERS["nummer"])
    return sorted(kept, key=key, reverse=order.startswith("-"))


def wijken_of(complexes: Iterable[Complex]) -> list[str]:
    """Return the names of the wijken in which complexes stand, in order."""
    return sorted({row.wijk_name for row in complexes if row.wijk_name}, key=str.casefold)


def columns(query: Mapping[str, str], order: str) -> list[Column]:
    """Return the heads of the list; a second click turns the order round."""
    return [_column(key, query, order) for key in ORDERS]


def total_eenheden(complexes: Iterable[Complex]) -> int:
    """Return the eenheden of complexes together."""
    return sum(row.eenheid_count for row in complexes)


def label_rows(table: LabelTable) -> list[LabelRow]:
    """Return the energy labels as rows of a table."""
    return [LabelRow(row.label or str(_("Geen label bekend")), _count_text(row), _share_text(row)) for row in table.rows]


def label_figure(table: LabelTable, name: str) -> SafeString:
    """Return the figure of the energy labels as SVG; every text in it is escaped by the sheet."""
    rows = tuple(f"{_count_text(row)} ({_share_text(row)})" if row.share is not None else _count_text(row) for row in table.rows)
    subtitle = _("Eenheden per energielabel, van goed naar slecht. Opgave van de corporatie.")
    words = FigureWords(finding(table), subtitle, rows, _("geen"))
    return mark_safe(draw_labels(table, words, name=name))  # noqa: S308 - texts are escaped while drawing


def finding(table: LabelTable) -> str:
    """Return what the energy labels say, in one sentence; a plain title where small counts are hidden or no label is known."""
    share = table.poor_share
    if share is None:
        return _("Eenheden naar energielabel")
    if share == 0:
        return _("Geen enkele eenheid met een bekend label heeft D, E, F of G")
    return _("%(share)s van de eenheden met een bekend label heeft D, E, F of G") % {"share": _percent(share)}


def sources_of(complexes: Iterable[Complex]) -> str:
    """Return the source line: who stated this, and of which years the rents are."""
    kept = list(complexes)
    names = ", ".join(sorted({row.organisation.name for row in kept}, key=str.casefold))
    years = ", ".join(str(year) for year in sorted({row.rent_year for row in kept if row.rent_year}))
    if years:
        return _("Bron: opgave van %(names)s. Gemiddelde huur van %(years)s.") % {"names": names, "years": years}
    return _("Bron: opgave van %(names)s.") % {"names": names}


def _fits(row: Complex, wanted: Mapping[str, str]) -> bool:
    text = wanted.get("zoek", "").strip().casefold()
    state = wanted.get("toon", "")
    return (
        (state == "alles" or (row.retired_at is not None) == (state == "vervallen"))
        and wanted.get("wijk", "") in ("", row.wijk_name)
        and wanted.get("soort", "") in ("", row.kind)
        and (text in row.name.casefold() or text in row.number.casefold())
    )


def _column(key: str, query: Mapping[str, str], order: str) -> Column:
    is_current = order.removeprefix("-") == key
    is_turned = is_current and order.startswith("-")
    target = f"-{key}" if is_current and not is_turned else key
    direction = ("descending" if is_turned else "ascending") if is_current else ""
    kept = {name: value for name, value in query.items() if value and name != "volgorde"}
    label = wording.BUURT_AND_WIJK if key == "wijk" else wording.COLUMN_LABELS[key]
    return Column(str(label), "?" + urlencode({**kept, "volgorde": target}), direction, key in NUMBERS)


def _count_text(row: LabelCount) -> str:
    return _("te weinig om te tonen") if row.count.value is None else format_number(row.count.value, 0, _language())


def _share_text(row: LabelCount) -> str:
    return "" if row.share is None else _percent(row.share)


def _percent(share: float) -> str:
    return _("%(number)s %%") % {"number": format_number(share * 100, 0, _language())}


def _language() -> str:
    return (get_language() or "nl")[:2]

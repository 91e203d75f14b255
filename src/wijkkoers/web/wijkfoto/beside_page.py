"""With what a wijkfoto is compared: gemeente and country, areas that are like it, or areas people choose themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from wijkkoers.base.codes import normalise_code
from wijkkoers.indicators.similar import SimilarArea
from wijkkoers.reports.beside import beside_group
from wijkkoers.reports.wijkfoto import Wijkfoto
from wijkkoers.web.datasets.selectors import GebiedRow, gebied_of
from wijkkoers.web.wijkfoto.choosing import Option, options_for, options_of
from wijkkoers.web.wijkfoto.places import Place
from wijkkoers.web.wijkfoto.selectors import figures_of_group, similar_to

MOST_CHOSEN = 5
REASONS = 3


class With(StrEnum):
    """What stands in the column of the reference."""

    GEMEENTE = "gemeente"
    SIMILAR = "vergelijkbaar"
    CHOSEN = "zelf-gekozen"


LABELS = {
    With.GEMEENTE: gettext_lazy("gemeente en land"),
    With.SIMILAR: gettext_lazy("gebieden die erop lijken"),
    With.CHOSEN: gettext_lazy("gebieden die u zelf kiest"),
}


@dataclass(frozen=True, slots=True)
class Choice:
    """The choice in an address; `codes` are the areas people chose, at most five."""

    kind: With = With.GEMEENTE
    codes: tuple[str, ...] = ()
    query: str = ""

    @classmethod
    def of(cls, query: QueryDict, own: str) -> Choice:
        """Read a choice from an address; the area itself and what is no code are left out."""
        asked = query.get("naast", "")
        kind = With(asked) if asked in set(With) else With.GEMEENTE
        found = dict.fromkeys(code for text in query.getlist("gebied") if (code := normalise_code(text)) and code not in own.split("+"))
        return cls(kind, tuple(found)[:MOST_CHOSEN], query.get("zoek", "").strip()[:80])

    @property
    def is_full(self) -> bool:
        """Whether no area can be added."""
        return len(self.codes) >= MOST_CHOSEN

    def adding(self, code: str) -> Choice:
        """Return the choice with an area more."""
        return replace(self, codes=tuple(dict.fromkeys((*self.codes, code))), query="")

    def without(self, code: str) -> Choice:
        """Return the choice without an area."""
        return replace(self, codes=tuple(kept for kept in self.codes if kept != code), query="")

    def address(self, page: str, map_indicator: str) -> str:
        """Return the address of the page with this choice."""
        values = QueryDict(mutable=True)
        values.update({"kaart": map_indicator, "naast": self.kind.value})
        values.setlist("gebied", list(self.codes))
        return f"{page}?{values.urlencode()}#vergelijken-met"


@dataclass(frozen=True, slots=True)
class Member:
    """One area of the group, and why it is in it; `remove_url` only for areas that people chose."""

    option: Option
    reason: str
    remove_url: str = ""


def beside(place: Place, foto: Wijkfoto, choice: Choice) -> tuple[Wijkfoto, dict[str, Any]]:
    """Return the wijkfoto beside what was chosen, and what the page says of it."""
    rows, reasons = _group(place, foto, choice)
    shown = foto if not rows else beside_group(foto, _name(choice.kind), figures_of_group(foto, rows))
    found = options_for(choice.query) if choice.kind is With.CHOSEN and choice.query else []
    return shown, {
        "choice": choice,
        "kinds": [(kind.value, LABELS[kind], kind is choice.kind) for kind in With],
        "members": [Member(option, reasons.get(option.code, ""), _remove(place, foto, choice, option.code)) for option in options_of(rows)],
        "found": [(option, choice.adding(option.code).address(place.page, foto.map_indicator)) for option in found],
        "sentence": _sentence(choice, rows),
        "map_indicator": foto.map_indicator,
    }


def added_address(place: Place, choice: Choice, map_indicator: str) -> str:
    """Return where to go when what was typed means one area that can be added; empty otherwise."""
    if choice.kind is not With.CHOSEN or not choice.query or choice.is_full:
        return ""
    found = options_for(choice.query)
    return choice.adding(found[0].code).address(place.page, map_indicator) if len(found) == 1 else ""


def _group(place: Place, foto: Wijkfoto, choice: Choice) -> tuple[list[GebiedRow], dict[str, str]]:
    if choice.kind is With.CHOSEN:
        known = (gebied_of(code) for code in choice.codes)
        return [row for row in known if row is not None], {}
    if choice.kind is With.GEMEENTE or len(place.subject.parts) > 1:
        return [], {}
    similar = similar_to(place.subject.first)
    if similar is None:
        return [], {}
    year = foto.area.boundary_year
    rows = [row for near in similar.nearest if (row := gebied_of(near.area, year)) is not None]
    return rows, {near.area: _reason(foto, near) for near in similar.nearest}


def _reason(foto: Wijkfoto, near: SimilarArea) -> str:
    labels = {line.indicator: line.short_label.lower() for line in foto.lines}
    alike = ", ".join(labels.get(one.indicator, one.indicator) for one in near.closest(REASONS))
    apart = ", ".join(labels.get(one.indicator, one.indicator) for one in near.furthest(1))
    return _("lijkt op: %(alike)s; verschilt het meest in: %(apart)s") % {"alike": alike, "apart": apart}


def _name(kind: With) -> str:
    return _("vergelijkbare gebieden") if kind is With.SIMILAR else _("gekozen gebieden")


def _remove(place: Place, foto: Wijkfoto, choice: Choice, code: str) -> str:
    return choice.without(code).address(place.page, foto.map_indicator) if choice.kind is With.CHOSEN else ""


def _sentence(choice: Choice, rows: Sequence[GebiedRow]) -> str:
    if choice.kind is With.GEMEENTE:
        return ""
    if rows:
        text = ngettext(
            "In de kolom staat dit ene gebied. Downloads en praatplaat blijven bij de gemeente.",
            "In de kolom staat het gewone gemiddelde van deze %(number)s gebieden, elk even zwaar. "
            "Downloads en praatplaat blijven bij de gemeente.",
            len(rows),
        )
        return text % {"number": len(rows)}
    if choice.kind is With.CHOSEN:
        return _("Kies hieronder hoogstens vijf gebieden. Tot die tijd staat de gemeente ernaast.")
    return _("Van dit gebied zijn te weinig cijfers om gebieden te vinden die erop lijken. Daarom staat de gemeente ernaast.")

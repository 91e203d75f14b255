"""Words of registers: kinds of columns and what a row of a file would do."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wijkkoers.base.columns import ColumnKind
from wijkkoers.web.registers.planning import Outcome

KIND_LABELS: Mapping[ColumnKind, Promise] = {
    ColumnKind.TEXT: _("Tekst op één regel"),
    ColumnKind.LONG_TEXT: _("Tekst, meer regels mag"),
    ColumnKind.LINES: _("Een of meer teksten, elk op een eigen regel of met ; ertussen"),
    ColumnKind.CHOICE: _("Een van de keuzes"),
    ColumnKind.CHOICES: _("Een of meer keuzes, met ; ertussen"),
    ColumnKind.INTEGER: _("Geheel getal"),
    ColumnKind.DECIMAL: _("Getal"),
    ColumnKind.DATE: _("Datum, zoals 12-3-2027"),
    ColumnKind.PERIOD: _("Datum of periode, zoals maart 2027 of voorjaar 2027"),
    ColumnKind.PLACE: _("Plaats: lengte en breedte (4.69 51.83), x en y in RD (105000 425000) of GeoJSON"),
    ColumnKind.YES_NO: _("ja of nee"),
}
OUTCOME_LABELS: Mapping[Outcome, Promise] = {
    Outcome.NEW: _("nieuw"),
    Outcome.CHANGED: _("gewijzigd"),
    Outcome.SAME: _("gelijk"),
    Outcome.REFUSED: _("geweigerd"),
}

"""Words for kinds of file and states of figures, and issues as sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wijkkoers.base.errors import InputError
from wijkkoers.base.missing import Mark, Status
from wijkkoers.web.accounts.refusals import sentence_of

KIND_LABELS: dict[str, Promise] = {
    "kwb-werkboek": _("Kerncijfers wijken en buurten (werkboek)"),
    "kwb-plat": _("Kerncijfers wijken en buurten (csv)"),
    "grenzen-geojson": _("Grenzen (GeoJSON)"),
    "grenzen-geopackage": _("Grenzen (GeoPackage)"),
    "wijkkoers-tabel": _("Eigen tabel"),
}
STATUS_LABELS: dict[str, Promise] = {
    Status.VALUE.value: _("waarde"),
    Status.SUPPRESSED.value: _("onderdrukt"),
    Status.UNAVAILABLE.value: _("niet beschikbaar"),
    Status.NOT_APPLICABLE.value: _("niet van toepassing"),
    Status.UNKNOWN.value: _("onbekend"),
}
MARK_LABELS: dict[str, Promise] = {
    Mark.MODELLED.value: _("gemodelleerd"),
    Mark.ESTIMATED.value: _("geschat"),
    Mark.THIN.value: _("dun: gaat over weinig mensen of woningen"),
    Mark.PROVISIONAL.value: _("voorlopig"),
    Mark.CONVERTED.value: _("omgerekend"),
    Mark.OUTDATED.value: _("verouderd"),
}


def issue_sentence(row: Mapping[str, Any]) -> str:
    """Return the sentence of an issue as it is kept (code and values)."""
    return sentence_of(InputError(row["code"], None, **row.get("waarden", {})))

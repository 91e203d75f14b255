"""Words for kinds of file and states of figures, and issues as sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wijkkoers.base.codes import AreaLevel
from wijkkoers.base.errors import InputError
from wijkkoers.base.missing import Mark, Status
from wijkkoers.web.accounts.refusals import sentence_of

KIND_LABELS: dict[str, Promise] = {
    "kwb-werkboek": _("Kerncijfers wijken en buurten (werkboek)"),
    "kwb-plat": _("Kerncijfers wijken en buurten (csv)"),
    "grenzen-geojson": _("Grenzen (GeoJSON)"),
    "grenzen-geopackage": _("Grenzen (GeoPackage)"),
    "grenzen-shapefile": _("Grenzen (shapefile)"),
    "grenzen-topojson": _("Grenzen (TopoJSON)"),
    "grenzen-csv": _("Grenzen (csv met vormen)"),
    "punten-geojson": _("Voorzieningen op de kaart (GeoJSON)"),
    "statline": _("Tabel uit StatLine (csv)"),
    "odata": _("Tabel van het CBS (OData, JSON)"),
    "voorraad-eigendom": _("Woningvoorraad naar eigendom"),
    "gemeentelijke-indeling": _("Lijst van gemeenten"),
    "kerncijfers-json": _("Kerncijfers van een gemeente (JSON)"),
    "gezondheid-rivm": _("Gezondheid per wijk en buurt (RIVM)"),
    "leefbaarometer-2": _("Leefbaarometer 2.0 (klassen)"),
    "leefbaarometer-3": _("Leefbaarometer 3.0 (scores)"),
    "misdrijven": _("Misdrijven per soort (politie)"),
    "startanalyse-2025": _("Startanalyse aardgasvrije buurten 2025 (PBL)"),
    "startanalyse-2020": _("Startanalyse aardgasvrije buurten 2020 (PBL)"),
    "strategievariant": _("Variant van een strategie per buurt (PBL)"),
    "gebieden-koppeling": _("Tabel van oude naar nieuwe codes"),
    "wijkkoers-tabel": _("Eigen tabel"),
    "tabel-uitgelegd": _("Tabel met uw uitleg"),
    "bag-geopackage": _("Gebouwen en adressen: BAG (GeoPackage)"),
    "bag-csv": _("Gebouwen en adressen: BAG (csv)"),
    "bag-extract": _("Gebouwen en adressen: BAG-extract van het Kadaster (zip)"),
    "energielabels": _("Energielabels van woningen (EP-Online)"),
    "netbeheer": _("Gas en stroom per postcode (netbeheerders)"),
    "postcodes": _("Postcodes met hun buurt (CBS)"),
    "vera-referentie": _("Referentielijsten van VERA"),
    "vera-eenheden": _("Eigen woningen (VERA)"),
}
CHOICE_LABELS: dict[str, Promise] = {
    "grenzen": _("Grenzen van gemeente, wijken en buurten (PDOK)"),
    "kerncijfers": _("Kerncijfers wijken en buurten (CBS)"),
    "nabijheid": _("Afstand tot voorzieningen (CBS)"),
    "eigendom": _("Woningvoorraad naar eigendom (CBS)"),
    "ses-woa": _("Sociaaleconomische status, SES-WOA (CBS)"),
    "misdrijven": _("Geregistreerde misdrijven (politie)"),
    "gezondheid": _("Gezondheid per wijk en buurt (RIVM)"),
}
LEVEL_LABELS: dict[str, Promise] = {
    AreaLevel.LAND.value: _("land"),
    AreaLevel.GEMEENTE.value: _("gemeente"),
    AreaLevel.WIJK.value: _("wijk"),
    AreaLevel.BUURT.value: _("buurt"),
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

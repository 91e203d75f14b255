"""The words of complexes: labels of the closed lists and of the columns of tables."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from wijkkoers.web.estate.kinds import ComplexKind, Heating

KIND_LABELS = {
    ComplexKind.EENGEZINS: _("Eengezinswoningen"),
    ComplexKind.BENEDEN_BOVEN: _("Beneden- en bovenwoningen"),
    ComplexKind.PORTIEK: _("Portiekflat"),
    ComplexKind.GALERIJ: _("Galerijflat"),
    ComplexKind.TOREN: _("Woontoren"),
    ComplexKind.SENIORENCOMPLEX: _("Seniorencomplex"),
    ComplexKind.OVERIG: _("Anders"),
}
HEATING_LABELS = {
    Heating.CV_KETEL: _("Cv-ketel per woning"),
    Heating.BLOKVERWARMING: _("Blokverwarming"),
    Heating.WARMTENET: _("Warmtenet"),
    Heating.WARMTEPOMP: _("Warmtepomp"),
    Heating.OVERIG: _("Anders"),
    Heating.ONBEKEND: _("Onbekend"),
}
SHEET = _("Complexen")
LABEL_COLUMN = _("Label")
BUURT_AND_WIJK = _("Buurt en wijk")
COLUMN_LABELS = {
    "nummer": _("Nummer"),
    "naam": _("Naam"),
    "organisatie": _("Organisatie"),
    "soort": _("Soort"),
    "bouwjaar": _("Bouwjaar"),
    "eenheden": _("Eenheden"),
    "wijk": _("Wijk"),
    "buurt": _("Buurt"),
    "buurtcode": _("Buurtcode"),
    "grensjaar": _("Grenzen van"),
    "verwarming": _("Verwarming"),
    "zonder-label": _("Geen label bekend"),
    "huur": _("Huur per maand (euro)"),
    "huurjaar": _("Huur van jaar"),
    "lengte": _("Lengtegraad"),
    "breedte": _("Breedtegraad"),
    "opgave": _("Datum van de opgave"),
    "vervallen": _("Vervallen op"),
    "reden": _("Reden van vervallen"),
    "opmerking": _("Opmerking"),
}

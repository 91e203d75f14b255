"""A sentence per finding about boundaries, points and zips in containers of any kind."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, Promise] = {
    # Zips.
    "zip-niets-te-lezen": _(
        "In {bestand} zit niets dat Wijkkoers kan lezen, alleen toelichting: {overgeslagen}. Download ook de gegevens zelf."
    ),
    "zip-systeembestand": _("{onderdeel} is overgeslagen: de computer die de zip maakte, zette het erbij. U hoeft niets te doen."),
    "zip-toelichting": _("{onderdeel} is overgeslagen: het is toelichting of opmaak, geen gegevens. U hoeft niets te doen."),
    # Shapefiles.
    "shapefile-onvolledig": _(
        "{bestand} is geen hele shapefile; {ontbreekt} ontbreekt. Zet de delen .shp, .dbf, .shx en .prj samen in één zip en lees die in."
    ),
    "shapefile-beschadigd": _("De shapefile in {bestand} is beschadigd of niet compleet. Download de zip opnieuw."),
    "tekenset-vervangen": _("Laag {laag} zegt {gezegd} te zijn, maar dat klopt niet. De letters zijn gelezen als {gelezen}. Kijk ze na."),
    # TopoJSON.
    "geen-topojson": _("{bestand} is JSON, maar geen TopoJSON met bogen. Kies bij het downloaden GeoJSON of TopoJSON."),
    "topojson-beschadigd": _("De bogen in {bestand} zijn beschadigd of niet compleet. Download het bestand opnieuw."),
    "topojson-te-groot": _("De vormen in {bestand} hebben samen meer dan {grens} punten. Deel het bestand op, bijvoorbeeld per gemeente."),
    # Rows.
    "code-van-gemeente-zelf": _(
        "Rij {rij}: '{gebied}' is een code van de gemeente zelf, niet van CBS. De rij is niet overgenomen. "
        "Gebruik een bestand dat ook de code van CBS geeft, zoals BU0363AE01."
    ),
    "waarschijnlijk-water": _(
        "Rij {rij}: {gebied} is waarschijnlijk water of buitenland: zo eindigt de code en er zijn geen cijfers. Het telt niet mee."
    ),
    # Points.
    "geen-punt": _("Rij {rij}: '{naam}' is geen punt op de kaart en is niet overgenomen."),
    "punt-buiten-nederland": _("Rij {rij}: '{naam}' ligt buiten Nederland en is niet overgenomen. Kijk de coördinaten na."),
    "geen-bruikbaar-punt": _("Van de {rijen} punten in {bestand} is er niet één bruikbaar. Kijk of de coördinaten in Nederland liggen."),
    "punten-zonder-soort": _(
        "Van {aantal} punten is de soort niet te herkennen; ze heten 'overig'. "
        "Zet de soort in de naam van het bestand, zoals bibliotheken.geojson."
    ),
    "punten-zonder-naam": _("Aantal punten zonder naam: {aantal}. Ze staan wel op de kaart."),
}
"""Sentences for what is found while boundaries and points are read."""

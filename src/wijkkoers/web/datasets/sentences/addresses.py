"""Sentences about files per address: the BAG, postcodes, energy labels, grid operators and VERA. None of them names an address."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, Promise] = {
    # Places.
    "postcodes-onbekend": _(
        "Wijkkoers kent nog geen postcodes, en {bestand} zegt alleen daarmee waar iets ligt. "
        "Lees eerst de BAG in, of het bestand van het CBS met postcodes en buurten. Lees dit bestand daarna opnieuw in."
    ),
    "postcodes-niet-geplaatst": _(
        "{postcodes} postcodes liggen in geen buurt die Wijkkoers kent. Daardoor telt het cijfer van {aantal} adressen niet mee. "
        "Lees voor dat gebied de BAG of een bestand met postcodes in."
    ),
    "grenzen-nodig": _(
        "{bestand} zegt met coördinaten waar iets ligt, en Wijkkoers kent nog geen grenzen van buurten. Lees eerst de grenzen in."
    ),
    "punten-niet-geplaatst": _(
        "{aantal} verblijfsobjecten liggen buiten alle buurten die Wijkkoers kent. Ze tellen niet mee. Lees ook de grenzen daar in."
    ),
    "geen-bruikbare-adressen": _(
        "Geen van de {rijen} rijen in {bestand} kan bij een buurt worden geteld. "
        "Kijk of de postcodes zijn ingevuld, en of de postcodes van dit gebied al zijn ingelezen."
    ),
    "uitkomst-buiten-bereik": _(
        "De uitkomst van {indicator} voor {gebied} is {waarde}. Dat kan niet, dus het cijfer blijft leeg. Kijk de bron daar na."
    ),
    "bestand-breekt-af": _("{bestand} breekt midden in een regel af of is beschadigd. Download het opnieuw."),
    # BAG.
    "geen-bag-laag": _(
        "In {bestand} staat geen laag met verblijfsobjecten met status, gebruiksdoel en oppervlakte. Gebruik een GeoPackage van de BAG."
    ),
    "bag-niet-in-voorraad": _("{aantal} objecten horen niet bij de voorraad en tellen niet mee. Hun status: {statussen}."),
    "bag-status-onbekend": _("{aantal} objecten hebben een status die Wijkkoers niet kent. Ze tellen niet mee. Kijk de kolom status na."),
    "bag-panden-niet-in-voorraad": _("{aantal} panden zijn ten onrechte opgevoerd, gesloopt of nooit gebouwd. Hun bouwjaar telt niet mee."),
    "bag-meer-panden": _(
        "{aantal} verblijfsobjecten liggen in meer dan één pand. Elk telt één keer, met het bouwjaar van het eerste pand."
    ),
    "bag-zonder-pand": _("Van {aantal} verblijfsobjecten staat er geen pand in het bestand. Ze tellen mee, maar zonder bouwjaar."),
    "bag-zonder-jaar": _(
        "Van {aantal} verblijfsobjecten is het bouwjaar niet bekend of onmogelijk. In cijfers over bouwjaar tellen ze niet mee."
    ),
    "bag-zonder-oppervlakte": _(
        "Van {aantal} verblijfsobjecten is de oppervlakte leeg of onmogelijk, zoals 999999. In het gemiddelde tellen ze niet mee."
    ),
    "bag-zonder-nummer": _("{aantal} verblijfsobjecten hebben geen adres met postcode. Ze tellen mee, maar niet bij een postcode."),
    "bag-zonder-nummeraanduiding": _(
        "Van {aantal} verblijfsobjecten staat het adres niet in het bestand. Ze tellen mee, maar niet bij een postcode."
    ),
    "bag-zonder-postcodes": _(
        "In dit bestand staan geen postcodes. Lees ook een bestand met postcodes in als u energielabels of verbruik wilt inlezen."
    ),
    "bag-zonder-plek": _("{aantal} verblijfsobjecten hebben geen buurt en geen punt op de kaart. Ze tellen niet mee."),
    "bag-voorkomens": _(
        "{aantal} keer stond er een oude of nog niet geldige versie van een object in het bestand. Alleen de geldige telt."
    ),
    "bag-eigen-buurten": _(
        "Dit bestand heeft zelf {aantal} gebieden met grenzen van {jaar}. Die bepalen in welke buurt iets ligt. "
        "Kies de soort Grenzen (GeoPackage) als u ook de kerncijfers in dit bestand wilt."
    ),
    "buurtcode-onbruikbaar": _("Rij {rij} heeft geen bruikbare buurtcode en telt niet mee."),
    "jaar-uit-bouwjaar": _(
        "Het bestand zegt niet van welk jaar het is. Gekozen is {jaar}, het nieuwste bouwjaar. Klopt dat niet, geef dan het jaar op."
    ),
    "xml-beschadigd": _("Een XML-bestand in {bestand} is beschadigd. Download het extract opnieuw."),
    "xml-onveilig": _("Een XML-bestand in {bestand} is onveilig en daarom niet gelezen. Haal het extract opnieuw op bij het Kadaster."),
    # Energy labels.
    "label-vervangen": _("{aantal} labels zijn vervangen door een nieuwer label van dezelfde woning. Alleen het nieuwste telt."),
    "label-geen-woning": _("{aantal} rijen gaan niet over een woning. Ze tellen niet mee."),
    "label-verlopen": _("{aantal} labels waren op de dag van publicatie verlopen. Ze tellen niet mee."),
    "label-ontbreekt": _("In {aantal} rijen over woningen staat geen label van A tot en met G. Ze tellen niet mee."),
    "label-onbruikbaar": _("In {aantal} rijen ontbreekt een goede postcode of datum van registratie. Ze tellen niet mee."),
    "jaar-uit-registratie": _(
        "Het bestand zegt niet van welk jaar het is. Gekozen is {jaar}, het jaar van het nieuwste label. "
        "Klopt dat niet, geef dan het jaar op."
    ),
    # Grid operators.
    "product-onbekend": _(
        "{bestand} zegt niet of het over gas of elektriciteit gaat. Zet 'gas' of 'elektriciteit' in de naam van het bestand."
    ),
    "postcodereeks-onbruikbaar": _("In rij {rij} ontbreekt een goede postcode van of tot. De rij telt niet mee."),
    "postcodereeks-te-lang": _("{aantal} rijen gaan over een te lange reeks postcodes om bij een buurt te tellen. Ze tellen niet mee."),
    "aansluitingen-onbruikbaar": _(
        "In rij {rij} staat geen goed aantal aansluitingen, of geen gas of elektriciteit. De rij telt niet mee."
    ),
    "weinig-aansluitingen": _(
        "{aantal} rijen gaan over minder dan {grens} aansluitingen. Ze tellen alleen mee in het cijfer van hun buurt."
    ),
    "aandeel-als-deel": _("De aandelen in dit bestand lopen van 0 tot 1. Ze zijn gelezen als procenten, dus 0,9 als 90 procent."),
    # Postcodes.
    "geen-postcodetabel": _(
        "In {bestand} staat geen tabel met de kolommen postcode, huisnummer en buurt. Gebruik het bestand van het CBS."
    ),
    "adresregel-onbruikbaar": _("Rij {rij} heeft geen goede postcode of buurtcode en telt niet mee."),
    "geen-bruikbare-postcode": _(
        "Van de {rijen} rijen in {bestand} heeft er geen één een goede postcode en buurtcode. Kijk de kolommen na."
    ),
    # VERA.
    "soort-of-code-leeg": _("In rij {rij} is de soort of de code leeg. De rij is overgeslagen."),
    "geen-bruikbare-code": _("Van de {rijen} rijen in {bestand} heeft er geen één een soort en een code. Kijk de kolommen na."),
    "datum-onleesbaar": _(
        "In rij {rij} staat bij {kolom} de datum '{waarde}'. Die kan niet worden gelezen en blijft leeg. Meld dit bij de bron."
    ),
    "datum-slordig": _("In rij {rij} staat bij {kolom} de datum '{waarde}'. Die is gelezen als {gelezen}."),
    "code-herhaald": _("{aantal} codes staan er meer dan één keer in. Ze zijn gestopt en opnieuw begonnen; de datums zeggen welke geldt."),
    "eenheid-zonder-postcode": _(
        "{aantal} eenheden hebben geen postcode. Ze tellen in geen buurt mee. Vul de postcode aan in het bestand."
    ),
    "eenheid-geen-woning": _("{aantal} eenheden zijn geen woning, zoals een parkeerplaats of winkel. Ze tellen niet mee."),
    "jaar-uit-woz": _(
        "Het bestand zegt niet van welk jaar het is. Gekozen is {jaar}, het jaar van de nieuwste WOZ-waarde. "
        "Klopt dat niet, geef dan het jaar op."
    ),
}

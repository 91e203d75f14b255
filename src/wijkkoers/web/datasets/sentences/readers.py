"""A sentence per code of the readers, the import and the command line: the cause, and what to do about it."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

ISSUE_SENTENCES: dict[str, Promise] = {
    # The file as a whole.
    "bestand-onleesbaar": _("{bestand} kan niet worden geopend. Kijk of het bestand er nog staat en of u het mag lezen."),
    "leeg-bestand": _("Het bestand is leeg. Download het opnieuw."),
    "bestand-te-groot-om-te-lezen": _(
        "{bestand} is {mb} MB groot; de grens is {grens_mb} MB. Deel het bestand op, bijvoorbeeld per gemeente."
    ),
    "bestand-versleuteld": _("{bestand} is beveiligd met een wachtwoord. Sla het op zonder wachtwoord en lees het opnieuw in."),
    "onbekende-soort": _(
        "{bestand} is geen soort bestand dat Wijkkoers vanzelf kan lezen. Gevonden: {gevonden}. "
        "Is het een tabel met cijfers per gebied? Leg dan op de pagina van het bestand uit wat in de kolommen staat."
    ),
    "soort-bestaat-niet": _("De soort '{soort}' bestaat niet. Kies uit: {soorten}."),
    "jaar-onbekend": _(
        "Het jaar van {bestand} is niet bekend. Geef het jaar op (met --jaar), of zet het in de naam van het bestand: kwb-2024.xlsx."
    ),
    "jaar-buiten-bereik": _("Het jaar {jaar} kan niet. Geef een jaar van {van} tot en met {tot}."),
    "meer-jaren": _("{bestand} bevat grenzen van meer jaren: {jaren}. Maak per jaar een bestand, of geef het jaar op."),
    "geen-rijen": _("{bestand} heeft wel een kop, maar geen rijen. Download het bestand opnieuw."),
    "geen-bruikbare-rij": _(
        "Van de {rijen} rijen in {bestand} is er niet één bruikbaar. Kijk of er een kolom is met codes van gemeenten, wijken of buurten."
    ),
    # Text and tables.
    "nul-bytes": _("{bestand} bevat tekens die in tekst niet voorkomen. Sla het bestand opnieuw op als csv in UTF-8."),
    "tekenset-onjuist": _("{bestand} zegt {tekenset} te zijn, maar dat klopt niet. Sla het bestand opnieuw op in UTF-8."),
    "tekenset-onbekend": _("De tekenset van {bestand} is niet te herkennen. Sla het bestand opnieuw op in UTF-8."),
    "tekenset-gemengd": _(
        "{bestand} mengt twee tekensets of is afgebroken; letters als é raken dan verminkt. Download het opnieuw of bewaar het als UTF-8."
    ),
    "regel-te-lang": _("Regel {rij} van {bestand} houdt niet op. Dit is geen gewone tabel; download het bestand opnieuw."),
    "cel-te-groot": _("In rij {rij} van {bestand} staat een veel te lange cel. Kijk of een aanhalingsteken ontbreekt."),
    "te-veel-kolommen": _("{bestand} heeft {aantal} kolommen; de grens is {grens}. Laat weg wat u niet gebruikt."),
    "te-veel-rijen": _("{bestand} heeft meer dan {grens} rijen. Deel het bestand op."),
    "kop-niet-gevonden": _(
        "In {bestand} staat geen kop met een kolom voor codes en met cijfers die Wijkkoers kent. Gevonden kolommen: {kolommen}."
    ),
    # Workbooks and zips.
    "werkboek-beschadigd": _("Het werkboek {bestand} is beschadigd of niet compleet. Download het opnieuw."),
    "werkboek-onveilig": _("Het werkboek {bestand} is onveilig ({onderdeel}). Sla het in een rekenprogramma opnieuw op als xlsx."),
    "macro-in-werkboek": _("Het werkboek {bestand} bevat macro's. Sla het op als gewoon werkboek (.xlsx), zonder macro's."),
    "formule-in-cel": _(
        "Cel {cel} van {bestand} bevat een formule zonder uitkomst. Reken het werkboek door en sla het op, of plak alleen de waarden."
    ),
    "zip-bestand": _("{bestand} is een zip. Pak het uit en lees de bestanden erin in."),
    "zip-beschadigd": _("{bestand} is beschadigd of niet compleet. Download het opnieuw."),
    "zip-leeg": _("In de zip {bestand} zit geen bestand."),
    "zip-in-zip": _("In {bestand} zit weer een zip: {onderdeel}. Pak die eerst zelf uit."),
    "zip-te-veel-bestanden": _("In {bestand} zitten {aantal} bestanden; de grens is {grens}. Deel de zip op."),
    "zip-bom": _(
        "{bestand} wordt bij het uitpakken verdacht groot ({mb} MB) en is daarom niet geopend. Sla de inhoud op als gewoon bestand."
    ),
    "pad-in-zip": _("In {bestand} zit een bestand met een onveilige plaats: {onderdeel}. Maak de zip opnieuw, zonder mappen."),
    # Boundaries.
    "json-beschadigd": _("{bestand} is geen goede JSON; het gaat mis bij regel {rij}. Download het bestand opnieuw."),
    "geen-geojson": _("{bestand} is JSON, maar geen GeoJSON met vormen. Kies bij het downloaden GeoJSON."),
    "geen-vormen": _("{bestand} bevat geen vormen. Download het bestand opnieuw."),
    "geopackage-beschadigd": _("De GeoPackage {bestand} is beschadigd of niet compleet. Download het opnieuw."),
    "geen-laag-met-codes": _("In {bestand} heeft geen laag codes van gemeenten, wijken of buurten. Gevonden lagen: {lagen}."),
    "coordinaten-onbekend": _(
        "De vormen in {bestand} liggen niet in Nederland ({omhullende}). Zet het bestand om naar RD (EPSG:28992) of WGS84."
    ),
    "stelsel-wijkt-af": _("De kop zegt {kop}, maar de coördinaten zijn {gevonden}. De coördinaten zijn gevolgd."),
    "assen-verwisseld": _("Breedte en lengte staan in omgekeerde volgorde. Ze zijn omgewisseld."),
    "buiten-nederland": _("Rij {rij}: {gebied} ligt buiten Nederland en is niet overgenomen. Kijk de coördinaten na."),
    "geometrie-hersteld": _("Rij {rij}: de vorm van {gebied} klopte niet en is hersteld. Het oppervlak verschilt {verschil_m2} m²."),
    "geometrie-leeg": _("Rij {rij}: de vorm van {gebied} is leeg. Het gebied komt niet op de kaart."),
    "geometrie-ontbreekt": _("Rij {rij}: {gebied} heeft geen vorm. Het gebied komt niet op de kaart."),
    "geometrie-onleesbaar": _("Rij {rij}: de vorm van {gebied} is niet te lezen. Het gebied komt niet op de kaart."),
    "geometrie-zonder-oppervlak": _("Rij {rij}: de vorm van {gebied} heeft geen oppervlak. Het gebied komt niet op de kaart."),
    "geen-vlak": _("Rij {rij}: de vorm van {gebied} is een punt of lijn, geen vlak. Het gebied komt niet op de kaart."),
    "gebied-samengesteld": _("De grens van {gebied} stond niet in het bestand en is samengesteld uit {aantal} gebieden."),
    "gebied-zonder-vorm": _("De grens van {gebied} staat niet in het bestand. Lees ook de grenzen van de grotere gebieden in."),
    "wijkcode-wijkt-af": _("{gebied} hoort volgens het bestand bij {wijk}; volgens de code bij {afgeleid}. De code is gevolgd."),
    "code-dubbel-samengevoegd": _("Rij {rij}: {gebied} staat er meer dan één keer in, met dezelfde naam. De vormen zijn samengevoegd."),
    "code-dubbel-andere-naam": _(
        "Rij {rij}: {gebied} staat er twee keer in, als '{naam}' en als '{andere_naam}'. Verbeter de code in het bestand."
    ),
    # Rows and cells.
    "code-ontbreekt": _("Rij {rij} heeft geen code van een gemeente, wijk of buurt en is niet overgenomen."),
    "code-onbruikbaar": _("Rij {rij}: '{gebied}' is geen code van een gemeente, wijk of buurt. De rij is niet overgenomen."),
    "code-dubbel": _("Rij {rij}: {gebied} staat er meer dan één keer in. Laat één van de rijen weg."),
    "niveau-wijkt-af": _("Rij {rij}: {gebied} heet een {niveau}, maar de code is van een {afgeleid}. De code is gevolgd."),
    "rij-ongelijk": _(
        "Rij {rij} heeft {aantal} cellen; de kop heeft er {verwacht}. Kijk of er een scheidingsteken te veel of te weinig is."
    ),
    "naam-verminkt": _("Rij {rij}: de naam '{naam}' heeft verminkte letters. Verbeter de naam in het bestand."),
    "geen-getal": _("Rij {rij}, kolom {kolom}: '{waarde}' is geen getal. Het cijfer telt als onbekend."),
    "buiten-bereik": _("Rij {rij}, kolom {kolom}: {waarde} kan niet kloppen (van {laag} tot {hoog}). Het cijfer is niet overgenomen."),
    "getal-dubbelzinnig": _(
        "Rij {rij}, kolom {kolom}: '{waarde}' kan twee dingen zijn. Schrijf duizendtallen zonder punt en decimalen met een komma."
    ),
    "meer-huishoudens-dan-inwoners": _(
        "Rij {rij}: {gebied} heeft meer huishoudens ({huishoudens}) dan inwoners ({inwoners}). Kijk de bron na."
    ),
    "jaar-onbruikbaar": _("Rij {rij}: '{waarde}' is geen jaar. Schrijf vier cijfers, zoals 2024."),
    "jaar-wijkt-af": _("U gaf het jaar {gegeven} op; het bestand zegt {gevonden}. {gegeven} is gebruikt."),
    "bron-onbruikbaar": _("Rij {rij}: '{waarde}' is geen code van een bron. Gebruik kleine letters en streepjes, zoals eigen-tabel."),
    "merk-onbekend": _("Rij {rij}: het merk '{waarde}' bestaat niet. Gebruik bijvoorbeeld geschat of voorlopig."),
    # Columns.
    "kolom-dubbel": _("Kolom {kolom} is een tweede kolom voor {indicator}. Eén van de twee is gebruikt."),
    "indicator-onbekend": _("Kolom {kolom} is geen bekende indicator en is niet gelezen."),
    "eenheid-onzeker": _("Kolom {kolom} had in {jaar} misschien een andere eenheid en is niet gelezen."),
}
"""A sentence per code of an issue or InputError of `sources`; its values fill the placeholders."""

IMPORT_SENTENCES: dict[str, Promise] = {
    "bestand-te-groot": _("Het bestand is te groot; de grens is {limit_mb} MB. Deel het op, bijvoorbeeld per gemeente."),
    "bestand-al-ingelezen": _("Dit bestand is al ingelezen. Er is niets veranderd."),
    "bestand-al-verder": _("Dit bestand is al verder dan u dacht. Ververs de pagina en kijk hoe het ervoor staat."),
    "bestand-met-fouten": _("Er is niets ingelezen. Aantal fouten in het bestand: {number}. Verbeter ze en lees het bestand opnieuw in."),
    "bestand-niet-gevonden": _("Er is geen bestand {path}. Controleer de naam en de map."),
    "jaar-uit-zip": _("De naam van {bestand} noemt geen jaar; de zip waar het in zat noemt {jaar}. Geef het jaar op als het anders is."),
    "map-leeg": _("De map {path} is leeg. Kies een map met bestanden."),
    "werk-onderbroken": _(
        "Het werk is halverwege afgebroken, bijvoorbeeld doordat de computer stopte. Er is niets ingelezen; begin opnieuw."
    ),
    "onverwachte-fout": _(
        "Er ging iets mis in Wijkkoers zelf. Er is niets ingelezen. Meld dit aan de beheerder; in het logboek staat meer."
    ),
}
"""Sentences for refusals of the import itself."""

COMMAND_SENTENCES: dict[str, Promise] = {
    "gebied-onbekend": _("Wijkkoers kent geen gebied {code}. Zoek de code met `wijkkoers gebieden`, of lees eerst cijfers of grenzen in."),
    "map-niet-gevonden": _("De map {path} bestaat niet. Maak haar eerst, of kies een andere map."),
    "poort-bezet": _("Poort {port} is bezet of mag niet. Kies een andere met --poort."),
    "adres-onbruikbaar": _(
        "Op {adres} (poort {poort}) kan deze computer niet luisteren. Kies een adres van deze computer, zoals 127.0.0.1."
    ),
    "lettertype-ontbreekt": _("In {folder} ontbreken lettertypen: {files}. Draai `{remedy}`."),
}
"""Sentences for refusals of the command line and of the praatplaat it writes."""

EVENTS = {
    "bestand.ontvangen": _("{actor} leverde het bestand {name} aan."),
    "bestand.aanvaard": _("{actor} ging akkoord met het bestand {name}."),
    "bestand.ingelezen": _("De cijfers of grenzen uit {name} tellen nu mee."),
    "bestand.gedeeld": _("{actor} deelde de cijfers uit {name} met iedereen."),
    "bestand.afgeschermd": _("{actor} hield de cijfers uit {name} voor de eigen organisatie."),
    "bestand.afgewezen": _("{actor} legde het bestand {name} terzijde."),
    "bestand.teruggenomen": _("{actor} nam het bestand {name} terug."),
    "bestand.opnieuw-gelezen": _("{actor} liet het bestand {name} opnieuw lezen."),
}
"""What happened to files, for the log of the organisation."""

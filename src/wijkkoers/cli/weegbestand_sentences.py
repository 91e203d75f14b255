"""What is wrong with a weegbestand, and how to mend it, in Dutch and English; one sentence or two per code.

A place in a sentence is filled from the values of the issue. `{suggestie}` becomes a question when something near is known.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Issue, Where
from wijkkoers.base.numbers import format_number
from wijkkoers.cli.weegbestand_sentences_en import SENTENCES_EN
from wijkkoers.sources.weegbestand.parts import BY_KEY

__all__ = ["SENTENCES_EN", "SENTENCES_NL", "describe", "describe_place", "sentence_of"]

SENTENCES_NL: dict[str, str] = {
    # the file as a whole
    "bestand-onleesbaar": "{bestand} is niet te openen. Controleer de naam, en of u het bestand mag lezen.",
    "leeg-bestand": "{bestand} is leeg. Kies een ander bestand, of begin met het sjabloon.",
    "bestand-te-groot-om-te-lezen": "{bestand} is {mb} MB; meer dan {grens_mb} MB wordt niet gelezen.",
    "weegbestand-te-groot": "{bestand} is {mb} MB; een weegbestand mag {grens_mb} MB zijn. Haal weg wat er niet in hoort.",
    "bestand-versleuteld": "{bestand} heeft een wachtwoord. Sla het op zonder wachtwoord.",
    "oud-werkboek": "{bestand} is een werkboek in de oude vorm (xls). Open het en sla het op als xlsx.",
    "geen-xlsx": "{bestand} is geen werkboek in de vorm xlsx. Sla het op als xlsx, ook als het uit LibreOffice komt.",
    "macro-in-werkboek": "{bestand} bevat macro's en wordt daarom niet geopend. Sla het op als xlsx zonder macro's.",
    "werkboek-beschadigd": "{bestand} is beschadigd. Open het in een rekenblad en sla het opnieuw op als xlsx.",
    "werkboek-onveilig": "{bestand} bevat iets dat niet in een werkboek hoort ({onderdeel}). Sla het opnieuw op als xlsx.",
    "zip-beschadigd": "{bestand} is beschadigd. Open het in een rekenblad en sla het opnieuw op als xlsx.",
    "zip-bom": "{bestand} wordt bij uitpakken veel te groot ({mb} MB) en wordt daarom niet geopend.",
    "zip-te-veel-bestanden": "{bestand} bestaat uit te veel delen ({aantal}, hoogstens {grens}). Sla het opnieuw op als xlsx.",
    "pad-in-zip": "{bestand} bevat een onderdeel met een onveilige naam ({onderdeel}). Sla het opnieuw op als xlsx.",
    "te-veel-bladen": "{bestand} heeft {aantal} bladen; hoogstens {grens} worden gelezen. Haal bladen weg die er niet in horen.",
    "te-veel-rijen": "Een blad van {bestand} heeft meer dan {grens} rijen. Haal weg wat er niet in hoort.",
    "tekst-geen-utf8": "{bestand} heeft letters in een onbekende codering. Sla het op als UTF-8.",
    "geen-weegbestand": "{bestand} is geen weegbestand: er is geen onderdeel in gevonden. Begin met het sjabloon of het voorbeeld.",
    "yaml-onleesbaar": "{bestand} is geen geldige YAML ({reden}). Let op inspringen, en zet tekst met een dubbele punt tussen "
    "aanhalingstekens.",
    "yaml-verwijzing": "{bestand} gebruikt een verwijzing met een sterretje (*). Schrijf de waarde zelf op.",
    "yaml-label": "{bestand} gebruikt een label met een uitroepteken (!). Haal het weg.",
    "yaml-meer-documenten": "{bestand} bevat meer dan één document (---). Maak er één van.",
    "yaml-te-diep": "{bestand} heeft te veel lagen of te veel waarden. Een weegbestand heeft onderdelen, regels en waarden, meer niet.",
    "yaml-sleutel": "{bestand} heeft een lijst waar een naam hoort te staan. Kijk of er een streepje te veel staat.",
    "sleutel-dubbel": "De naam {sleutel} staat er twee keer; de eerste keer op regel {eerst}. Haal er een weg.",
    "bestand-niet-te-schrijven": "{bestand} kon niet worden geschreven. Bestaat de map, en mag u er schrijven?",
    "uitgang-onbekend": "{bestand} heeft een andere uitgang dan verwacht. Kies een naam op {uitgangen}.",
    # parts, sheets and columns
    "onderdeel-onbekend": "Het onderdeel {onderdeel} bestaat niet.{suggestie}",
    "onderdeel-leeg-gelaten": "Het onderdeel {onderdeel} is leeg. Vul het in, of haal het weg.",
    "onderdeel-geen-lijst": "Het onderdeel {onderdeel} moet een lijst zijn: elk item begint met een streepje.",
    "onderdeel-geen-gegevens": "Het onderdeel {onderdeel} moet uit namen met waarden bestaan, zonder streepjes.",
    "item-geen-gegevens": "Dit item van {onderdeel} heeft geen namen met waarden. Schrijf bijvoorbeeld: - id: nul.",
    "sleutel-onbekend": "{onderdeel} kent de sleutel {sleutel} niet.{suggestie}",
    "blad-onbekend": "Het blad {blad} hoort niet bij een weegbestand en is overgeslagen.{suggestie}",
    "blad-leeg": "Het blad {blad} is leeg. Dat mag, als u het niet nodig hebt.",
    "koppen-niet-gevonden": "Op het blad {blad} zijn de koppen niet gevonden. Verwacht worden onder meer: {kolommen}.",
    "kolom-onbekend": "De kolom {kolom} op het blad {blad} is overgeslagen, want die naam is niet bekend.{suggestie}",
    "gegeven-onbekend": "Het gegeven {kolom} op het blad {blad} is overgeslagen, want die naam is niet bekend.{suggestie}",
    "kolom-dubbel": "{kolom} staat twee keer op het blad {blad}. Haal er een weg.",
    "kolom-ontbreekt": "De kolom {kolom} ontbreekt op het blad {blad}. Voeg hem toe, of neem het blad over uit het sjabloon.",
    "onderdeel-ontbreekt": "{onderdeel} ontbreekt of is leeg, en is nodig voor {voor}. Vul het in.",
    "niets-te-wegen": "Er is niets om te wegen. Vul ten minste een van deze onderdelen: {onderdelen}.",
    # cells and values
    "foutcel": "In cel {cel} staat een fout van het rekenblad ({fout}). Herstel de formule, of typ de waarde.",
    "formule-zonder-uitkomst": "In cel {cel} staat een formule zonder uitkomst. Open het bestand in een rekenblad en sla het op, of typ de "
    "waarde.",
    "cellen-samengevoegd": "De cellen {cellen} op het blad {blad} zijn samengevoegd. Maak dat ongedaan en vul elke cel.",
    "waarde-ontbreekt": "{kolom} is niet ingevuld, en is nodig in {onderdeel}.",
    "geen-getal": "“{waarde}” bij {kolom} is geen getal. Schrijf alleen het getal, zoals 1250 of 12,5.",
    "getal-onmogelijk": "“{waarde}” bij {kolom} is geen getal waarmee te rekenen is. Vul een gewoon getal in, of laat het leeg.",
    "getal-te-groot": "“{waarde}” bij {kolom} is onwaarschijnlijk groot. Controleer het aantal nullen.",
    "getal-dubbelzinnig": "“{waarde}” bij {kolom} kan op twee manieren worden gelezen. Schrijf {zonder_punt} of {met_komma}.",
    "getal-lijkt-duizendtal": "{waarde} is gelezen met een decimale punt. Bedoelt u {zonder_punt}, schrijf dat dan zonder punt.",
    "getal-buiten-grenzen": "{waarde} bij {kolom} kan niet. Het laagste is {laagst}, het hoogste {hoogst}.",
    "geen-heel-getal": "“{waarde}” bij {kolom} is geen heel getal.",
    "geen-jaartal": "“{waarde}” bij {kolom} is geen jaartal. Schrijf een jaar van {eerste} tot en met {laatste}, zoals 2026.",
    "geen-ja-of-nee": "“{waarde}” bij {kolom} is geen ja of nee.",
    "geen-datum": "“{waarde}” bij {kolom} is geen datum. Schrijf 2026-03-01 of 1-3-2026.",
    "geen-tekst": "Bij {kolom} hoort één waarde, geen lijst ({waarde}).",
    "tekst-te-lang": "De tekst bij {kolom} heeft {lengte} tekens; hoogstens {grens} mag.",
    "tekst-vreemd-teken": "De tekst bij {kolom} bevat een onzichtbaar teken ({waarde}). Typ de tekst opnieuw.",
    "kenmerk-ongeschikt": "“{waarde}” bij {kolom} is geen geschikt kenmerk. Neem één regel zonder puntkomma, van hoogstens {grens} tekens.",
    "keuze-onbekend": "“{waarde}” kan niet bij {kolom}. Kies uit: {keuzes}.{suggestie}",
    "bandbreedte-volgorde": "Bij {kolom} loopt de bandbreedte niet op: laag {laag}, midden {midden}, hoog {hoog}. Zet de getallen in "
    "volgorde.",
    "bandbreedte-onvolledig": "Bij {kolom} is de bandbreedte niet compleet ({waarde}). Geef alleen midden, of laag, midden en hoog.",
    "stappen-vorm": "De stappen bij {kolom} zijn niet te lezen ({waarde}). Schrijf jaar: percentage, met een puntkomma ertussen, zoals "
    "0: 2,8; 36: 1,8.",
    "stappen-volgorde": "De stappen bij {kolom} ({waarde}) moeten bij jaar 0 beginnen en oplopen.",
    "stappen-te-vroeg": "De tweede stap bij {kolom} begint in jaar {jaar}. Jaar 0 telt voluit, dus de eerste geldt ten minste in jaar 1. "
    "Begin de tweede stap in jaar 2 of later, of zet het tweede percentage bij jaar 0.",
    "percentage-lijkt-deel": "Er staat {waarde} %. Bedoelt u {bedoeld} %, schrijf dan {bedoeld}.",
    # references and items
    "item-dubbel": "{waarde} staat er twee keer; de eerste keer op rij {eerst}. Haal er een weg, of geef een eigen naam.",
    "verwijzing-onbekend": "“{waarde}” staat niet in {onderdeel}.{suggestie} Of voeg het daar toe.",
    # weighing
    "nul-ontbreekt": "Geen van de {aantal} alternatieven is het nulalternatief. Zet bij één alternatief ja: wat er gebeurt zonder nieuw "
    "plan.",
    "nul-dubbel": "{waarde} is ook als nulalternatief aangemerkt, naast {eerst}. Er kan er maar één zijn.",
    "te-weinig-alternatieven": "Er is {aantal} alternatief. Om te vergelijken zijn er ten minste twee nodig.",
    "grenzen-onvolledig": "Criterium {criterium} heeft één grens. Vul de andere ook in, of laat beide leeg.",
    "grenzen-volgorde": "Bij criterium {criterium} ligt de ondergrens ({laag}) niet onder de bovengrens ({hoog}).",
    "doelwaarde-ontbreekt": "Criterium {criterium} heeft richting doel, maar geen doelwaarde. Vul die in.",
    "doelwaarde-telt-niet": "De doelwaarde van criterium {criterium} telt niet mee, want de richting is niet doel.",
    "hangt-af-van-zichzelf": "Criterium {criterium} noemt zichzelf bij hangt af van. Haal dat weg.",
    "geen-criterium-telt-mee": "Geen enkel criterium telt mee. Zet telt mee op ja bij ten minste één.",
    "score-ontbreekt": "Alternatief {alternatief} heeft geen score op criterium {criterium}. Vul die in, of laat het criterium niet "
    "meetellen.",
    "scores-ontbreken": "Er ontbreken in totaal {aantal} scores. Vul elk alternatief in op elk criterium.",
    "criterium-onderscheidt-niet": "Alle alternatieven hebben dezelfde score ({waarde}) op criterium {criterium}. Het maakt daardoor geen "
    "verschil en wordt niet meegewogen.",
    "score-buiten-schaal": "De score van {alternatief} op {criterium} valt buiten de schaal van {laag} tot {hoog}. Verruim de schaal of "
    "verbeter de score.",
    "gewicht-negatief": "{partij} geeft {punten} punten aan {criterium}. Punten zijn 0 of meer.",
    "methoden-gemengd": "{partij} gebruikt meer dan één methode ({methoden}). Kies er één.",
    "gewichten-nul": "{partij} geeft alle criteria die meetellen 0 punten. Verdeel er 100.",
    "gewichten-niet-100": "De punten van {partij} zijn samen {som}, geen 100. Ze worden naar verhouding teruggebracht tot 100.",
    "swing-niet-100": "De hoogste punten van {partij} zijn {hoogste}. Bij swing krijgt de grootste sprong 100; er wordt naar verhouding "
    "omgerekend.",
    "rangorde-geen-rang": "De rangorde van {partij} bevat iets anders dan 1, 2, 3 enzovoort.",
    "rangorde-met-gaten": "De rangorde van {partij} slaat een plaats over. Gebruik voor {aantal} criteria de plaatsen vanaf 1, zonder "
    "gaten.",
    "gewicht-ontbreekt": "{partij} geeft geen punten aan {criteria}. Dat telt als 0.",
    "rang-ontbreekt": "{partij} geeft geen plaats aan {criteria}. Geef elk criterium dat meetelt een plaats; gelijke plaatsen mogen.",
    "rangorde-van-doelen": "{partij} geeft doel {doel} een plaats in een rangorde. Geef doelen punten: kies methode punten.",
    "partij-telt-niet": "{partij} geeft alleen punten aan criteria die niet meetellen ({criteria}). De partij komt daardoor niet in het "
    "resultaat. Geef punten aan een criterium dat meetelt, of haal de partij weg.",
    "gewicht-telt-niet": "{partij} geeft punten aan {criteria}, maar dat telt niet mee.",
    # costs and benefits
    "rekenregel-ontbreekt": "{kolom} is niet ingevuld. Zonder dat jaartal of aantal jaren is er niet te rekenen.",
    "stappen-ontbreken": "Het disconteringsschema is eigen, maar er zijn geen stappen. Vul ze in, zoals 0: 2,8; 36: 1,8.",
    "stappen-tellen-niet": "De eigen stappen tellen niet mee, want het schema is {schema}. Kies eigen, of haal de stappen weg.",
    "regel-op-nul": "Regel {regel} hoort bij het nulalternatief ({alternatief}), maar de invoer is verschil. Haal de regel weg, of kies "
    "invoer absoluut.",
    "ontvanger-ontbreekt": "Regel {regel} is een overdracht zonder ontvanger. Vul naar actor in.",
    "ontvanger-is-betaler": "Regel {regel} is een overdracht van {actor} aan zichzelf. Kies een andere ontvanger.",
    "ontvanger-bij-geen-overdracht": "Regel {regel} heeft een ontvanger, maar de soort is {soort}. Kies overdracht, of maak naar actor "
    "leeg.",
    "huishoudgroep-bij-geen-overdracht": "Regel {regel} heeft een huishoudgroep van een ontvanger, maar de soort is {soort}. Kies "
    "overdracht, of maak naar huishoudgroep leeg.",
    "waterbed-bij-geen-baat": "Regel {regel} heeft een waterbed, maar de soort is {soort}. Alleen een baat kan naar elders verschuiven. "
    "Maak het waterbed leeg.",
    "deel-bij-geen-baat": "Regel {regel} is een {soort}, en {kolom} is {deel} %. Zo telt maar dat deel van het bedrag. Klopt dat niet, "
    "schrijf dan 100.",
    "duur-leeg": "Regel {regel} heeft geen duur en telt daarom één jaar mee. Vul in hoeveel jaar het bedrag terugkomt; 1 als het "
    "één keer is.",
    "opbouwjaren-tellen-niet": "Regel {regel} heeft opbouwjaren, maar de opbouw is {opbouw}. Ze tellen niet mee. Kies lineair, of maak ze "
    "leeg.",
    "zekerheid-laag": "In {alternatief} hebben deze regels een lage zekerheid: {regels}. Noem de onzekerheid bij het resultaat.",
    "btw-verschilt": "Kental {kental} is {btw} btw, de studie {studie}. Dat scheelt tot 21 %. Reken het kental om.",
    "opbouwjaren-ontbreken": "Regel {regel} bouwt lineair op. Vul in over hoeveel jaar.",
    "pm-met-prijs": "Regel {regel} is een PM-post en heeft toch een prijs of kental. Kies een van beide.",
    "pm-reden-ontbreekt": "Regel {regel} is een PM-post zonder reden. Schrijf op waarom er geen prijs is.",
    "pm-reden-telt-niet": "Regel {regel} heeft een PM-reden, maar is geen PM-post. De reden telt niet mee.",
    "prijs-en-kental": "Regel {regel} heeft een prijs en ook kental {kental}. Haal er een weg.",
    "prijs-ontbreekt": "Regel {regel} heeft geen prijs en geen kental. Vul er een in, of maak er een PM-post met een reden van.",
    "hoeveelheid-ontbreekt": "Regel {regel} heeft geen hoeveelheid. Vul die in, ook als het 1 is.",
    "bedrag-negatief": "Het bedrag van regel {regel} is negatief. Bedragen zijn positief; de soort ({soort}) bepaalt het teken.",
    "eenheid-ontbreekt": "Regel {regel} heeft geen eenheid. Schrijf op waarvan de hoeveelheid een aantal is.",
    "regel-na-horizon": "Regel {regel} begint in jaar {start}, na de horizon van {horizon} jaar. Hij zou niet meetellen.",
    "regel-voorbij-horizon": "Regel {regel} loopt tot en met jaar {laatste}. Wat na de horizon van {horizon} jaar komt, telt niet mee.",
    "dubbeltelling": "In {alternatief} horen deze regels bij dezelfde groep ({groep}): {regels}. Kijk of hetzelfde effect twee keer "
    "meetelt.",
    "kental-zwak": "Kental {kental} heeft sterkte {sterkte}. Zoek een sterkere bron, of noem de onzekerheid bij het resultaat.",
    "prijsindex-ontbreekt": "Kental {kental} heeft prijspeil {prijspeil} en de studie {studie}. Zet indexcijfers van {jaren} in de "
    "prijsindex.",
    # programme
    "jaren-volgorde": "Het eerste jaar ({eerste}) ligt na het laatste ({laatste}). Draai ze om.",
    "maatregel-buiten-programma": "Maatregel {maatregel} kan in geen enkel jaar van het programma ({eerste}-{laatste}) "
    "beginnen. Verander de jaren, of haal de maatregel weg.",
    "jaar-buiten-programma": "{naam} heeft een bedrag of aantal in {jaar}, buiten het programma "
    "({eerste}-{laatste}). Haal het weg, of verleng het programma.",
    "betaler-onbekend": "Betaler {betaler} staat niet bij de actoren. Kies uit: {actoren}.",
    "grens-ontbreekt": "{naam} heeft geen waarde in {onderdeel} voor {jaren}. Vul elk jaar van het programma in; zet 0 als er niets is.",
    "verdeling-niet-100": "De aandelen van maatregel {maatregel} zijn samen {som} %. Maak er 100 % van.",
    "betaler-en-verdeling": "Maatregel {maatregel} heeft kosten voor {betaler} en ook een verdeling. Kies een van beide.",
    "betaler-ontbreekt": "Maatregel {maatregel} heeft kosten zonder betaler. Vul de betaler in, of maak een verdeling.",
    "minimum-onhaalbaar": "Het minimum van doel {doel} is {minimum}; alle maatregelen samen halen hoogstens "
    "{haalbaar}. Verlaag het minimum of voeg iets toe.",
    "maatregel-zonder-effect": "Maatregel {maatregel} draagt aan geen enkel doel bij en wordt daarom alleen gekozen "
    "als hij besloten is of als een andere hem nodig heeft.",
    "relatie-met-zichzelf": "Maatregel {maatregel} heeft een relatie met zichzelf. Kies een andere tweede maatregel.",
    "bonus-ontbreekt": "{eerste} en {tweede} hebben samen geen bonus. Vul een bedrag in, of haal de relatie weg.",
    "bonus-zonder-betaler": "{eerste} en {tweede} hebben samen een bonus zonder betaler. Vul in wie het bedrag houdt.",
    "bonus-te-groot": "De bonus ({bonus}) is groter dan wat {betaler} bij de start voor {maatregel} betaalt ({kosten}). Verlaag de bonus.",
    "bonus-telt-niet": "Een bonus of betaler telt alleen bij samen, niet bij {soort}.",
    "relaties-botsen": "{eerste} en {tweede} sluiten elkaar uit, en hebben ook de relatie {soort}. Haal er een weg.",
    "volgorde-in-kring": "De volgorde loopt in een kring: {kring}. Haal een van deze relaties weg.",
}

_UNKNOWN = {"nl": "Hier klopt iets niet (code {code}).", "en": "Something is not right here (code {code})."}
_HINT = {"nl": " Bedoelt u {word}?", "en": " Did you mean {word}?"}


def describe(issue: Issue | InputError, language: str = "nl") -> str:
    """Return where it is, what is wrong and how to mend it; sheet, row and column come first."""
    place = describe_place(issue.where, language)
    sentence = sentence_of(issue.code, issue.values, language)
    return f"{place}: {sentence}" if place else sentence


def sentence_of(code: str, values: Mapping[str, Any], language: str = "nl") -> str:
    """Return the sentence of a code with its values; a code without sentence is named as it is."""
    table = SENTENCES_NL if language == "nl" else SENTENCES_EN
    sentence = table.get(code)
    if sentence is None:
        return _UNKNOWN[language].format(code=code)
    filled = {name: _shown(value, language) for name, value in values.items()}
    if "suggestie" in filled:
        filled["suggestie"] = _HINT[language].format(word=filled["suggestie"]) if filled["suggestie"] else ""
    return sentence.format(**filled)


def describe_place(where: Where, language: str = "nl") -> str:
    """Return a place in words: sheet, row and column of a workbook, or line, part and key of a text."""
    row, line, sheet, column = ("rij", "regel", "blad", "kolom") if language == "nl" else ("row", "line", "sheet", "column")
    if where.sheet and where.sheet not in BY_KEY:
        parts = [f"{sheet} {where.sheet}", f"{row} {where.row}" if where.row else "", f"{column} {where.column}" if where.column else ""]
    else:
        parts = [f"{line} {where.row}" if where.row else "", where.sheet, where.column]
    text = ", ".join(part for part in parts if part)
    return text[:1].upper() + text[1:]


def _shown(value: Any, language: str) -> str:
    """Return a value as people read it; years are whole numbers and get no marks."""
    if not isinstance(value, float):
        return str(value)
    text = f"{value:.6f}".rstrip("0")
    return format_number(value, len(text.partition(".")[2]), language)

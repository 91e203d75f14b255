"""A small weegbestand that is in order, and everything that can be wrong with one: a case per code."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl

from wijkkoers.base.errors import InputError
from wijkkoers.base.issues import Issue, Level
from wijkkoers.sources.weegbestand.fields import Field, Kind
from wijkkoers.sources.weegbestand.model import Weegbestand
from wijkkoers.sources.weegbestand.parts import BY_KEY
from wijkkoers.sources.weegbestand.reading import parse_yaml, read_weegbestand

Content = dict[str, Any]
Change = Callable[[Content], object]
BookChange = Callable[[Any], object]

SMALL: Content = {
    "studie": {"titel": "Proef", "basisjaar": 2026, "prijspeil": 2025, "horizon_jaren": 30},
    "alternatieven": [{"id": "nul", "naam": "Niets", "nul": "ja"}, {"id": "plan", "naam": "Plan"}],
    "criteria": [
        {"id": "geld", "naam": "Geld", "richting": "lager", "eenheid": "EUR", "ondergrens": 0, "bovengrens": 100},
        {"id": "groen", "naam": "Groen", "eenheid": "m2"},
    ],
    "scores": [
        {"alternatief": "nul", "criterium": "geld", "score": 0},
        {"alternatief": "plan", "criterium": "geld", "score": [40, 50, 60]},
        {"alternatief": "nul", "criterium": "groen", "score": 10},
        {"alternatief": "plan", "criterium": "groen", "score": {"laag": 15, "midden": 20, "hoog": 30}},
    ],
    "gewichten": [{"partij": "Wij", "criterium": "geld", "punten": 60}, {"partij": "Wij", "criterium": "groen", "punten": 40}],
    "actoren": [{"id": "wij", "naam": "Wij"}, {"id": "zij", "naam": "Zij"}],
    "kentallen": [{"id": "ton", "naam": "CO2", "waarde": 100, "eenheid": "EUR", "prijspeil": 2025, "bron": "B, blz. 3", "sterkte": "A"}],
    "regels": [
        {
            "id": "bouw",
            "alternatief": "plan",
            "naam": "Bouwen",
            "actor": "wij",
            "soort": "kost",
            "hoeveelheid": 1,
            "eenheid": "keer",
            "prijs": 900,
            "duur_jaren": 1,
        },
        {
            "id": "co2",
            "alternatief": "plan",
            "naam": "CO2",
            "actor": "zij",
            "soort": "baat",
            "hoeveelheid": 2,
            "eenheid": "ton",
            "kental": "ton",
            "duur_jaren": 5,
        },
    ],
    "programma": {"eerste_jaar": 2027, "laatste_jaar": 2029},
    "maatregelen": [{"id": "a", "naam": "A"}, {"id": "b", "naam": "B"}],
    "doelen": [{"id": "warm", "naam": "Warm", "eenheid": "woning"}],
    "effecten": [{"maatregel": "a", "doel": "warm", "effect": 5}, {"maatregel": "b", "doel": "warm", "effect": 3}],
    "kosten": [{"maatregel": "a", "betaler": "wij", "bedrag": 10}, {"maatregel": "b", "betaler": "wij", "bedrag": 20}],
    "budgetten": [{"betaler": "wij", "jaar": year, "bedrag": 30} for year in (2027, 2028, 2029)],
    "relaties": [{"soort": "eerst", "eerste": "a", "tweede": "b"}],
}


def small_with(change: Change) -> str:
    """Return the small weegbestand as JSON, changed."""
    content = copy.deepcopy(SMALL)
    change(content)
    return json.dumps(content, ensure_ascii=False)


def outcome(text: str) -> tuple[Weegbestand | None, list[Issue]]:
    """Return what a text gives, with an InputError as if it were an issue."""
    try:
        found, issues = parse_yaml(text, "proef.yaml")
    except InputError as error:
        return None, [Issue(Level.ERROR, error.code, error.where, error.values)]
    return found, list(issues)


def issues_of(change: Change) -> list[Issue]:
    return outcome(small_with(change))[1]


def codes_of(change: Change) -> list[str]:
    return [issue.code for issue in issues_of(change)]


def put(part: str, row: int | None, **values: Any) -> Change:
    """Return a change of one item; None as a value takes the key away."""

    def change(content: Content) -> None:
        item = content[part] if row is None else content[part][row]
        item.update(values)
        for key in [key for key, value in values.items() if value is None]:
            del item[key]

    return change


def more(part: str, **values: Any) -> Change:
    """Return a change that adds an item to a part."""
    return lambda content: content.setdefault(part, []).append(values)


def together(*changes: Change) -> Change:
    return lambda content: [change(content) for change in changes]


def drop(*parts: str) -> Change:
    return lambda content: [content.pop(part) for part in parts]


def fair(content: Content) -> None:
    """Let the programme be fair, so that parties may weigh its goals."""
    content["programma"]["doelfunctie"] = "eerlijk"


UNUSED = {"id": "sier", "naam": "Sier", "eenheid": "cijfer", "telt_mee": "nee"}
ERRORS: list[tuple[str, Change]] = [
    ("onderdeel-onbekend", lambda content: content.update(criterium=[])),
    ("onderdeel-geen-lijst", lambda content: content.update(criteria={"id": "x"})),
    ("onderdeel-geen-gegevens", lambda content: content.update(studie=["x"])),
    ("item-geen-gegevens", lambda content: content["criteria"].append("x")),
    ("sleutel-onbekend", put("criteria", 0, eenhied="EUR")),
    ("onderdeel-ontbreekt", drop("studie")),
    ("onderdeel-ontbreekt", drop("actoren")),
    ("niets-te-wegen", lambda content: [content.pop(key) for key in list(content) if key not in ("studie", "alternatieven")]),
    ("waarde-ontbreekt", put("criteria", 0, naam=None)),
    ("waarde-ontbreekt", put("criteria", 0, eenheid="")),
    ("geen-getal", put("scores", 0, score="veel")),
    ("geen-getal", put("budgetten", 0, bedrag="€ 30")),
    ("getal-onmogelijk", put("scores", 0, score="nan")),
    ("getal-onmogelijk", put("regels", 0, prijs=".inf")),
    ("getal-te-groot", put("scores", 0, score=1e300)),
    ("getal-buiten-grenzen", put("regels", 0, toerekening_pct=120)),
    ("geen-heel-getal", put("regels", 0, duur_jaren=1.5)),
    ("geen-jaartal", put("studie", None, basisjaar=26)),
    ("geen-ja-of-nee", put("alternatieven", 0, nul="misschien")),
    ("geen-datum", put("studie", None, opgesteld_op="30 februari")),
    ("geen-tekst", put("criteria", 0, naam=["a", "b"])),
    ("tekst-te-lang", put("criteria", 0, naam="a" * 5000)),
    ("tekst-vreemd-teken", put("criteria", 0, naam="a\u2028b")),
    ("kenmerk-ongeschikt", put("criteria", 0, id="a;b")),
    ("keuze-onbekend", put("criteria", 0, richting="hoogr")),
    ("bandbreedte-volgorde", put("scores", 1, score=[60, 50, 40])),
    ("bandbreedte-onvolledig", put("scores", 1, score=[40, 50])),
    ("bandbreedte-onvolledig", put("scores", 1, score={"laag": 1, "midden": 2})),
    ("stappen-vorm", put("studie", None, disconteringsschema="eigen", stappen_pct="2,8")),
    ("stappen-volgorde", put("studie", None, disconteringsschema="eigen", stappen_pct=[[5, 2.8]])),
    ("stappen-te-vroeg", put("studie", None, disconteringsschema="eigen", stappen_pct=[[0, 3], [1, 2]])),
    ("item-dubbel", more("criteria", id="geld", naam="Geld", eenheid="EUR")),
    ("item-dubbel", more("scores", alternatief="nul", criterium="geld", score=3)),
    ("verwijzing-onbekend", put("scores", 0, criterium="gled")),
    ("verwijzing-onbekend", put("regels", 0, kental="tn", prijs=None)),
    ("verwijzing-onbekend", put("regels", 0, maatregel="z")),
    ("verwijzing-onbekend", put("regels", 0, actor="hij")),
    ("nul-ontbreekt", put("alternatieven", 0, nul="nee")),
    ("nul-dubbel", put("alternatieven", 1, nul="ja")),
    ("te-weinig-alternatieven", lambda content: content["alternatieven"].pop()),
    ("grenzen-onvolledig", put("criteria", 0, ondergrens=None)),
    ("grenzen-volgorde", put("criteria", 0, ondergrens=100)),
    ("doelwaarde-ontbreekt", put("criteria", 0, richting="doel")),
    ("hangt-af-van-zichzelf", put("criteria", 0, hangt_af_van=["geld"])),
    ("geen-criterium-telt-mee", together(put("criteria", 0, telt_mee="nee"), put("criteria", 1, telt_mee="nee"))),
    ("score-ontbreekt", lambda content: content["scores"].pop()),
    ("scores-ontbreken", lambda content: content["criteria"].extend({"id": f"c{n}", "naam": "C", "eenheid": "x"} for n in range(150))),
    ("gewicht-negatief", put("gewichten", 0, punten=-60)),
    ("methoden-gemengd", put("gewichten", 0, methode="swing")),
    ("gewichten-nul", together(put("gewichten", 0, punten=0), put("gewichten", 1, punten=0))),
    ("rangorde-geen-rang", together(put("gewichten", 0, methode="rangorde"), put("gewichten", 1, methode="rangorde", punten=1.5))),
    ("rangorde-met-gaten", together(put("gewichten", 0, methode="rangorde", punten=1), put("gewichten", 1, methode="rangorde", punten=3))),
    ("rang-ontbreekt", together(put("gewichten", 0, methode="rangorde", punten=1), lambda content: content["gewichten"].pop())),
    ("rangorde-van-doelen", together(fair, more("gewichten", partij="Wij", criterium="warm", punten=1, methode="rangorde"))),
    ("rekenregel-ontbreekt", put("studie", None, horizon_jaren=None)),
    ("rekenregel-ontbreekt", put("programma", None, laatste_jaar=None)),
    ("stappen-ontbreken", put("studie", None, disconteringsschema="eigen")),
    ("regel-op-nul", put("regels", 0, alternatief="nul")),
    ("ontvanger-ontbreekt", put("regels", 0, soort="overdracht")),
    ("ontvanger-is-betaler", put("regels", 0, soort="overdracht", naar_actor="wij")),
    ("ontvanger-bij-geen-overdracht", put("regels", 0, naar_actor="zij")),
    ("huishoudgroep-bij-geen-overdracht", put("regels", 0, naar_huishoudgroep="lage inkomens")),
    ("waterbed-bij-geen-baat", put("regels", 0, waterbed_pct=50)),
    ("waterbed-bij-geen-baat", put("regels", 0, waterbed_pct=0, soort="overdracht", naar_actor="zij")),
    ("opbouwjaren-ontbreken", put("regels", 0, opbouw="lineair")),
    ("pm-met-prijs", put("regels", 0, pm="+", pm_reden="geen")),
    ("pm-reden-ontbreekt", put("regels", 0, pm="--", prijs=None)),
    ("prijs-en-kental", put("regels", 1, prijs=5)),
    ("prijs-ontbreekt", put("regels", 0, prijs=None)),
    ("hoeveelheid-ontbreekt", put("regels", 0, hoeveelheid=None)),
    ("regel-na-horizon", put("regels", 0, startjaar=31)),
    ("prijsindex-ontbreekt", put("kentallen", 0, prijspeil=2013)),
    ("jaren-volgorde", put("programma", None, laatste_jaar=2020)),
    ("jaren-volgorde", put("maatregelen", 0, vroegste_jaar=2029, uiterste_jaar=2028)),
    ("maatregel-buiten-programma", put("maatregelen", 0, vroegste_jaar=2040)),
    ("jaar-buiten-programma", put("budgetten", 0, jaar=2035)),
    ("betaler-onbekend", put("kosten", 0, betaler="hij")),
    ("grens-ontbreekt", put("kosten", 0, betaler="zij")),
    ("grens-ontbreekt", lambda content: content["budgetten"].pop()),
    ("grens-ontbreekt", more("inzet", maatregel="a", uitvoerder="ploeg", hoeveelheid=1)),
    ("verdeling-niet-100", together(put("kosten", 0, betaler=None), more("verdeling", maatregel="a", betaler="wij", aandeel_pct=99))),
    ("betaler-en-verdeling", more("verdeling", maatregel="a", betaler="wij", aandeel_pct=100)),
    ("betaler-ontbreekt", put("kosten", 0, betaler=None)),
    ("minimum-onhaalbaar", put("doelen", 0, minimum=9)),
    ("relatie-met-zichzelf", put("relaties", 0, tweede="a")),
    ("bonus-zonder-betaler", put("relaties", 0, soort="samen", bonus_eur=5)),
    ("bonus-te-groot", put("relaties", 0, soort="samen", bonus_eur=15, betaler="wij")),
    ("volgorde-in-kring", more("relaties", soort="eerst", eerste="b", tweede="a")),
]
"""Each change of the small weegbestand gives an error of this code, and no weegbestand."""

WARNINGS: list[tuple[str, Change]] = [
    ("onderdeel-leeg-gelaten", lambda content: content.update(prijsindex=None)),
    ("doelwaarde-telt-niet", put("criteria", 0, doelwaarde=3)),
    ("criterium-onderscheidt-niet", put("scores", 3, score=10)),
    ("score-buiten-schaal", put("scores", 1, score=120)),
    ("gewichten-niet-100", put("gewichten", 0, punten=60.1)),
    ("swing-niet-100", together(put("gewichten", 0, methode="swing"), put("gewichten", 1, methode="swing"))),
    ("gewicht-ontbreekt", lambda content: content["gewichten"].pop()),
    ("gewicht-telt-niet", put("criteria", 1, telt_mee="nee")),
    ("partij-telt-niet", together(more("criteria", **UNUSED), more("gewichten", partij="Zij", criterium="sier", punten=100))),
    ("percentage-lijkt-deel", put("regels", 1, toerekening_pct=0.3)),
    ("percentage-lijkt-deel", put("regels", 1, additionaliteit_pct=0.8)),
    ("percentage-lijkt-deel", put("regels", 1, waterbed_pct=0.5)),
    ("percentage-lijkt-deel", put("regels", 1, prijsstijging_pct=-0.035)),
    ("stappen-tellen-niet", put("studie", None, stappen_pct=[[0, 3]])),
    ("pm-reden-telt-niet", put("regels", 0, pm_reden="x")),
    ("duur-leeg", put("regels", 0, duur_jaren=None)),
    ("opbouwjaren-tellen-niet", put("regels", 0, opbouw_jaren=3)),
    ("deel-bij-geen-baat", put("regels", 0, toerekening_pct=80)),
    ("deel-bij-geen-baat", put("regels", 0, additionaliteit_pct=80, soort="overdracht", naar_actor="zij")),
    ("zekerheid-laag", put("regels", 1, zekerheid="laag")),
    ("btw-verschilt", together(put("studie", None, btw="inclusief"), put("kentallen", 0, btw="exclusief"))),
    ("bedrag-negatief", put("regels", 0, prijs=-900)),
    ("eenheid-ontbreekt", put("regels", 0, eenheid=None)),
    ("regel-voorbij-horizon", put("regels", 0, duur_jaren=40)),
    ("dubbeltelling", together(put("regels", 0, dubbeltelling_groep="g"), put("regels", 1, dubbeltelling_groep="g"))),
    ("kental-zwak", put("kentallen", 0, sterkte="E")),
    ("maatregel-zonder-effect", lambda content: content["effecten"].pop()),
    ("bonus-ontbreekt", put("relaties", 0, soort="samen")),
    ("bonus-telt-niet", put("relaties", 0, bonus_eur=5)),
    ("relaties-botsen", more("relaties", soort="sluit-uit", eerste="b", tweede="a")),
]
"""Each change of the small weegbestand gives a warning of this code, and still a weegbestand."""

TEXTS: list[tuple[str, str]] = [
    ("leeg-bestand", "# niets\n"),
    ("geen-weegbestand", "- a\n- b\n"),
    ("geen-weegbestand", "naam: x\n"),
    ("yaml-onleesbaar", "studie: {titel: x\n"),
    ("yaml-onleesbaar", "studie: \x00"),
    ("yaml-verwijzing", "studie: &a {titel: x}\ncriteria: [*a]\n"),
    ("yaml-label", "studie: !!python/object:os.system {titel: x}\n"),
    ("yaml-meer-documenten", "studie: {titel: x}\n---\nstudie: {titel: y}\n"),
    ("yaml-te-diep", "studie: " + "[" * 50_000),
    ("yaml-sleutel", "studie: {[a, b]: x}\n"),
    ("sleutel-dubbel", "studie: {titel: x, titel: y}\n"),
    ("getal-lijkt-duizendtal", "studie: {titel: x}\nbudgetten:\n  - {betaler: a, jaar: 2027, bedrag: 2.500}\n"),
]

SHEETS = ("alternatieven", "criteria", "scores", "prijsindex")


def small_book(change: BookChange, folder: Path) -> Path:
    """Return the comparison of the small weegbestand as a bare workbook, headings in the first row, changed."""
    book = openpyxl.Workbook()
    study = book.worksheets[0]
    study.title = "Studie"
    for row in (["Gegeven", "Waarde"], ["Titel", "Proef"], ["Basisjaar", 2026]):
        study.append(row)
    for key in SHEETS:
        part = BY_KEY[key]
        sheet = book.create_sheet(part.sheet)
        sheet.append([heading for field in part.fields for heading in field.headings])
        for item in SMALL.get(key, []):
            sheet.append([cell for field in part.fields for cell in _cells(field, item.get(field.key))])
    change(book)
    book.save(folder / "proef.xlsx")
    return folder / "proef.xlsx"


def _cells(field: Field, value: Any) -> list[Any]:
    if field.kind is not Kind.RANGE:
        return [value]
    if isinstance(value, dict):
        return [value["laag"], value["midden"], value["hoog"]]
    return value if isinstance(value, list) else [None, value, None]


BOOK_WARNINGS: list[tuple[str, BookChange]] = [
    ("blad-onbekend", lambda book: book.create_sheet("Scors").append(["x"])),
    ("blad-leeg", lambda book: book["Prijsindex"].delete_rows(1)),
    ("kolom-onbekend", lambda book: book["Scores"].cell(1, 9, "Alternatif")),
    ("gegeven-onbekend", lambda book: book["Studie"].append(["Titl", "x"])),
]
BOOK_ERRORS: list[tuple[str, BookChange]] = [
    ("koppen-niet-gevonden", lambda book: book["Scores"].delete_rows(1)),
    ("koppen-niet-gevonden", lambda book: book["Studie"].delete_rows(1)),
    ("kolom-dubbel", lambda book: book["Scores"].cell(1, 9, "Criterium")),
    ("kolom-dubbel", lambda book: book["Studie"].append(["Titel", "Anders"])),
    ("kolom-ontbreekt", lambda book: book["Scores"].cell(1, 1, "Iets anders")),
    ("foutcel", lambda book: book["Scores"].cell(3, 4, "#DIV/0!")),
    ("foutcel", lambda book: book["Scores"].cell(3, 4, "#N/B")),
    ("foutcel", lambda book: book["Studie"].cell(2, 2, "#VERW!")),
    ("formule-zonder-uitkomst", lambda book: book["Scores"].cell(3, 4, "=1+1")),
    ("cellen-samengevoegd", lambda book: book["Scores"].merge_cells("A3:A4")),
    ("getal-dubbelzinnig", lambda book: book["Scores"].cell(3, 4, "1.250")),
]


def zipped(folder: Path, members: dict[str, bytes], name: str = "proef.xlsx") -> Path:
    path = folder / name
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for member, data in members.items():
            archive.writestr(member, data)
    return path


def written(folder: Path, data: bytes, name: str = "proef.yaml") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def repacked(folder: Path, extra: dict[str, bytes], without: str = "") -> Path:
    """Return the small workbook with parts added or taken away."""
    source = small_book(lambda book: None, folder)
    with ZipFile(source) as archive:
        members = {name: archive.read(name) for name in archive.namelist() if name != without}
    return zipped(folder, {**members, **extra})


DTD = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a/>'
FILES: list[tuple[str, Callable[[Path], Path]]] = [
    ("bestand-onleesbaar", lambda folder: folder / "is-er-niet.yaml"),
    ("leeg-bestand", lambda folder: written(folder, b"")),
    ("weegbestand-te-groot", lambda folder: written(folder, b"#" * 10_000_001)),
    ("tekst-geen-utf8", lambda folder: written(folder, b"studie: {titel: caf\xe9}")),
    ("oud-werkboek", lambda folder: written(folder, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)),
    ("bestand-versleuteld", lambda folder: written(folder, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"))),
    ("zip-beschadigd", lambda folder: written(folder, b"PK\x03\x04rest")),
    ("geen-xlsx", lambda folder: zipped(folder, {"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"})),
    ("macro-in-werkboek", lambda folder: repacked(folder, {"xl/vbaProject.bin": b"x"})),
    ("werkboek-onveilig", lambda folder: repacked(folder, {"xl/extra.xml": DTD})),
    ("werkboek-beschadigd", lambda folder: repacked(folder, {}, without="xl/workbook.xml")),
    ("zip-bom", lambda folder: zipped(folder, {"[Content_Types].xml": b"", "xl/a.xml": b" " * 2_000_000})),
    ("pad-in-zip", lambda folder: zipped(folder, {"[Content_Types].xml": b"", "../a.xml": b""})),
    ("te-veel-bladen", lambda folder: small_book(lambda book: [book.create_sheet(f"B{n}") for n in range(60)], folder)),
    ("geen-weegbestand", lambda folder: _saved(folder, openpyxl.Workbook())),
]


def _saved(folder: Path, book: Any) -> Path:
    book.save(folder / "proef.xlsx")
    return folder / "proef.xlsx"


def file_outcome(path: Path) -> tuple[Weegbestand | None, list[Issue]]:
    """Return what a file gives, with an InputError as if it were an issue."""
    try:
        found, issues = read_weegbestand(path)
    except InputError as error:
        return None, [Issue(Level.ERROR, error.code, error.where, error.values)]
    return found, list(issues)

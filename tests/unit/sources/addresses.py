"""What tests of files per address share: places that are known, and small files of each kind, all invented."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import numpy as np
from numpy.typing import NDArray

from wijkkoers.base.missing import Figure
from wijkkoers.sources.places import NO_PLACES
from wijkkoers.sources.rows import ReadResult

WEST, EAST = "BU99010101", "BU99010102"
POSTCODES: Mapping[str, Mapping[str, float]] = {
    "9901AA": {WEST: 1.0},
    "9901AB": {EAST: 1.0},
    "9901AC": {WEST: 0.5, EAST: 0.5},
}


class KnownPlaces:
    """Two buurten side by side, split at x = 107 000, and three postcodes."""

    def __init__(self, postcodes: Mapping[str, Mapping[str, float]] | None = None, year: int | None = 2024) -> None:
        self.postcodes = POSTCODES if postcodes is None else postcodes
        self.boundary_year = year
        self.postcode_year = year if self.postcodes else None
        self.named = NO_PLACES.named

    def buurten_at(self, x: NDArray[np.float64], y: NDArray[np.float64]) -> NDArray[np.object_]:
        return np.array([WEST if 106_000 <= at < 107_000 else EAST if 107_000 <= at < 108_000 else "" for at in x], dtype=object)

    def buurten_of_postcode(self, postcode: str) -> Mapping[str, float]:
        return self.postcodes.get(postcode, {})


def figures(result: ReadResult, code: str = WEST) -> dict[str, Figure]:
    """The figures of one buurt by indicator."""
    return {row.indicator: row.figure for row in result.observations if row.code == code}


def findings(result: ReadResult, code: str) -> list[Mapping[str, Any]]:
    """The values of the issues with this code."""
    return [issue.values for issue in result.issues if issue.code == code]


BAG_HEADER = "identificatie;status;gebruiksdoel;oppervlakte;pandref;oorspronkelijkbouwjaar;postcode;huisnummer;x_rd;y_rd;buurtcode"
IN_USE = "Verblijfsobject in gebruik"


def bag_row(number: int = 1, **changed: object) -> str:
    """One row of a flat list of the BAG: a home of 80 m2 of 1960 in the west, unless changed."""
    row: dict[str, object] = {
        "id": f"NL.IMBAG.Verblijfsobject.990101{number:010}",
        "status": IN_USE,
        "purpose": "{woonfunctie}",
        "area": 80,
        "pand": f"{{NL.IMBAG.Pand.990110{number:010}}}",
        "year": 1960,
        "postcode": "9901AA",
        "house": number,
        "x": "106500,5",
        "y": "428500,25",
        "code": WEST,
    } | changed
    return ";".join(str(cell) for cell in row.values())


def bag_text(rows: Iterable[str]) -> str:
    return "\n".join([BAG_HEADER, *rows]) + "\n"


XML_START = """<?xml version="1.0" encoding="UTF-8"?>
<sl-bag-extract:bagStand xmlns:sl-bag-extract="x" xmlns:sl="y" xmlns:Objecten="o" xmlns:Objecten-ref="r" xmlns:Historie="h" xmlns:gml="g">
<sl:standBestand><sl:stand>"""
XML_END = "</sl:stand></sl:standBestand></sl-bag-extract:bagStand>"


def xml_history(begin: str = "2010-12-20", end: str = "", ended: str = "") -> str:
    parts = [f"<Historie:beginGeldigheid>{begin}</Historie:beginGeldigheid>"]
    parts += [f"<Historie:eindGeldigheid>{end}</Historie:eindGeldigheid>"] if end else []
    parts += [f"<Historie:eindRegistratie>{ended}</Historie:eindRegistratie>"] if ended else []
    return f"<Objecten:voorkomen><Historie:Voorkomen>{''.join(parts)}</Historie:Voorkomen></Objecten:voorkomen>"


def xml_pand(number: int, year: int = 1960, status: str = "Pand in gebruik", history: str = "") -> str:
    return (
        f"<sl-bag-extract:bagObject><Objecten:Pand>{history or xml_history()}"
        f'<Objecten:identificatie domein="NL.IMBAG.Pand">{number:016}</Objecten:identificatie>'
        "<Objecten:geometrie><gml:Polygon><gml:posList>106000 428000 0.0 106010 428000 0.0 106010 428010 0.0 106000 428000 0.0"
        "</gml:posList></gml:Polygon></Objecten:geometrie>"
        f"<Objecten:oorspronkelijkBouwjaar>{year}</Objecten:oorspronkelijkBouwjaar><Objecten:status>{status}</Objecten:status>"
        "</Objecten:Pand></sl-bag-extract:bagObject>"
    )


def xml_number(number: int, postcode: str = "9901AA", history: str = "") -> str:
    return (
        f"<sl-bag-extract:bagObject><Objecten:Nummeraanduiding>{history or xml_history()}"
        f'<Objecten:identificatie domein="NL.IMBAG.Nummeraanduiding">{number:016}</Objecten:identificatie>'
        f"<Objecten:huisnummer>12</Objecten:huisnummer><Objecten:postcode>{postcode}</Objecten:postcode>"
        "</Objecten:Nummeraanduiding></sl-bag-extract:bagObject>"
    )


def xml_object(number: int, panden: Sequence[int] = (1,), history: str = "", place: str = "", status: str = IN_USE) -> str:
    place = place or "<gml:Point><gml:pos>106500.0 428500.0 0.0</gml:pos></gml:Point>"
    refs = "".join(f"<Objecten-ref:PandRef>{pand:016}</Objecten-ref:PandRef>" for pand in panden)
    return (
        "<sl-bag-extract:bagObject><Objecten:Verblijfsobject><Objecten:heeftAlsHoofdadres>"
        f"<Objecten-ref:NummeraanduidingRef>{number:016}</Objecten-ref:NummeraanduidingRef></Objecten:heeftAlsHoofdadres>"
        f"{history or xml_history()}"
        f'<Objecten:identificatie domein="NL.IMBAG.Verblijfsobject">{number:016}</Objecten:identificatie>'
        f"<Objecten:geometrie>{place}</Objecten:geometrie><Objecten:gebruiksdoel>woonfunctie</Objecten:gebruiksdoel>"
        f"<Objecten:oppervlakte>80</Objecten:oppervlakte><Objecten:status>{status}</Objecten:status>"
        f"<Objecten:maaktDeelUitVan>{refs}</Objecten:maaktDeelUitVan></Objecten:Verblijfsobject></sl-bag-extract:bagObject>"
    )


def zip_bytes(members: Mapping[str, bytes | str]) -> bytes:
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


def extract_bytes(panden: Iterable[str], numbers: Iterable[str], objects: Iterable[str], day: str = "08092023") -> bytes:
    """An extract as Kadaster delivers it: a zip with a zip per kind of object, and a list of gemeenten."""
    parts = {"PND": panden, "NUM": numbers, "VBO": objects}
    members: dict[str, bytes | str] = {
        f"9901{kind}{day}.zip": zip_bytes({f"9901{kind}{day}-000001.xml": XML_START + "".join(rows) + XML_END})
        for kind, rows in parts.items()
    }
    members[f"GEM-WPL-RELATIE-{day}.zip"] = zip_bytes({f"GEM-WPL-RELATIE-{day}-000001.xml": "<x/>"})
    return zip_bytes(members)


LABEL_HEADER = (
    "Pand_opnamedatum;Pand_registratiedatum;Pand_postcode;Pand_huisnummer;Pand_huisnummer_toev;Pand_bagverblijfsobjectid;"
    "Pand_energieklasse;Pand_gebouwklasse;Pand_energieindex;Meting_geldig_tot"
)
PREAMBLE = "PublicatieDatum;01-09-2026\nLaatstVerwerkteMutatievolgnummer;123\n"


def label_row(number: int, label: str = "C", **changed: object) -> str:
    """One row of EP-Online: a home in the west with a label of 2024, unless changed."""
    row: dict[str, object] = {
        "taken": 20240101,
        "registered": 20240201,
        "postcode": "9901AA",
        "house": number,
        "addition": "",
        "bag": f"990101{number:010}",
        "label": label,
        "class": "W",
        "index": "1,25",
        "until": 20340201,
    } | changed
    return ";".join(str(cell) for cell in row.values())


def label_text(rows: Iterable[str], preamble: str = PREAMBLE) -> str:
    return preamble + "\n".join([LABEL_HEADER, *rows]) + "\n"


GRID_HEADER = (
    "net_manager,purchase_area,street,zipcode_from,zipcode_to,city,num_connections,delivery_perc,perc_of_active_connections,"
    "type_conn_perc,type_of_connection,annual_consume,annual_consume_lowtarif_perc,smartmeter_perc"
)


def grid_row(first: str = "9901AA", last: str = "9901AA", number: object = 20, use: object = 2500, smart: object = 80) -> str:
    return f"Netbedrijf,Gebied,Seinpad,{first},{last},VELDERMEER,{number},90,100,95,1x35,{use},85,{smart}"


def grid_text(rows: Iterable[str]) -> str:
    return "\n".join([GRID_HEADER, *rows]) + "\n"


def unit(number: int = 1, **changed: object) -> dict[str, Any]:
    """One home as VERA writes it, in the west, unless changed."""
    return {
        "id": f"EENHEID-{number}",
        "bouwjaar": 1960,
        "adres": {"straatnaam": "Seinpad", "huisnummer": str(number), "postcode": "9901AA", "woonplaats": {"naam": "VELDERMEER"}},
        "adresseerbaarObjectBasisregistratie": {"id": "", "bagIdentificatie": f"990101{number:010}"},
        "wozEenheden": [{"waardepeildatum": "2024-01-01", "vastgesteldeWaarde": 250_000}],
        "energieprestaties": [
            {"status": {"code": "DEF"}, "begindatum": "2020-01-01", "einddatum": "2030-01-01", "label": {"code": "C"}},
        ],
        "gebruiksoppervlakte": 80,
    } | changed


def write_units(path: Path, units: Iterable[Mapping[str, Any]]) -> Path:
    path.write_text(json.dumps(list(units)), encoding="utf-8")
    return path

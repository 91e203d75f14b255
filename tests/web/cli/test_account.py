"""The account of an import says each thing once."""

from __future__ import annotations

from typing import Any

import pytest

from wijkkoers.cli.account import finding_lines, lines_of, refusal_lines, summary_of


def issue(text: str, code: str = "samengesteld", level: str = "opmerking", times: int = 1, **place: Any) -> dict[str, Any]:
    return {"niveau": level, "code": code, "aantal": times, "tekst": text, "blad": "", "rij": None, "kolom": "", **place}


def report(name: str, *issues: dict[str, Any], status: str = "ingelezen", **counts: int) -> dict[str, Any]:
    return {"bestand": name, "soort": "kwb-plat", "jaar": 2024, "status": status, "meldingen": list(issues), **counts}


def refused(name: str, code: str, *more: dict[str, Any]) -> dict[str, Any]:
    return report(name, issue(f"{name} kan niet.", code, "fout"), *more, status="geweigerd")


def test_file_is_told_with_its_kind_its_year_and_its_numbers() -> None:
    assert lines_of(report("kwb.csv", rijen=44, punten=0, nieuw=12)) == [
        "kwb.csv: ingelezen (kwb-plat, 2024)",
        "        44  rijen gelezen",
        "        12  cijfers nieuw",
    ]


def test_file_without_a_year_names_none() -> None:
    assert lines_of({**report("punten.geojson"), "jaar": None})[0] == "punten.geojson: ingelezen (kwb-plat)"


def test_findings_of_one_kind_are_told_once_with_their_number() -> None:
    found = finding_lines([issue("WK059001 is samengesteld.", times=45), issue("WK059002 is samengesteld.", times=45)])
    assert found == ["  opmerking: WK059001 is samengesteld. (en nog 44 keer)"]


def test_gravest_findings_come_first() -> None:
    found = finding_lines([issue("a", "a"), issue("b", "b", "fout"), issue("c", "c", "waarschuwing")])
    assert [line.split(":")[0].strip() for line in found] == ["fout", "waarschuwing", "opmerking"]


@pytest.mark.parametrize(
    ("text", "line"), [("Rij 7, kolom STED: 51 kan niet.", "  opmerking: "), ("51 kan niet.", "  opmerking (rij 7 kolom STED): ")]
)
def test_place_is_told_once(text: str, line: str) -> None:
    assert finding_lines([issue(text, rij=7, kolom="STED")]) == [line + text]


def test_kinds_of_findings_beyond_the_tenth_are_counted() -> None:
    found = finding_lines([issue(str(number), str(number)) for number in range(13)])
    assert (len(found), found[-1]) == (11, "  en nog 3 soorten meldingen; --json geeft ze alle")


def test_refusals_for_one_reason_are_one_sentence_with_the_other_names() -> None:
    names = "abcdefghij"
    found = refusal_lines([*(refused(name, "jaar-onbekend") for name in names), refused("z", "leeg-bestand"), report("kwb.csv")])
    assert found == ["Fout: a kan niet.", "  Om dezelfde reden: b, c, d, e, f, g en nog 3.", "Fout: z kan niet."]


def test_files_with_errors_keep_their_own_findings() -> None:
    wrong = issue("1.234 is geen getal.", "geen-getal", "fout", rij=2)
    found = refusal_lines([refused("a", "bestand-met-fouten", wrong), refused("b", "bestand-met-fouten", wrong)])
    assert found == [
        "Fout: a kan niet.",
        "  fout (rij 2): 1.234 is geen getal.",
        "Fout: b kan niet.",
        "  fout (rij 2): 1.234 is geen getal.",
    ]


def test_summary_counts_every_file_once() -> None:
    every = [report("a"), report("b"), report("c", status="al ingelezen"), refused("d", "leeg"), report("e", status="overgeslagen")]
    assert summary_of(every) == "5 bestanden: 2 gelezen, 1 al eerder ingelezen, 1 overgeslagen, 1 geweigerd."
    assert summary_of(every[:1]) == ""

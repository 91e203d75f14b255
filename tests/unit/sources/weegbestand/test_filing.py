"""From records to items: every fault named, nothing guessed, nothing lost without a trace."""

from __future__ import annotations

from tests.unit.sources.weegbestand.making import codes_of, put, small_with, together

from wijkkoers.base.issues import IssueList
from wijkkoers.sources.weegbestand.filing import Filing, as_weegbestand, file_records
from wijkkoers.sources.weegbestand.text_file import read_text_file


def filed(text: str) -> tuple[Filing, list[str]]:
    issues = IssueList()
    filing = file_records(read_text_file(text, "x.yaml"), issues)
    return filing, [issue.code for issue in issues]


def test_values_that_are_left_out_are_those_of_the_model() -> None:
    filing, codes = filed(small_with(lambda content: None))
    line = filing.of("regels")[0].item
    assert (line.years, line.attribution, line.waterbed_share, line.build_up, codes) == (1, 1.0, None, "direct", [])


def test_item_with_a_fault_is_lost_but_its_id_stays_known() -> None:
    filing, codes = filed(small_with(put("criteria", 0, ondergrens="veel")))
    assert (len(filing.of("criteria")), "geld" in filing.ids("criteria"), filing.faulty, codes) == (1, True, {"criteria"}, ["geen-getal"])


def test_all_faults_are_told_at_once() -> None:
    change = together(put("criteria", 0, ondergrens="veel", richting="op"), put("scores", 1, score="x"), put("studie", None, basisjaar="b"))
    assert sorted(codes_of(change)) == ["geen-getal", "geen-getal", "geen-jaartal", "keuze-onbekend"]


def test_fault_in_one_item_gives_no_other_faults() -> None:
    assert codes_of(put("alternatieven", 1, naam=None)) == ["waarde-ontbreekt"]


def test_file_without_a_study_is_no_weegbestand() -> None:
    filing, _ = filed('{"criteria": []}')
    assert as_weegbestand(filing) is None


def test_cost_may_leave_its_payer_to_the_shares() -> None:
    filing, codes = filed(small_with(put("kosten", 0, betaler=None)))
    assert (filing.of("kosten")[0].item.payer, codes) == ("", [])

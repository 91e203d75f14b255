"""Writing back as YAML: short, and the same when it is read again."""

from __future__ import annotations

import yaml

from wijkkoers.base.ranges import Range
from wijkkoers.sources.weegbestand.example import example_text, example_weegbestand
from wijkkoers.sources.weegbestand.model import AlternativePart, LinePart, ScorePart, StudyPart, Weegbestand
from wijkkoers.sources.weegbestand.parts import BY_KEY
from wijkkoers.sources.weegbestand.reading import parse_yaml
from wijkkoers.sources.weegbestand.writing import number_text, write_yaml, written_fields


def test_example_reads_back_the_same() -> None:
    assert parse_yaml(write_yaml(example_weegbestand()))[0] == example_weegbestand()


def test_item_is_one_line_without_what_holds_anyway() -> None:
    text = write_yaml(Weegbestand(StudyPart("T"), (AlternativePart("nul", "Niets", is_null=True),)))
    assert "  - {id: nul, naam: Niets, nul: ja}\n" in text


def test_example_as_it_is_written_raises_no_new_question() -> None:
    told = [sorted(issue.code for issue in parse_yaml(text)[1]) for text in (example_text(), write_yaml(example_weegbestand()))]
    assert told[0] == told[1]


def test_years_of_a_line_are_always_written() -> None:
    assert dict(_by_key(BY_KEY["regels"], LinePart("l", "a", "N", "w", "kost")))["duur_jaren"] == 1


def test_other_readers_see_text_as_text() -> None:
    names = ("no", "12:30", "null", "a: b", "#x", "1,5", "jaar [2]", 'zo "dan"')
    alternatives = tuple(AlternativePart(f"a{number}", name) for number, name in enumerate(names))
    text = write_yaml(Weegbestand(StudyPart("T"), alternatives))
    assert tuple(item["naam"] for item in yaml.safe_load(text)["alternatieven"]) == names


def test_exact_figure_is_one_number_and_a_bandwidth_three() -> None:
    part = BY_KEY["scores"]
    found = [dict(_by_key(part, ScorePart("a", "b", score)))["score"] for score in (Range(5, 5, 5), Range(4, 5, 6))]
    assert found == [5, (4, 5, 6)]


def test_fraction_is_written_as_a_percentage() -> None:
    line = LinePart("l", "a", "N", "w", "kost", growth_per_year=0.035)
    assert dict(_by_key(BY_KEY["regels"], line))["prijsstijging_pct"] == 3.5


def test_number_is_written_as_short_as_it_reads_back() -> None:
    assert [number_text(number) for number in (2500000.0, 0.1, 1e-9, 1e16)] == ["2500000", "0.1", "1e-09", "1e+16"]


def _by_key(part: object, item: object) -> list[tuple[str, object]]:
    return [(field.key, value) for field, value in written_fields(part, item)]  # type: ignore[arg-type]

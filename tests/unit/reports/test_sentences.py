from __future__ import annotations

from dataclasses import replace

import pytest
from tests.unit.reports import samples

from wijkkoers.base.missing import Mark, Status, absent
from wijkkoers.reports.sentences import profile_finding, questions, sentences
from wijkkoers.reports.wijkfoto import Wijkfoto

SPACE = "\N{NO-BREAK SPACE}"


def _texts(foto: Wijkfoto, kind: str) -> list[str]:
    return [sentence.text for sentence in sentences(foto) if sentence.kind == kind]


@pytest.mark.parametrize(
    ("language", "expected"),
    [("nl", "Middenpolder heeft 5.635 inwoners (CBS, 2024)."), ("en", "Middenpolder has 5,635 residents (CBS, 2024).")],
)
def test_size_sentence(language: str, expected: str) -> None:
    assert _texts(samples.wijk(language), "size")[0] == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("nl", f"44{SPACE}% van de woningen is een koopwoning; in de gemeente Veldermeer is dat 66{SPACE}% (CBS, 2024)."),
        ("en", "44% of homes are owner-occupied; in the municipality of Veldermeer it is 66% (CBS, 2024)."),
    ],
)
def test_difference_sentence(language: str, expected: str) -> None:
    assert expected in _texts(samples.wijk(language), "difference")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("nl", f"Tussen 2020 en 2024 steeg het aandeel huishoudens met kinderen van 24{SPACE}% naar 27{SPACE}% (CBS)."),
        ("en", "Between 2020 and 2024, the share of households with children rose from 24% to 27% (CBS)."),
    ],
)
def test_change_sentence(language: str, expected: str) -> None:
    assert _texts(samples.wijk(language), "change") == [expected]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "nl",
            "Van 2 van de 34 cijfers is er geen waarde. Verborgen, te klein aantal: onder sociaal minimum. Niet beschikbaar: leegstand.",
        ),
        ("en", "2 of the 34 figures have no value. Hidden, count too small: below social minimum. Not available: vacant homes."),
    ],
)
def test_missing_sentence_names_figures_and_reasons(language: str, expected: str) -> None:
    assert _texts(samples.wijk(language), "missing") == [expected]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("nl", "1 cijfer steunt op weinig waarnemingen: voelt zich soms onveilig."),
        ("en", "1 figure rests on few observations: sometimes feels unsafe."),
    ],
)
def test_thin_sentence(language: str, expected: str) -> None:
    assert _texts(samples.wijk(language), "thin") == [expected]


@pytest.mark.parametrize(
    ("language", "expected"), [("nl", "Van Middenpolder zijn er nog geen cijfers."), ("en", "There are no figures of Middenpolder yet.")]
)
def test_nothing_known_is_said(language: str, expected: str) -> None:
    assert [sentence.text for sentence in sentences(samples.empty(language))] == [expected]


def test_long_list_of_missing_figures_is_counted() -> None:
    assert _texts(samples.buurt(), "missing")[0].count(" en nog ") >= 1


def test_what_does_not_apply_is_not_missing() -> None:
    foto = samples.wijk()
    lines = tuple(replace(line, figure=absent(Status.NOT_APPLICABLE)) if not line.figure.has_value else line for line in foto.lines)
    assert _texts(replace(foto, lines=lines), "missing") == []


def test_every_sentence_on_one_figure_has_its_source_and_year() -> None:
    bare = [
        found.text
        for found in sentences(samples.wijk())
        if len(found.indicators) == 1 and found.kind != "thin" and not (found.source and found.year)
    ]
    assert bare == []


def test_sentence_names_its_source_in_its_text() -> None:
    assert [found.text for found in sentences(samples.wijk()) if found.source and found.source not in found.text] == []


def test_thin_figures_outside_the_profile_are_not_counted() -> None:
    foto = samples.wijk()
    lines = tuple(replace(line, in_profile=Mark.THIN not in line.figure.marks) for line in foto.lines)
    assert _texts(replace(foto, lines=lines), "thin") == []


def test_without_reference_nothing_stands_out() -> None:
    foto = samples.wijk()
    lines = tuple(replace(line, gemeente=None, land=None) for line in foto.lines)
    assert _texts(replace(foto, lines=lines), "difference") == []


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("make", [samples.wijk, samples.buurt, samples.gemeente, samples.empty])
def test_questions_are_open_and_few(make: object, language: str) -> None:
    asked = questions(make(language))  # type: ignore[operator]
    assert 1 <= len(asked) <= 4 and all(question.endswith("?") for question in asked)


def test_a_perceived_figure_beside_a_measured_one_is_asked_about() -> None:
    assert "Wat zegt de beleving (voelt zich soms onveilig) naast het gemeten cijfer (misdrijven)?" in questions(samples.wijk())


def test_a_missing_figure_is_asked_about_when_there_is_room() -> None:
    assert any("ontbreekt" in question for question in questions(samples.buurt()))


@pytest.mark.parametrize(
    ("language", "expected"),
    [("nl", "Grootste verschillen met Veldermeer: stadsverwarming en koopwoningen"),
     ("en", "Largest differences with Veldermeer: district heating and owner-occupied homes")],
)  # fmt: skip
def test_title_of_the_profile(language: str, expected: str) -> None:
    assert profile_finding(samples.wijk(language)) == expected


def test_title_of_the_profile_without_differences() -> None:
    assert profile_finding(samples.empty()) == "Middenpolder in cijfers"


def test_abbreviation_keeps_its_capitals_inside_a_sentence() -> None:
    foto = samples.wijk()
    lines = tuple(replace(line, figure=absent(Status.UNKNOWN)) for line in foto.lines if line.indicator in ("woz-waarde", "wmo-per-1000"))
    kept = tuple(line for line in foto.lines if line.indicator == "aandeel-koop")
    assert "Wmo-gebruik en WOZ-waarde" in _texts(replace(foto, lines=(*lines, *kept)), "missing")[0]


def test_indicator_of_which_no_file_was_read_is_not_called_missing() -> None:
    foto = samples.buurt()
    unread = replace(foto, lines=tuple(replace(line, year=None) if not line.figure.has_value else line for line in foto.lines))
    assert _texts(foto, "missing") != []
    assert _texts(unread, "missing") == []


@pytest.mark.parametrize("kind", ["size", "difference", "change"])
def test_converted_figure_is_said_to_be_converted(kind: str) -> None:
    foto = samples.wijk()
    assert not any("omgerekend" in text for text in _texts(foto, kind))
    trends = [tuple(replace(point, figure=point.figure.with_marks(Mark.CONVERTED)) for point in line.trend) for line in foto.lines]
    lines = (
        replace(line, figure=line.figure.with_marks(Mark.CONVERTED), trend=trend) for line, trend in zip(foto.lines, trends, strict=True)
    )
    texts = _texts(replace(foto, lines=tuple(lines)), kind)
    assert texts
    assert all(text.endswith("Dit cijfer is omgerekend uit een andere indeling.") for text in texts)

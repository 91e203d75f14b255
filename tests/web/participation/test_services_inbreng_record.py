"""What services of inbreng share: clean words, known things, and a log that quotes nobody."""

from __future__ import annotations

import pytest
from tests.web.participation.bringing import answer, make_oproep, read, send
from tests.web.participation.making import make_moment, make_shared_dossier
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.events.models import Event
from wijkkoers.web.participation import services
from wijkkoers.web.participation.inbreng_values import InbrengValues
from wijkkoers.web.participation.services.inbreng_record import (
    clean_words,
    clean_words_line,
    known_group,
    known_moment,
    known_oproep,
    known_place,
    known_theme,
)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("  a\r\nb\rc ", "a\nb\nc"), ("a\x00\x07b", "ab"), ("\u202eomgekeerd\u2066", "omgekeerd"), ("مرحبا", "مرحبا"), ("\x00\n", "")],
)
def test_signs_that_nobody_sees_are_left_out(typed: str, kept: str) -> None:
    assert clean_words(typed, 100) == kept


def test_empty_and_too_long() -> None:
    with pytest.raises(InputError, match="inbreng-tekst-leeg"):
        clean_words("\x00 ", 10, "inbreng-tekst-leeg")
    with pytest.raises(InputError, match="inbreng-tekst-te-lang"):
        clean_words("a" * 11, 10)
    assert clean_words_line("a\n  b", 10) == "a b"


def test_things_of_another_dossier_or_handbook_are_refused(world: World) -> None:
    dossier, other = make_shared_dossier(world), make_shared_dossier(world)
    refused = [
        (known_moment, make_moment(world, other).pk),
        (known_oproep, make_oproep(world, other).pk),
        (known_group, "reuzen"),
        (known_theme, "ruimtevaart"),
    ]
    for known, value in refused:
        with pytest.raises(InputError, match="onbekend"):
            known(dossier, value)  # type: ignore[operator]  # each takes its own kind of value
    assert (known_group(dossier, "reuzen", "reuzen"), known_theme(dossier, "groen"), known_moment(dossier, None)) == (
        "reuzen",
        "groen",
        None,
    )
    with pytest.raises(InputError, match="plaats"):
        known_place({"type": "Point", "coordinates": [0, 0]})


def test_log_holds_neither_words_nor_code(world: World) -> None:
    row = send(make_oproep(world), "Mijn buurvrouw Anja", place_note="Anjastraat")
    services.change_inbreng(actor=world.redacteur, inbreng=row, values=InbrengValues(place_note="Elders"))
    answer(world, read(world, row, summary="Over Anja"), reason="Zo is het")
    for event in Event.objects.filter(subject=f"inbreng:{row.pk}"):
        shown = {name: text for side in (event.before, event.after) for name, text in side.items() if name != "typed"}
        assert not any(secret in str(shown) for secret in ("Anja", row.code, row.text))
        assert row.code not in str((event.before, event.after))
        assert row.text not in str((event.before, event.after))
    told = Event.objects.get(kind="inbreng.antwoord")
    assert (told.after["inbreng_fate"], told.after["inbreng_fate_reason"]) == ("Niet overgenomen", "Zo is het")

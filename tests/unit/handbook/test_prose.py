from __future__ import annotations

import pytest

from wijkkoers.handbook.prose import Resemblance, find_resemblances, forbidden_words, shingles_of

LONG = "Ga met een wijkbeheerder door de straten en schrijf op wat bewoners u aan de deur vertellen over hun huis"


def test_rows_of_words_overlap() -> None:
    assert shingles_of("Een twee, drie: vier\nvijf!") == {("een", "twee", "drie", "vier"), ("twee", "drie", "vier", "vijf")}


def test_a_short_text_is_one_row() -> None:
    assert shingles_of("Twee woorden") == {("twee", "woorden")}


def test_a_text_without_words_is_one_empty_row() -> None:
    assert shingles_of(" ... ") == {()}


def test_a_copy_is_found_whatever_its_marks() -> None:
    assert find_resemblances([LONG, "iets heel anders dan dat", LONG.upper() + "!"]) == (Resemblance(0, 2, 1.0),)


def test_a_text_with_one_word_changed_is_near() -> None:
    (found,) = find_resemblances([LONG, LONG.replace("huis", "straat")])
    assert (found.first, found.second, 0.5 <= found.share < 1) == (0, 1, True)


def test_a_shared_half_sentence_is_not_near() -> None:
    other = "Ga met een wijkbeheerder door de straten, en vraag daarna de netbeheerder welke kabels dit jaar worden vervangen"
    assert find_resemblances([LONG, other]) == ()


def test_texts_with_the_same_words_in_another_order_differ() -> None:
    assert find_resemblances(["een twee drie vier vijf zes", "zes vijf vier drie twee een"]) == ()


def test_every_pair_of_three_copies_is_found() -> None:
    assert [(found.first, found.second) for found in find_resemblances([LONG] * 3)] == [(0, 1), (0, 2), (1, 2)]


def test_no_texts_resemble_nothing() -> None:
    assert find_resemblances([]) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Een succesvolle aanpak met alle stakeholders.", ("succesvolle", "stakeholders")),
        ("Succesvol was het niet", ("Succesvol",)),
        ("Dat kost tijd en geld.", ()),
        ("Zij zijn onsuccesvol", ()),
    ],
)
def test_forbidden_words_are_found_at_the_start_of_a_word(text: str, expected: tuple[str, ...]) -> None:
    assert forbidden_words(text) == expected

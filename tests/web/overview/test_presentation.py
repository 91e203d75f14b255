"""Handbook and words as the pages show them."""

from __future__ import annotations

from tests.web.dossiers.making import make_dossier
from tests.web.world import World

from wijkkoers.handbook.load import load_handbook
from wijkkoers.web.dossiers.selectors import BoardFilter, board_rows
from wijkkoers.web.overview.presentation import dossier_cards, theme_groups, word_groups


def test_without_query_every_indicator_in_use_is_there_once_in_the_order_of_the_themes() -> None:
    handbook = load_handbook()
    groups = theme_groups(handbook, "nl", "")
    shown = [entry.id for group in groups for entry in group.entries]
    assert sorted(shown) == sorted(row.id for row in handbook.indicators if row.retired is None)
    assert [group.id for group in groups] == [theme.id for theme in handbook.themes if theme.id in {group.id for group in groups}]


def test_query_finds_words_in_label_definition_and_theme_without_accents() -> None:
    found = {entry.id for group in theme_groups(load_handbook(), "nl", "LEEGSTAND") for entry in group.entries}
    assert "aandeel-leegstand" in found
    assert theme_groups(load_handbook(), "nl", "zzz-bestaat-niet") == []
    assert next(group.id for group in theme_groups(load_handbook(), "nl", "veiligheid")) == "veiligheid"


def test_entry_says_unit_direction_levels_and_source_with_licence() -> None:
    entry = next(e for g in theme_groups(load_handbook(), "nl", "bijstand-per-1000") for e in g.entries if e.id == "bijstand-per-1000")
    assert entry.unit == "per 1.000 inwoners"
    assert entry.direction == "hoog of laag zegt niet goed of slecht"
    assert "buurt" in entry.levels
    assert [id_ for id_, _ in entry.derived_from] == ["aantal-bijstand", "aantal-inwoners"]
    assert all(source.licence for source in entry.sources)


def test_entry_is_in_english_when_asked() -> None:
    entry = next(e for g in theme_groups(load_handbook(), "en", "") for e in g.entries if e.id == "bijstand-per-1000")
    assert entry.unit == "per 1,000 inhabitants"


def test_perceived_figure_names_the_measured_one() -> None:
    entry = next(e for g in theme_groups(load_handbook(), "nl", "") for e in g.entries if e.id == "aandeel-onveilig")
    assert entry.perception_of is not None
    assert entry.perception_of[0] == "misdrijven-per-1000"


def test_words_stand_under_their_letter_and_have_their_own_anchor() -> None:
    groups = word_groups(load_handbook().terms, "nl", "")
    assert [group.letter for group in groups] == sorted(group.letter for group in groups)
    anchors = [word.id for group in groups for word in group.words]
    assert len(set(anchors)) == len(anchors) == len(load_handbook().terms)


def test_word_is_found_by_its_definition() -> None:
    found = [word.term for group in word_groups(load_handbook().terms, "nl", "werkruimte") for word in group.words]
    assert "dossier" in found


def test_card_of_a_dossier_has_words_and_an_address(world: World) -> None:
    dossier = make_dossier(world)
    card = dossier_cards(board_rows(world.lezer, BoardFilter()))[0]
    assert (card.url, card.aim_label, card.status_label) == (f"/dossiers/{dossier.pk}/", "Wijkvisie", "In voorbereiding")

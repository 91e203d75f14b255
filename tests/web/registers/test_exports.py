"""A register as a table for a file: what this person sees, in words of the language of the page."""

from __future__ import annotations

from django.utils import translation
from tests.web.dossiers.making import make_dossier
from tests.web.registers.made_up import REGISTER, add, full_values
from tests.web.world import World

from wijkkoers.base.columns import ColumnKind
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.registers.exports import empty_table, file_table, template_words


def test_table_holds_labels_of_choices_and_the_place_of_the_shape(world: World) -> None:
    dossier = make_dossier(world)
    add(actor=world.redacteur, dossier=dossier, values=full_values())
    table = file_table(REGISTER, viewer_of(world.lezer, dossier))
    assert (table.rows[0][4], table.rows[0][5], table.place) == ("Grijs, met stenen", ("Groen", "Grijs, met stenen"), 10)


def test_headings_are_in_the_language_of_the_page(world: World) -> None:
    with translation.override("en"):
        table = file_table(REGISTER, viewer_of(world.lezer, make_dossier(world)))
    assert (table.columns[1].label, table.language) == ("Name", "en")


def test_key_that_is_no_choice_any_more_stays_as_it_is(world: World) -> None:
    dossier = make_dossier(world)
    add(actor=world.redacteur, dossier=dossier, values=full_values(soort="weg"))
    assert file_table(REGISTER, viewer_of(world.lezer, dossier)).rows[0][4] == "weg"


def test_empty_file_has_the_columns_that_people_fill_and_a_word_for_each_kind(world: World) -> None:
    table = empty_table(REGISTER, viewer_of(world.redacteur, make_dossier(world)))
    assert ("Nummer" not in [column.label for column in table.columns], list(table.rows)) == (True, [])
    assert set(template_words().kinds) == set(ColumnKind)

"""Texts are cleaned, and a change without a difference is no change."""

from __future__ import annotations

import pytest
from tests.web.dossiers.making import make_dossier
from tests.web.process.making import make_action
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.events.models import Event
from wijkkoers.web.process.services.record import clean_line, clean_text, keep_change, require_line


def test_text_loses_white_space_around_it_and_ends_of_lines_of_other_systems() -> None:
    assert clean_text("  een\r\ntwee \x00\n") == "een\ntwee"
    assert clean_line(" een \n  twee ") == "een twee"


def test_text_above_the_limit_is_refused() -> None:
    with pytest.raises(InputError, match="process-tekst-te-lang"):
        clean_text("x" * 11, 10)


def test_line_that_is_needed_is_asked_for() -> None:
    with pytest.raises(InputError, match="een-code"):
        require_line(" \n", "een-code")


def test_change_without_a_difference_keeps_nothing(world: World) -> None:
    action = make_action(world, make_dossier(world))
    count = Event.objects.count()
    assert not keep_change(world.redacteur, action, ({"title": "a"}, {"title": "a"}), ("actie.gewijzigd", "action", "a"))
    assert Event.objects.count() == count

"""Writing a dilemma."""

from __future__ import annotations

from tests.web.kit.making import make_dilemma
from tests.web.world import World

from wijkkoers.web.kit.forms.dilemmas import DilemmaForm, texts_of


def test_form_starts_with_the_dilemma_as_it_is(world: World) -> None:
    row = make_dilemma(world)
    form = DilemmaForm(held=texts_of(row), revision=row.revision)
    assert [form[name].value() for name in DilemmaForm.EDITED] == [row.first_value, row.second_value, row.question]

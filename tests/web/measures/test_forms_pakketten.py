"""Choosing maatregelen: only those offered, and starts that clash are told."""

from __future__ import annotations

from django.http import QueryDict

from wijkkoers.web.measures.forms.pakketten import ChooseForm, LinesForm, PakketForm, held_lines
from wijkkoers.web.measures.models import Maatregel, PakketMaatregel

LINES = [PakketMaatregel(maatregel=Maatregel(pk=4, name="Riool"), start_year=2027)]


def test_only_what_is_offered_is_chosen() -> None:
    assert not ChooseForm(QueryDict("kies=9"), ids=[4]).is_valid()
    form = ChooseForm(QueryDict("kies=4"), ids=[4])
    assert form.is_valid() and form.start_years == {4: None}


def test_starts_and_what_goes_out_are_read() -> None:
    form = LinesForm(QueryDict("start-4=2030&uit-4=on&revision=1"), lines=LINES, held=held_lines(LINES), revision=1)
    assert form.is_valid() and (form.start_years, form.out) == ({4: 2030}, {4})


def test_two_starts_of_one_maatregel_clash() -> None:
    sent = QueryDict("start-4=2030&base=%7B%22start-4%22%3A%222027%22%7D")
    form = LinesForm(sent, lines=LINES, held=held_lines(LINES), revision=1)
    assert [conflict.field for conflict in form.merged({"start-4": "2029"}, 2).conflicts] == ["start-4"]


def test_a_pakket_needs_a_name() -> None:
    assert not PakketForm(QueryDict("name=+")).is_valid()

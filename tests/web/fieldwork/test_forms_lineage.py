"""Forms to merge and to split."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from wijkkoers.web.fieldwork.forms.lineage import MergeForm, SplitForm
from wijkkoers.web.fieldwork.services.lineage import JOINED, Part

ROWS: list[Any] = [SimpleNamespace(pk=7, number=2, title="Twee"), SimpleNamespace(pk=9, number=None, title="Concept")]


def test_what_was_seen_is_read_and_nonsense_left_out() -> None:
    form = MergeForm({"others": ["7"], "reason": "Zelfde", "seen": "7:3,x:1,9:,:2,8:²"}, rows=ROWS)
    assert form.is_valid(), form.errors
    assert (form.revisions, form.cleaned_data["others"], form.cleaned_data["joined"]) == ({7: 3}, [7], [])


def test_all_texts_are_offered_and_chosen_at_first() -> None:
    form = MergeForm(rows=ROWS)
    assert set(form.initial["joined"]) == set(JOINED) == {name for name, _label in form.fields["joined"].choices}  # type: ignore[attr-defined]


def test_parts_with_their_texts() -> None:
    data = {"title_1": "Een", "title_3": "Drie", "description_3": "Tekst", "reason": "Groot", "keeps_original": "ja", "takes_points": "on"}
    form = SplitForm(data)
    assert form.is_valid(), form.errors
    told = form.splitting
    assert [part for part in told.parts if part.title] == [Part("Een"), Part("Drie", "Tekst")]
    assert (told.keeps_original, told.takes_points, len(form.parts)) == (True, True, 4)

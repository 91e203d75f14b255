"""Forms of the method and of a newer handbook carry what the person saw."""

from __future__ import annotations

from wijkkoers.web.process.forms.method import EditionForm, MethodForm


def test_choice_carries_the_revision_that_was_seen() -> None:
    assert MethodForm({"method": "kompas", "revision": "0"}).is_valid()
    assert list(MethodForm({"method": "kompas"}).errors) == ["revision"]


def test_edition_is_named_by_its_whole_digest() -> None:
    assert EditionForm({"digest": "a" * 64, "revision": "1"}).is_valid()
    assert list(EditionForm({"digest": "a", "revision": "1"}).errors) == ["digest"]

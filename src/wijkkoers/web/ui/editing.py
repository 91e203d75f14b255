"""Forms that survive two browsers at once: they carry the revision and the values they started with, and merge on a clash."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms

from wijkkoers.base.merging import Conflict, Merged, merge_values


class EditForm(forms.Form):
    """Base of forms that edit a row. `EDITED` names the fields that can clash; their values are text as the browser sends it.

    Made with `held`, the values of the row now, and its `revision`. After a clash a view shows `merged(held, revision)` with status 409:
    the same form with both edits in it, `conflicts` for the person to settle, `taken` for what came from the other.
    """

    EDITED: ClassVar[tuple[str, ...]] = ()
    revision = forms.IntegerField(widget=forms.HiddenInput, required=False)
    base = forms.CharField(widget=forms.HiddenInput, required=False)
    conflicts: tuple[Conflict, ...] = ()
    taken: tuple[str, ...] = ()

    def __init__(self, data: Any = None, *args: Any, held: Mapping[str, str] | None = None, revision: int = 0, **kwargs: Any) -> None:
        """Start with the row as it is now; without `held` the form makes a new row."""
        self.held = dict(held or {})
        self.options = kwargs.copy()
        initial = {**self.held, "revision": revision, "base": json.dumps(self.held), **(kwargs.pop("initial", None) or {})}
        kwargs["initial"] = initial
        super().__init__(data, *args, **kwargs)

    @property
    def seen_revision(self) -> int | None:
        """The revision that the person saw; None for a new row. A form that does not tell has seen nothing (-1): it never overwrites."""
        if not self.held:
            return None
        seen = self.cleaned_data.get("revision")
        return -1 if seen is None else int(seen)

    def merged(self, held: Mapping[str, str], revision: int) -> EditForm:
        """Return this form with both edits: what the other changed, what this person typed, and what clashes."""
        mine = {name: _sent(self.data, name, self.add_prefix(name)) for name in self.EDITED}
        outcome = merge_values(self._base(held), {name: held.get(name, "") for name in self.EDITED}, mine)
        options = {**self.options, "initial": {**(self.options.get("initial") or {}), **_typed(self, outcome)}}
        again = type(self)(None, held=held, revision=revision, **options)
        again.conflicts, again.taken = outcome.conflicts, outcome.taken
        return again

    def _base(self, held: Mapping[str, str]) -> dict[str, str]:
        """Return what the person started with; a base that cannot be read counts as empty, so that every difference is shown."""
        try:
            told = json.loads(self.data.get(self.add_prefix("base")) or "{}")
        except ValueError:
            told = {}
        started = told if isinstance(told, dict) else {}
        return {name: str(started.get(name, "")) for name in self.EDITED}

    def clash_rows(self) -> list[dict[str, str]]:
        """Return the clashes for the page: label of the field, the text of the other, the text of this person."""
        rows = {conflict.field: conflict for conflict in self.conflicts}
        return [{"label": str(self[name].label), "theirs": row.theirs, "mine": row.mine} for name, row in rows.items()]

    def taken_labels(self) -> list[str]:
        """Return the labels of fields that now hold what the other wrote."""
        return [str(self[name].label) for name in self.taken]


def _sent(data: Any, name: str, key: str) -> str:
    values = data.getlist(key) if hasattr(data, "getlist") else [data.get(key, "")]
    return "\n".join(str(value).replace("\r\n", "\n") for value in values)


def _typed(form: EditForm, outcome: Merged) -> dict[str, Any]:
    many = (forms.MultipleChoiceField, forms.ModelMultipleChoiceField)
    return {
        name: value.split("\n") if isinstance(form.fields[name], many) and value else value
        for name, value in outcome.values.items()
        if name in form.fields
    }

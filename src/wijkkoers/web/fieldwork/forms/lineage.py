"""Forms to merge opgaven and to split one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.fieldwork import wording_opgaven as wording
from wijkkoers.web.fieldwork.forms.opgaven import SeenForm, offer
from wijkkoers.web.fieldwork.forms.talk_fields import text
from wijkkoers.web.fieldwork.services.checking import TITLE_LIMIT
from wijkkoers.web.fieldwork.services.lineage import JOINED, Part, Splitting

PARTS = range(1, 5)


class MergeForm(forms.Form):
    """Which opgaven go into this one, which of their texts, and why."""

    others = forms.TypedMultipleChoiceField(label=_("Opgaven die hierin opgaan"), coerce=int, widget=forms.CheckboxSelectMultiple)
    joined = forms.MultipleChoiceField(label=_("Wat neemt u over van de andere?"), required=False, widget=forms.CheckboxSelectMultiple)
    reason = forms.CharField(label=_("Waarom samen?"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, rows: Sequence[Any], **kwargs: Any) -> None:
        """Offer these opgaven and the texts that can be joined."""
        super().__init__(*args, **kwargs)
        labels = [
            *wording.TEXT_LABELS.items(),
            ("domains", _("Domeinen van de gemeente")),
            ("outside_partijen", _("Andere partijen")),
        ]
        offer(self, "joined", labels)
        offer(self, "others", [(str(row.pk), f"{row.number or ''} {row.title}".strip()) for row in rows])
        self.initial = {"joined": list(JOINED), "others": [row.pk for row in rows], **self.initial}

    @property
    def revisions(self) -> dict[int, int]:
        """What the person saw of each opgave; nothing of one that the form does not tell."""
        pairs = (pair.partition(":") for pair in self.cleaned_data["seen"].split(","))
        return {int(pk): int(seen) for pk, _mark, seen in pairs if pk.isdecimal() and seen.isdecimal() and len(pk) < 12 and len(seen) < 9}


class SplitForm(SeenForm):
    """Into what an opgave is split, and what becomes of the opgave itself."""

    takes_points = forms.BooleanField(label=_("Neem kansen, risico's en gevolgen mee naar elk deel"), required=False, initial=True)
    keeps_original = forms.ChoiceField(
        label=_("En de opgave zelf?"),
        widget=forms.RadioSelect,
        initial="nee",
        choices=[("nee", _("Vervalt; de delen komen ervoor in de plaats")), ("ja", _("Blijft ernaast bestaan"))],
    )
    reason = forms.CharField(label=_("Waarom splitst u?"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Ask for up to four parts."""
        super().__init__(*args, **kwargs)
        for number in PARTS:
            label = _("Deel {number}").format(number=number)
            self.fields[f"title_{number}"] = forms.CharField(label=label, required=False, max_length=TITLE_LIMIT)
            self.fields[f"description_{number}"] = text(_("Omschrijving van dit deel"), rows=2)

    @property
    def parts(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """The fields of each part."""
        return [(self[f"title_{number}"], self[f"description_{number}"]) for number in PARTS]

    @property
    def rest(self) -> list[forms.BoundField]:
        """The other fields."""
        return [self[name] for name in ("takes_points", "keeps_original", "reason")]

    @property
    def splitting(self) -> Splitting:
        """What was said."""
        data = self.cleaned_data
        parts = [Part(data[f"title_{number}"], data[f"description_{number}"]) for number in PARTS]
        return Splitting(parts, data["reason"], data["keeps_original"] == "ja", data["takes_points"])

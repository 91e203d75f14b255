"""What somebody asks of the longlist; a value that is not offered is left out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.measures import wording
from wijkkoers.web.measures.forms.fields import offer
from wijkkoers.web.measures.selectors.longlist import ALL, LACKS, OPEN, SORTS, Wanted

Choices = Iterable[tuple[str, str]]
FIRST = ("zoek", "status", "sorteer")


class FilterForm(forms.Form):
    """Which maatregelen to show, and in which order."""

    zoek = forms.CharField(label=_("Zoek"), required=False, max_length=100, widget=forms.TextInput(attrs={"type": "search"}))
    status = forms.ChoiceField(label=_("Status"), required=False)
    soort = forms.ChoiceField(label=_("Soort"), required=False)
    thema = forms.ChoiceField(label=_("Thema"), required=False)
    betaler = forms.ChoiceField(label=_("Betaler"), required=False)
    opgave = forms.ChoiceField(label=_("Opgave"), required=False)
    mist = forms.ChoiceField(label=_("Wat nog mist"), required=False)
    tegen = forms.ChoiceField(label=_("Partij is tegen"), required=False)
    sorteer = forms.ChoiceField(label=_("Volgorde"), required=False)

    def __init__(self, *args: Any, themes: Choices, payers: Choices, opgaven: Choices, partijen: Choices, **kwargs: Any) -> None:
        """Offer these themes, payers, opgaven and partijen."""
        super().__init__(*args, **kwargs)
        statuses = [(status.value, label) for status, label in wording.STATUS_LABELS.items()]
        offer(self, "status", [(OPEN, gettext("Niet afgevallen")), *statuses, (ALL, gettext("Alle, ook afgevallen"))])
        offer(self, "soort", [("", gettext("Alle")), *((kind.value, label) for kind, label in wording.KIND_LABELS.items())])
        offer(self, "thema", [("", gettext("Alle")), *themes])
        offer(self, "betaler", [("", gettext("Alle")), *payers])
        offer(self, "opgave", [("", gettext("Alle")), *opgaven])
        lacks = dict(zip(LACKS, (gettext("Zonder betaler"), gettext("Zonder kosten"), gettext("Zonder opgave")), strict=True))
        offer(self, "mist", [("", gettext("Maakt niet uit")), *lacks.items()])
        offer(self, "tegen", [("", gettext("Maakt niet uit")), *partijen])
        names = dict(zip(SORTS, (gettext("Nummer"), gettext("Naam"), gettext("Kosten"), gettext("Startjaar")), strict=True))
        down = {f"-{key}": gettext("%(name)s, aflopend") % {"name": name} for key, name in names.items()}
        offer(self, "sorteer", [*names.items(), *down.items()])

    @property
    def wanted(self) -> Wanted:
        """What was asked for."""
        self.is_valid()
        told = {name: str(self.cleaned_data.get(name, "") or "") for name in self.fields}
        return Wanted(
            text=told["zoek"],
            kind=told["soort"],
            theme=told["thema"],
            status=told["status"],
            payer=told["betaler"],
            opgave=int(told["opgave"]) if told["opgave"] else None,
            lacks=told["mist"],
            against=int(told["tegen"]) if told["tegen"] else None,
            sort=told["sorteer"].removeprefix("-") or "nummer",
            is_descending=told["sorteer"].startswith("-"),
        )

    @property
    def first(self) -> list[forms.BoundField]:
        """The questions that are always shown."""
        return [self[name] for name in FIRST]

    @property
    def more(self) -> list[forms.BoundField]:
        """The other questions."""
        return [self[name] for name in self.fields if name not in FIRST]

    @property
    def uses_more(self) -> bool:
        """Whether one of the other questions is asked."""
        return any(field.value() for field in self.more)

    @property
    def is_filtered(self) -> bool:
        """Whether less is asked than everything that did not fall."""
        self.is_valid()
        return any(self.cleaned_data.get(name) for name in self.fields if name != "sorteer")

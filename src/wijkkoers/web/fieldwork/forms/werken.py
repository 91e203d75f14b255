"""Forms of planned works."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.fieldwork import wording_opgaven as wording
from wijkkoers.web.fieldwork.forms.opgaven import Choices, GroupedForm, offer
from wijkkoers.web.fieldwork.forms.talk_fields import line, number_choice, text
from wijkkoers.web.fieldwork.services.checking import NAME_LIMIT, SOURCE_LIMIT, TITLE_LIMIT
from wijkkoers.web.fieldwork.werk_values import SAME_FIELDS, WERK_FIELDS, WerkValues
from wijkkoers.web.process.period_field import PeriodField
from wijkkoers.web.ui.places import PlaceField


class WerkForm(GroupedForm):
    """What a work is, whose, where and when, how sure, and how we know."""

    EDITED: ClassVar[tuple[str, ...]] = WERK_FIELDS
    GROUPS: ClassVar = (
        ("kern", _("Het werk"), ("title", "kind", "partij", "partij_name", "place", "place_note", "start", "end")),
        ("zeker", _("Hoe vast ligt het"), ("certainty", "flexibility")),
        ("meer", _("Meer erover"), ("description", "source_note")),
    )
    title = forms.CharField(label=_("Naam"), max_length=TITLE_LIMIT, help_text=_("Bijvoorbeeld: riool vervangen Perronstraat."))
    kind = forms.ChoiceField(label=_("Soort werk"))
    partij = number_choice(_("Van welke partij"))
    partij_name = line(_("Of van een partij die niet aan tafel zit"), _("Alleen de naam."), NAME_LIMIT)
    place = PlaceField(label=_("Plek"), required=False)
    place_note = line(_("Waar precies"), _("Een straat, plein of complex. De kalender zet werk per straat bij elkaar."))
    start = PeriodField(label=_("Begin"), help_text=_("Bijvoorbeeld: 2027, najaar 2027 of 1 maart 2027."))
    end = PeriodField(label=_("Einde"), help_text=_("Mag leeg blijven."))
    certainty = forms.ChoiceField(label=_("Hoe zeker is het"), required=False)
    flexibility = forms.ChoiceField(label=_("Kan de tijd schuiven?"), required=False)
    description = text(_("Omschrijving"))
    source_note = line(_("Bron"), _("Waar staat dit? Bijvoorbeeld: meerjarenplan riolering, blz. 12."), SOURCE_LIMIT)

    def __init__(self, *args: Any, choices: Mapping[str, Choices], **kwargs: Any) -> None:
        """Offer these partijen."""
        super().__init__(*args, **kwargs)
        self.options |= {"choices": choices}
        offer(self, "kind", [("", _("Kies")), *((kind.value, label) for kind, label in wording.KIND_LABELS.items())])
        offer(self, "partij", [("", _("Geen partij aan tafel")), *choices["partijen"]])
        offer(self, "certainty", [(kind.value, label) for kind, label in wording.CERTAINTY_LABELS.items()])
        offer(self, "flexibility", [(kind.value, label) for kind, label in wording.FLEXIBILITY_LABELS.items()])
        for name in ("certainty", "flexibility"):
            self.initial.setdefault(name, "onbekend")

    def _has_something(self, names: tuple[str, ...]) -> bool:
        return any(self[name].errors or self[name].value() not in (None, "", "onbekend") for name in names)

    @property
    def values(self) -> WerkValues:
        """What was said."""
        data = self.cleaned_data
        told = {name: data[name] for name in SAME_FIELDS}
        return WerkValues(**told, partij_id=data["partij"], geometry=data["place"], start=data["start"], end=data["end"])

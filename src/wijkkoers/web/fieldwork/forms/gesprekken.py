"""Forms of gesprekken, quotes and signalen: they check form; the services check sense."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.fieldwork.forms import talk_fields as fields
from wijkkoers.web.fieldwork.selectors.gesprekken import GesprekWish
from wijkkoers.web.fieldwork.values_talks import GesprekValues, QuoteValues
from wijkkoers.web.ui.editing import EditForm

Choices = Mapping[Any, Any]


class GesprekForm(EditForm):
    """A talk. `offers_draft` asks a partner whether it is shared at once."""

    EDITED: ClassVar = ("title", "with_role", "with_name", "partij", "held_on", "geometry", "place_note", "notes")
    title = fields.line(_("Waar ging het over?"), _("Bijvoorbeeld: gesprek in de portiek van de Seinhof."), required=True)
    with_role = fields.line(
        _("Met wie, als rol"), _("Bijvoorbeeld: een huurder, de wijkagent, een ouder op het schoolplein."), 120, required=True
    )
    with_name = fields.line(
        _("Naam"),
        _("Alleen als het nodig is. Een naam is een persoonsgegeven: hij blijft op deze bladzijde en gaat nergens anders heen."),
        120,
    )
    partij = fields.number_choice(_("Partij"), _("Namens welke partij sprak deze persoon, als dat zo is?"))
    held_on = fields.day(_("Wanneer was het?"))
    place_note = fields.line(_("Waar, in woorden"))
    geometry = fields.place(_("Waar ging het over op de kaart?"))
    notes = fields.text(
        _("Aantekeningen"), _("Alleen de mensen van uw organisatie lezen dit. Schrijf op wat nodig is, geen namen van anderen."), 6
    )
    is_draft = forms.BooleanField(label=_("Nog niet delen: dit is een concept van mijn organisatie"), required=False)

    def __init__(self, *args: Any, partijen: Choices, offers_draft: bool = False, **kwargs: Any) -> None:
        """Offer the partijen of the dossier."""
        super().__init__(*args, **kwargs)
        self.options |= {"partijen": partijen, "offers_draft": offers_draft}
        fields.offer(self, "partij", partijen, held=self.held.get("partij", ""))
        if not offers_draft:
            del self.fields["is_draft"]

    @property
    def values(self) -> GesprekValues:
        """What the form says."""
        data = self.cleaned_data
        names = ("title", "with_role", "with_name", "held_on", "geometry", "place_note", "notes")
        return GesprekValues(partij_id=data["partij"], **{name: data[name] for name in names})


class QuoteForm(EditForm):
    """What was said, and whether others may use it."""

    EDITED: ClassVar = ("text", "agreed_on", "agreed_note")
    text = fields.text(_("Wat er gezegd werd, woord voor woord"), rows=3, required=True)
    agreed_on = fields.day(
        _("De spreker vond het goed op"), _("Pas met deze dag lezen anderen het citaat. Leeg: alleen uw organisatie leest het.")
    )
    agreed_note = fields.line(_("Hoe de spreker instemde"), _("Bijvoorbeeld: per mail, zonder naam."))

    @property
    def values(self) -> QuoteValues:
        """What the form says."""
        return QuoteValues(**{name: self.cleaned_data[name] for name in self.EDITED})


class SignalenForm(forms.Form):
    """New signalen, one on each line."""

    text = fields.text(_("Signalen"), _("Een punt per regel, in uw eigen woorden en zonder namen."), 4, required=True)
    theme = fields.choice(_("Thema"))

    def __init__(self, *args: Any, themes: Choices, **kwargs: Any) -> None:
        """Offer the themes of the handbook."""
        super().__init__(*args, **kwargs)
        fields.offer(self, "theme", themes)

    @property
    def lines(self) -> list[str]:
        """The signalen."""
        return str(self.cleaned_data["text"]).splitlines()


class SignaalForm(EditForm):
    """One signaal."""

    EDITED: ClassVar = ("text", "theme")
    text = fields.line(_("Signaal"), limit=500, required=True)
    theme = fields.choice(_("Thema"))

    def __init__(self, *args: Any, themes: Choices, **kwargs: Any) -> None:
        """Offer the themes of the handbook."""
        super().__init__(*args, **kwargs)
        self.options |= {"themes": themes}
        fields.offer(self, "theme", themes, held=self.held.get("theme", ""))


class SignaalLinkForm(forms.Form):
    """To which opgave a signaal leads."""

    opgave = fields.choice(_("Opgave"), _("Het signaal draagt deze opgave. Dat is te zien in de draad."), required=True)

    def __init__(self, *args: Any, opgaven: Choices, **kwargs: Any) -> None:
        """Offer the opgaven that this person may know of."""
        super().__init__(*args, **kwargs)
        fields.offer(self, "opgave", opgaven, _("Kies een opgave"))


class GesprekFilterForm(forms.Form):
    """Which talks to show; what cannot be read asks for nothing."""

    zoek = fields.line(_("Zoek"), limit=100)
    partij = fields.number_choice(_("Partij"))
    thema = fields.choice(_("Thema"))
    vanaf = fields.day(_("Vanaf"))
    tot = fields.day(_("Tot en met"))

    def __init__(self, *args: Any, partijen: Choices, themes: Choices, **kwargs: Any) -> None:
        """Offer partijen and themes."""
        super().__init__(*args, **kwargs)
        fields.offer(self, "partij", partijen, _("alle"))
        fields.offer(self, "thema", themes, _("alle"))

    @property
    def wish(self) -> GesprekWish:
        """What was asked."""
        self.is_valid()
        data = self.cleaned_data
        return GesprekWish(
            text=data.get("zoek") or "",
            partij_id=data.get("partij"),
            theme=data.get("thema") or "",
            since=data.get("vanaf"),
            until=data.get("tot"),
        )

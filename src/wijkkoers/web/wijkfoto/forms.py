"""Forms of the wijkfoto: they check form; the services check sense."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.wijkfoto.services import snapshots

FIELD_OF_CODE = {"momentopname-titel-leeg": "title", "momentopname-reden-leeg": "reason"}


class SnapshotForm(forms.Form):
    """A name and a note for a momentopname; which map it shows goes along unseen."""

    title = forms.CharField(label=_("Naam"), max_length=snapshots.TITLE_LIMIT, help_text=_("Bijvoorbeeld: bij de startnotitie."))
    note = forms.CharField(
        label=_("Toelichting"),
        required=False,
        max_length=snapshots.TEXT_LIMIT,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Waarvoor bewaart u deze cijfers?"),
    )
    kaart = forms.SlugField(required=False, widget=forms.HiddenInput)


class WithdrawForm(forms.Form):
    """Why a momentopname is withdrawn."""

    reason = forms.CharField(label=_("Reden"), max_length=snapshots.TEXT_LIMIT, widget=forms.Textarea(attrs={"rows": 3}))


class PlatesForm(forms.Form):
    """Which plates of a gemeente, and as what kind of file."""

    level = forms.ChoiceField(label=_("Van elke"), choices=(("buurt", _("buurt")), ("wijk", _("wijk"))), initial="buurt")
    form = forms.ChoiceField(
        label=_("Soort bestand"), choices=(("pdf", _("pdf, om te printen (A3)")), ("svg", _("svg, om in te bewerken"))), initial="pdf"
    )

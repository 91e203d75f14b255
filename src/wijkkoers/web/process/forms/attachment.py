"""Forms of links and documents."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wijkkoers.web.process.forms.fields import Choices, offer, stap_field
from wijkkoers.web.process.services.attachment import ADDRESS_LIMIT
from wijkkoers.web.process.services.documents import KINDS
from wijkkoers.web.process.services.record import LINE_LIMIT


class AttachmentForm(forms.Form):
    """What something attached is called, and where it belongs."""

    title = forms.CharField(
        label=_("Naam"), required=False, max_length=LINE_LIMIT, help_text=_("Leeg: dan geldt het adres of de bestandsnaam.")
    )
    stap = stap_field()

    def __init__(self, *args: Any, staps: Choices, **kwargs: Any) -> None:
        """Offer these stappen."""
        super().__init__(*args, **kwargs)
        offer(self, "stap", staps)


class LinkForm(AttachmentForm):
    """An address on the web."""

    address = forms.CharField(label=_("Adres"), max_length=ADDRESS_LIMIT, widget=forms.URLInput, help_text=_("Begin met https://"))
    field_order = ("address", "title", "stap")


class DocumentForm(AttachmentForm):
    """A file."""

    document = forms.FileField(
        label=_("Bestand"),
        max_length=255,
        allow_empty_file=True,
        help_text=_("Pdf, docx, xlsx, pptx, odt, ods, odp, txt, csv, png, jpg of webp, tot 20 MB."),
        widget=forms.FileInput(attrs={"accept": ",".join(f".{extension}" for extension in KINDS)}),
    )
    field_order = ("document", "title", "stap")

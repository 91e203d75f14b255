"""Forms for handing in files."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from wijkkoers.base.years import FIRST_YEAR, LAST_YEAR
from wijkkoers.sources.fetching import newest_years
from wijkkoers.web.datasets.wording import CHOICE_LABELS, KIND_LABELS


class FilesInput(forms.ClearableFileInput):
    """A field for one or more files."""

    allow_multiple_selected = True
    template_name = "django/forms/widgets/file.html"


class FilesField(forms.FileField):
    """Cleans to a list of files."""

    widget = FilesInput

    def clean(self, data: Any, initial: Any = None) -> list[UploadedFile]:
        """Clean each file apart; no file at all is refused, an empty one is judged when it is received."""
        files = data if isinstance(data, list | tuple) else [data]
        return [super(FilesField, self).clean(file, initial) for file in files or [None]]


class KindAndYear(forms.Form):
    """What a person knows of a file when it cannot tell so itself."""

    kind = forms.ChoiceField(label=_("Soort bestand"), required=False)
    year = forms.IntegerField(
        label=_("Jaar"),
        required=False,
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        help_text=_("Alleen nodig als het jaar niet in het bestand of in de naam staat."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["kind"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101  (narrows the type)
        field.choices = [("", _("Zelf herkennen")), *KIND_LABELS.items()]


class UploadForm(KindAndYear):
    """One or more files to read."""

    files = FilesField(  # type: ignore[assignment]  # the stubs take `files` of a bound form for this name
        allow_empty_file=True,
        label=_("Bestanden"),
        help_text=_("Zoals u ze hebt gedownload: cijfers, grenzen, een eigen tabel, of een zip met zulke bestanden."),
    )
    field_order = ("files", "kind", "year")


class FetchForm(forms.Form):
    """Of which gemeente, of which years, and what to fetch."""

    gemeente = forms.CharField(label=_("Gemeente"), max_length=80, help_text=_("De code van het CBS, zoals GM0590. Een naam kan ook."))
    years = forms.CharField(label=_("Jaren"), max_length=80, help_text=_("Bijvoorbeeld 2020-2024, of 2023,2024."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        years = newest_years()
        self.fields["years"].initial = f"{years[0]}-{years[-1]}"
        for choice, label in CHOICE_LABELS.items():
            self.fields[f"haal_{choice}"] = forms.BooleanField(label=str(label), required=False, initial=True)

    def choices(self) -> tuple[str, ...]:
        """Return what was ticked."""
        return tuple(choice for choice in CHOICE_LABELS if self.cleaned_data[f"haal_{choice}"])

    def clean(self) -> dict[str, Any]:
        """Ask for at least one thing to fetch."""
        cleaned = super().clean() or {}
        if not any(cleaned.get(f"haal_{choice}") for choice in CHOICE_LABELS):
            raise forms.ValidationError(_("Kies ten minste één soort bestand."))
        return cleaned

"""A sentence per reason why a service gave no file: the cause, and the way round it."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

SENTENCES: dict[str, Promise] = {
    "geen-netwerk": _(
        "{dienst} is vanaf deze computer niet te bereiken. Kijk of er een internetverbinding is. "
        "Of download het bestand zelf op {pagina} en lees het hier in."
    ),
    "dienst-antwoordt-niet": _(
        "{dienst} antwoordt niet, of de verbinding valt steeds weg. Probeer het later. "
        "Of download het bestand zelf op {pagina} en lees het hier in."
    ),
    "dienst-heeft-storing": _(
        "{dienst} heeft een storing of is te druk (melding {status}). Probeer het later. "
        "Of download het bestand zelf op {pagina} en lees het hier in."
    ),
    "dienst-weigert": _("{dienst} weigert deze vraag (melding {status}). Download het bestand zelf op {pagina} en lees het hier in."),
    "dienst-kent-dit-niet": _(
        "{dienst} kent het adres {adres} niet. De tabel is misschien verhuisd. "
        "Zoek hem op {pagina}, download het bestand en lees het hier in."
    ),
    "dienst-antwoord-onbruikbaar": _(
        "{dienst} gaf een antwoord dat Wijkkoers niet begrijpt. Probeer het later. "
        "Of download het bestand zelf op {pagina} en lees het hier in."
    ),
    "dienst-antwoord-te-groot": _(
        "Het antwoord van {dienst} is groter dan {grens_mb} MB en is niet opgehaald. "
        "Vraag minder jaren tegelijk, of download het zelf op {pagina}."
    ),
    "dienst-verwijst-door": _(
        "{dienst} verwijst door naar een adres dat Wijkkoers niet vertrouwt ({adres}). "
        "Download het bestand zelf op {pagina} en lees het hier in."
    ),
    "dienst-adres-onveilig": _(
        "Het ingestelde adres van {dienst} is niet veilig ({adres}). Gebruik een adres met https. Zelf downloaden kan op {pagina}."
    ),
    "dienst-heeft-geen-cijfers": _(
        "{dienst} heeft in tabel {tabel} geen cijfers van {gemeente}. Bestond de gemeente in dat jaar? Zoek zelf verder op {pagina}."
    ),
    "dienst-heeft-geen-grenzen": _(
        "{dienst} heeft geen grenzen van {gemeente} in {jaar}. Bestond de gemeente in dat jaar? Zoek zelf verder op {pagina}."
    ),
    "geen-gemeentecode": _("'{gegeven}' is geen gemeente die Wijkkoers kent. Gebruik de code van het CBS, zoals GM0590."),
    "meer-gemeenten": _("Meer dan één gemeente past bij '{gegeven}': {gemeenten}. Gebruik de code."),
    "jaren-onleesbaar": _("'{gegeven}' zijn geen jaren. Schrijf 2020-2024, of 2023,2024."),
    "te-veel-jaren": _("Dat zijn {aantal} jaren; de grens is {grens}. Vraag er minder tegelijk."),
    "jaar-niet-aangeboden": _("Van {jaar} biedt geen open dienst dit aan. Download het bestand van dat jaar zelf en lees het in."),
    "ophalen-onbekend": _("'{gegeven}' is niet op te halen. Kies uit: {keuzes}."),
    "niets-te-halen": _("Van deze jaren is niets op te halen. Kies andere jaren, of download de bestanden zelf en lees ze in."),
}
"""Sentences for refusals of fetching; `dienst` is the name of the service, `pagina` where one downloads by hand."""

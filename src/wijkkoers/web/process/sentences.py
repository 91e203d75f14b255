"""Reason codes of this app with the sentence of each, and what the log says of its acts."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "intussen-gewijzigd": _("Iemand anders heeft dit intussen gewijzigd. Kijk na wat er veranderde en bewaar opnieuw."),
    "stap-niet-redacteur": _("Dit kan een redacteur van het dossier, of wie de stap trekt."),
    "process-leest-alleen": _("U leest mee in dit dossier. Alleen wie meewerkt kan hier iets toevoegen."),
    "actie-niet-eigenaar": _("Dit kan een redacteur van het dossier, of wie de actie doet of toevoegde."),
    "bijlage-niet-eigenaar": _("Dit kan een redacteur van het dossier, of wie het toevoegde."),
}
EVENTS: dict[str, object] = {}
EVENT_FIELDS: dict[str, object] = {}

"""Reason codes of this app with the sentence of each, and what the log says of its acts."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "draad-leest-alleen": _("U leest mee. Verbinden kunnen redacteuren en partners in het team."),
    "draad-onbekend": _("Een van de twee bestaat niet in dit dossier, of is nog niet met u gedeeld."),
    "draad-kan-niet": _("Dit gaat niet samen: van {source} kan geen pijl lopen naar {target}."),
    "draad-twee-concepten": _("{source} en {target} zijn concepten van twee organisaties. Deel eerst een van de twee."),
    "draad-al-los": _("Deze verbinding was al losgemaakt."),
    "draad-niets-gekozen": _("Kies eerst waarmee u wilt verbinden."),
}
EVENTS = {
    "draad.gelegd": _("{actor} verbond {name}."),
    "draad.losgemaakt": _("{actor} maakte de verbinding {name} los."),
}
EVENT_PARTS = {"draad": _("rode draad")}

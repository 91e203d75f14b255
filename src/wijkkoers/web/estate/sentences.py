"""Reason codes of this app with the sentence of each, and what the log says of its acts."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "complex-niet-redacteur": _("Alleen een beheerder of redacteur van de eigen organisatie kan complexen wijzigen."),
    "complex-vervallen": _("Dit complex is vervallen en verandert niet meer."),
    "complex-nummer-leeg": _("Vul een nummer in."),
    "complex-nummer-bestaat": _("{organisation} heeft al een complex met nummer {number}: {name}. Kies een ander nummer."),
    "complex-naam-leeg": _("Vul een naam in."),
    "complex-tekst-te-lang": _("Deze tekst is te lang. Gebruik hoogstens {limit} tekens."),
    "complex-eenheden": _("Een complex heeft minstens één eenheid. U vulde {number} in."),
    "complex-bouwjaar": _("Het bouwjaar {year} kan niet kloppen. Laat het veld leeg als u het niet weet."),
    "complex-label-onbekend": _("Het energielabel {label} bestaat niet. Gebruik A++++ tot en met G."),
    "complex-labels-te-veel": _(
        "De energielabels tellen op tot {total}, maar het complex heeft {number} eenheden. Wie geen label heeft, hoeft u niet te tellen."
    ),
    "complex-huur": _("De huur per maand ligt tussen 0 en 10.000 euro. Laat het veld leeg als u de huur niet weet."),
    "complex-huur-zonder-jaar": _("Een huur hoort bij een jaar. Vul allebei in, of laat allebei leeg."),
    "complex-punt-half": _("Een plek heeft een lengtegraad en een breedtegraad. Vul allebei in, of laat allebei leeg."),
    "complex-punt-buiten": _("Dit punt ligt niet in Nederland. Vul graden in, zoals 5,24 (lengte) en 52,54 (breedte)."),
    "complex-buurt-onbekend": _(
        "De buurt {text} staat niet in de gegevens. Controleer de naam of de code, of lees eerst de grenzen van die gemeente in."
    ),
    "complex-buurt-meer": _("Er zijn meer buurten met de naam {text}: {choices}. Vul de code in."),
    "complex-reden-leeg": _("Zeg in een zin waarom. De reden blijft bij het complex staan."),
}
EVENTS = {
    "complex.toegevoegd": _("{actor} voegde het complex {name} toe."),
    "complex.gewijzigd": _("{actor} wijzigde het complex {name}."),
    "complex.vervallen": _("{actor} liet het complex {name} vervallen."),
}

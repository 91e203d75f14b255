"""Reason codes of this app and the sentence of each."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "dossier-onbekend": _("Dit dossier bestaat niet, of u hoort er niet bij."),
    "rij-leest-alleen": _("U leest mee. Toevoegen kunnen redacteuren en partners in het team."),
    "rij-niet-eigenaar": _("Dit kan een redacteur van het dossier, of iemand van de organisatie die dit schreef."),
    "rij-reden-leeg": _("Zeg in een zin waarom. De reden blijft bewaard."),
    "rij-tekst-te-lang": _("De tekst is te lang. Gebruik hoogstens {limit} tekens."),
    "rij-al-vervallen": _("Dit was al vervallen. Kijk opnieuw hoe het er nu voor staat."),
    "rij-niet-vervallen": _("Dit is niet vervallen. Kijk opnieuw hoe het er nu voor staat."),
    "rij-al-gedeeld": _("Dit was al gedeeld."),
    "dossier-maken-niet-redacteur": _("Alleen een beheerder of redacteur van een organisatie kan een dossier maken."),
    "dossier-niet-redacteur": _(
        "U leest mee. Wijzigen kan een beheerder of redacteur van {organisation}, of een trekker of redacteur uit het team."
    ),
    "dossier-team-niet-trekker": _("Alleen een beheerder van {organisation} of een trekker van dit dossier gaat over het team."),
    "dossier-afgesloten": _("Dit dossier is afgesloten. Heropen het eerst."),
    "dossier-laatste-trekker": _("Dit is de enige trekker. Maak eerst iemand anders trekker."),
    "dossier-stap-kan-niet": _("Deze stap kan niet vanuit de status die het dossier nu heeft."),
    "dossier-eerst-gebied": _("Dit dossier heeft nog geen gebied. Kies eerst een gebied."),
    "dossier-naam-leeg": _("Vul een naam in."),
    "dossier-naam-te-lang": _("De naam is te lang. Gebruik hoogstens {limit} tekens."),
    "dossier-naam-bestaat": _("{organisation} heeft al een dossier met de naam {name}. Kies een andere naam."),
    "dossier-samenvatting-te-lang": _("De samenvatting is te lang. Gebruik hoogstens {limit} tekens."),
    "dossier-reden-nodig": _("Zeg in een zin waarom. De reden komt in het logboek."),
    "dossier-reden-te-lang": _("De reden is te lang. Gebruik hoogstens {limit} tekens."),
    "dossier-gebied-onbekend": _(
        "Het gebied {area} met de grenzen van {year} staat niet in de gegevens. Lees eerst de grenzen of de cijfers in."
    ),
    "dossier-gebied-land": _("{name} is te groot voor een dossier. Kies een gemeente, wijk of buurt."),
    "dossier-gebieden-andere-gemeente": _(
        "{name} ligt in een andere gemeente dan {other}. Een dossier gaat over één gemeente. Maak een tweede dossier."
    ),
    "dossier-gebieden-ander-jaar": _(
        "{name} heeft grenzen van {year} en {other} van {other_year}. Kies gebieden met grenzen van hetzelfde jaar."
    ),
    "dossier-gebieden-dubbel": _("{inner} ligt in {outer}. Kies het hele gebied of een deel ervan, niet allebei."),
    "dossier-lid-al-weg": _("Deze persoon zit niet meer in het team."),
    "dossier-al-in-team": _("{name} zit al in het team."),
    "dossier-geen-account": _(
        "Er is geen account met het adres {email}. Deze persoon heeft eerst een uitnodiging van een organisatie nodig."
    ),
}
EVENT_PARTS = {
    "dossier": _("het dossier zelf"),
    "team": _("het team"),
}

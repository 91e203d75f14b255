"""Reason codes of this app and the sentence of each; other apps keep a table of the same name."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    "niet-ingelogd": _("Log eerst in."),
    "geen-lid": _("U bent geen lid van deze organisatie."),
    "geen-organisatie": _("U bent nog geen lid van een organisatie. Vraag een beheerder om een uitnodiging."),
    "niet-beheerder": _("Alleen een beheerder van de organisatie kan dit."),
    "nergens-beheerder": _("Alleen wie ergens beheerder is, kan een organisatie toevoegen."),
    "niet-redacteur": _("Alleen een beheerder of redacteur kan dit."),
    "laatste-beheerder": _("Dit is de enige beheerder. Maak eerst iemand anders beheerder."),
    "lid-al-weg": _("Deze persoon is geen lid meer."),
    "niet-eigen-lidmaatschap": _("U kunt alleen uw eigen lidmaatschap opzeggen."),
    "lokale-persoon": _("Dit kan niet als u zonder inloggen op deze computer werkt."),
    "al-lid": _("{email} is al lid van deze organisatie."),
    "al-uitgenodigd": _("{email} heeft al een uitnodiging die nog geldt. Trek die eerst in als u een nieuwe wilt sturen."),
    "uitnodiging-gebruikt": _("Deze uitnodiging is al gebruikt. Log in met uw e-mailadres en wachtwoord."),
    "uitnodiging-ingetrokken": _("Deze uitnodiging is ingetrokken. Vraag de organisatie om een nieuwe."),
    "uitnodiging-verlopen": _("Deze uitnodiging is verlopen: ze gold 14 dagen. Vraag de organisatie om een nieuwe."),
    "uitnodiging-ander-adres": _("U bent ingelogd met een ander e-mailadres dan de uitnodiging noemt. Log uit en open de link nog eens."),
    "uitnodiging-eerst-inloggen": _("Voor dit e-mailadres bestaat al een account. Log in en open de link opnieuw."),
    "naam-leeg": _("Vul een naam in."),
    "naam-te-lang": _("De naam is te lang. Gebruik hoogstens {limit} tekens."),
    "adres-ongeldig": _("Dit is geen geldig e-mailadres: {email}. Controleer het op tikfouten."),
    "rol-onbekend": _("De rol {role} bestaat niet. Kies een rol uit de lijst."),
    "soort-onbekend": _("De soort {kind} bestaat niet. Kies een soort uit de lijst."),
    "taal-onbekend": _("De taal {language} bestaat niet. Kies Nederlands of Engels."),
    "te-vaak": _("Dit ging te vaak achter elkaar. Wacht {minutes} minuten en probeer het opnieuw."),
    "wachtwoord-zwak": _("Dit wachtwoord is te zwak. {advice}"),
}

EVENTS = {
    "organisatie.gemaakt": _("{actor} voegde de organisatie toe."),
    "lid.toegevoegd": _("{actor} voegde {person} toe als {after}."),
    "lid.uitgenodigd": _("{actor} nodigde {person} uit als {after}."),
    "uitnodiging.ingetrokken": _("{actor} trok de uitnodiging van {person} in."),
    "uitnodiging.aangenomen": _("{actor} nam de uitnodiging aan als {after}."),
    "lid.rol-gewijzigd": _("{actor} maakte van {person}, die {before} was, {after}."),
    "lid.beeindigd": _("{actor} beëindigde het lidmaatschap van {person} ({before})."),
    "lid.vertrokken": _("{actor} vertrok als {before}."),
}
OTHER_EVENT = _("{actor} deed iets waarvoor deze versie geen zin heeft ({kind}).")
SYSTEM_ACTOR = _("Het beheer van de server")
UNKNOWN_PERSON = _("iemand")

"""Reason codes of this app with the sentence of each, and what the log says of its acts."""

from django.utils.translation import gettext_lazy as _

SENTENCES = {
    # The file as a whole.
    "lijst-oud-werkboek": _("{bestand} is een oud werkboek (xls). Bewaar het als xlsx en probeer het opnieuw."),
    "lijst-leeg": _("In {bestand} staan geen regels. Kies een ander bestand of een ander blad."),
    "lijst-te-groot": _("{bestand} is te groot om als lijst in te lezen. Zet de lijst in een werkboek zonder andere bladen of plaatjes."),
    "lijst-bestand-te-groot": _("Dit is groter dan {grens_mb} MB. Deel de lijst op."),
    "lijst-te-veel-rijen": _("{bestand} heeft meer dan {grens} regels. Deel de lijst op in stukken van hoogstens {grens} regels."),
    "lijst-cel-te-lang": _("{bestand}: de cel in rij {rij}, kolom {kolom} heeft meer dan {grens} tekens. Kort de tekst in."),
    "lijst-leest-niet": _("Deze lijst kunt u alleen downloaden. Voeg regels toe op de pagina van de lijst."),
    "lijst-onbekend": _("Deze lijst bestaat niet meer."),
    "lijst-al-klaar": _("{bestand} is al ingelezen of weggedaan. Begin opnieuw als u het nog eens wilt inlezen."),
    "lijst-was-rd": _("De coördinaten staan in RD. Ze zijn omgerekend naar lengte en breedte."),
    "lijst-was-rd-ongenoemd": _("Het bestand zegt het niet, maar de coördinaten staan in RD. Ze zijn omgerekend naar lengte en breedte."),
    "lijst-was-verwisseld": _("Breedte en lengte staan in omgekeerde volgorde. Ze zijn omgewisseld."),
    # What was said of the columns.
    "lijst-kop-onbekend": _("Rij {rij} staat niet in dit blad. Kies een rij met tekst, of 0 als er geen koppen zijn."),
    "lijst-kolom-dubbel": _("Twee kolommen van het bestand gaan naar dezelfde kolom van de lijst. Kies bij één ervan iets anders."),
    # Taking over.
    "lijst-eerst-herstellen": _("Regels die niet kunnen: {aantal}. Herstel ze in uw bestand, of kies 'alleen de goede regels'."),
    "lijst-doet-niets": _("Dit bestand voegt niets toe en wijzigt niets."),
    # One row.
    "lijst-rij-gewijzigd": _("Iemand anders heeft deze regel intussen gewijzigd. Kijk opnieuw wat er verandert en neem dan over."),
    "lijst-nummer-onbekend": _("Nummer {nummer} staat niet in de lijst. Laat het nummer leeg om een nieuwe regel te maken."),
    "lijst-nummer-dubbel": _("Nummer {nummer} komt twee keer voor in het bestand. Laat één regel staan."),
    "lijst-wijzigt-niet": _("Regels van deze lijst kunt u zo niet wijzigen. Wijzig {nummer} op zijn eigen pagina."),
    "lijst-verplicht": _("Deze kolom mag niet leeg zijn. Vul iets in, of wijs een kolom van uw bestand aan."),
    # One cell.
    "cel-geen-getal": _("'{tekst}' is geen getal. Schrijf alleen cijfers, zoals 1250,50."),
    "cel-getal-dubbelzinnig": _("'{tekst}' kan twee getallen zijn. Schrijf het zonder punt, of kies hierboven het teken voor decimalen."),
    "cel-niet-heel": _("'{tekst}' is geen heel getal. Rond het af."),
    "cel-getal-te-groot": _("'{tekst}' is te groot. Kijk na of de eenheid klopt."),
    "cel-geen-datum": _("'{tekst}' is geen datum. Schrijf dag-maand-jaar, zoals 12-3-2027."),
    "cel-geen-ja-nee": _("'{tekst}' is geen ja of nee. Schrijf ja, nee of niets."),
    "cel-geen-keuze": _("'{tekst}' is geen van de keuzes. Kies uit: {keuzes}."),
    "cel-foutwaarde": _("In de cel staat een fout ({tekst}). Herstel de formule of typ de waarde."),
    "cel-te-lang": _("Deze tekst heeft meer dan {grens} tekens. Kort hem in."),
    "cel-geen-plaats": _("'{tekst}' is geen plaats. Schrijf lengte en breedte (4.69 51.83), x en y in RD (105000 425000) of GeoJSON."),
    "cel-plaats-buiten": _("'{tekst}' ligt buiten Nederland. Kijk na of de getallen kloppen en in de goede kolom staan."),
    "cel-plaats-delen": _("Deze vorm heeft meer delen. Maak er één punt, lijn of vlak van, of deel de regel op."),
    "cel-plaats-kruist": _("De rand van dit vlak kruist zichzelf. Teken het vlak opnieuw."),
}
EVENTS: dict[str, object] = {"lijst.ingelezen": _("{actor} las {name} in.")}
EVENT_PARTS: dict[str, object] = {"lijst": _("Lijsten")}
EVENT_FIELDS: dict[str, object] = {}

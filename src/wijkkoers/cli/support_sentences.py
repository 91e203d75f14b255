"""What `draagvlak` and `steekproef` say when input cannot be used: per code a Dutch sentence with its cause and remedy."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    # draagvlak
    "woningen-ongeldig": "{homes} woningen kan niet. Geef met --woningen een aantal van 1 tot en met {most}.",
    "antwoord-negatief": "Het aantal bij {name} is {count}. Een aantal woningen is nul of meer.",
    "antwoorden-te-veel": "Akkoord en stil zijn samen {count}, en er zijn {homes} woningen. Tel opnieuw: elke woning telt één keer.",
    "antwoorden-onvolledig": "Geef --akkoord en --stil samen. Wie niet akkoord is en niet stil, is niet akkoord.",
    "leegstand-te-groot": "{vacant} lege woningen kan niet. Lege woningen horen bij de {silent} stille woningen, en er blijft er een over.",
    "datum-te-laat": "De datum {date} ligt te ver weg om er acht weken bij te tellen.",
    "geraakt-ongeldig": "De wijziging raakt {touched} woningen. Geef een aantal van 1 tot en met {homes}.",
    # steekproef: numbers
    "populatie-ontbreekt": "Geef met --populatie hoeveel mensen of huishoudens er zijn, of met --bestand een tabel met groepen.",
    "populatie-ongeldig": "Een populatie van {population} kan niet. Geef een aantal van 1 of meer.",
    "marge-ongeldig": "Een marge van {margin} kan niet. Geef een deel tussen 0 en 1, zoals 0,05 voor 5 procentpunt.",
    "aandeel-ongeldig": "Een aandeel van {share} kan niet. Geef een deel van 0 tot en met 1.",
    "meer-antwoorden-dan-mensen": (
        "Er zijn {respondents} antwoorden, meer dan de populatie van {population}. "
        "Staan er percentages in het bestand, geef dan het aantal mensen met --populatie."
    ),
    "respons-ongeldig": "{asked} gevraagd, {answered} antwoorden en {kept} bruikbaar: elk aantal is ten hoogste het vorige.",
    # steekproef: the table of groups
    "tabel-onleesbaar": "{path} is niet te lezen als tabel. Sla het op als csv in UTF-8.",
    "tabel-niet-gevonden": "Er is geen bestand {path}. Controleer de naam en de map.",
    "tabel-populatie-dubbel": "In {path} staat de populatie zowel per groep als per combinatie. Kies één van beide.",
    "tabel-leeg": "In {path} staan geen rijen. De eerste regel noemt de kolommen: groep, populatie, respondenten.",
    "tabel-kolom-ontbreekt": "In {path} ontbreekt de kolom {column}. Zet op de eerste regel: groep, populatie, respondenten.",
    "tabel-geen-groepen": "In {path} staat geen kolom met groepen, zoals leeftijd. Zet die voor populatie en respondenten.",
    "tabel-getal": "Rij {row}, kolom {column} van {path}: {text} is geen getal van nul of meer.",
    "tabel-rij": (
        "Rij {row} van {path} is niet te plaatsen. Noem alle groepen met het aantal respondenten, "
        "of één groep met het aantal in de populatie."
    ),
    "tabel-dubbel": "Rij {row} van {path} noemt {groups} nog een keer. Tel die rijen bij elkaar op.",
    "geen-kenmerk": "Er is geen kenmerk om naar te wegen. Geef ten minste één kolom met groepen en hun populatie.",
    "geen-antwoorden": "Er zijn geen antwoorden om te wegen.",
    "groep-onbekend": "De groep {group} staat niet in de populatie van {margin}. Daar staan: {groups}.",
    "groep-zonder-respondenten": (
        "Van de groep {group} ({margin}) heeft niemand geantwoord, dus daar is niets te wegen. Voeg de groep samen met een andere."
    ),
    "bevolking-ongeldig": "De populatie van {group} ({margin}) is geen getal boven nul. Vul haar aan, of haal de groep uit de tabel.",
    "respondenten-ongeldig": "Het aantal respondenten van {cell} is {count}. Geef een heel getal van nul of meer.",
    "cel-vorm": "{cell} noemt niet van elk kenmerk een groep. Er zijn {count} kenmerken.",
}

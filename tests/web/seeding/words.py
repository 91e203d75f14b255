"""Believable texts of a dossier: drawn from short lists, so that pages have the length they have in real work."""

from __future__ import annotations

import random

SENTENCES = (
    "Bewoners van de portiekflats noemen vocht en kou als eerste.",
    "De corporatie wil in 2028 beginnen met de eerste drie complexen.",
    "Over de bergingen en de achterpaden is nog geen afspraak gemaakt.",
    "De school aan de Seinlaan zoekt ruimte voor een peutergroep.",
    "Vier op de tien huishoudens leven van een klein inkomen; dat bepaalt wat een hogere huur betekent.",
    "Het riool in de Wisselstraat is aan vervanging toe, het asfalt pas over tien jaar.",
    "De netbeheerder heeft tot 2029 geen ruimte voor meer zware aansluitingen.",
    "De huurdersvereniging wil eerst weten wie er moet verhuizen en wanneer.",
    "Het plein blijft groen, daarover zijn alle partijen het eens.",
    "De huisarts ziet meer mensen die alleen zijn dan vijf jaar geleden.",
    "Een tweede gesprek met de ondernemers aan de Stationsweg staat gepland.",
    "De gemeente betaalt de straat, de corporatie de gevels; wie het groen onderhoudt is open.",
    "Wat jongeren vinden weten wij nog niet goed genoeg.",
    "De cijfers van het gasverbruik zijn van 2023 en tellen blokverwarming niet mee.",
    "Wij leggen dit in het voorjaar opnieuw voor aan de bewonersgroep.",
)
SUBJECTS = (
    "de portiekflats", "het plein", "de Wisselstraat",
    "het wijkcentrum", "de school", "de huurdersvereniging", "het warmtenet", "de hoogbouw", "de achterpaden",
    "de huisartsenpost", "de winkels aan de Stationsweg", "het riool", "de speelplekken", "de bergingen", "de parkeerdruk",
)  # fmt: skip
ACTS = (
    "Bespreek", "Meet", "Bel over", "Reken na:", "Maak een kaart van", "Vraag offerte voor", "Vat samen:", "Plan een ronde langs",
    "Leg vast:",
)  # fmt: skip
ORGANISATIONS = (
    "Woonstichting De Terp", "Gemeente Veldermeer", "Bewonersgroep Spoorwijk", "Huurdersvereniging De Wissel",
    "Warmte Veldermeer", "Netbeheer Laagland", "Basisschool De Overweg", "Zorggroep Polderrand", "Welzijn Veldermeer",
    "Ondernemers Stationsweg", "VvE Seinpaal", "Stichting Buurtgroen", "Waterschap Laagland", "Basisteam Veldermeer",
    "Huisartsen Seinlaan", "Kinderopvang De Trein", "Energiecoöperatie Zonspoor", "Jongerenwerk",
)  # fmt: skip
TERMS = (
    "betaalbaar", "leefbaar", "betrokken", "duurzaam", "veilig", "samen", "toekomstbestendig", "gemengd", "aardgasvrij",
    "sociaal", "gezond", "inclusief", "haalbaar", "draagvlak", "maatwerk", "ontmoeting", "eigenaarschap", "groen", "dichtbij",
    "passend",
)  # fmt: skip
HOLDERS = ("projectleider", "wijkbeheerder", "opzichter", "gebiedsregisseur", "opbouwwerker")
PLACES = ("Wijkcentrum De Loods", "Basisschool De Overweg", "Plein", "Portiek Seinlaan 12", "Online")


def prose(draw: random.Random, least: int = 1, most: int = 4) -> str:
    """Return a few sentences."""
    return " ".join(draw.sample(SENTENCES, draw.randint(least, most)))


def task(draw: random.Random, place: int) -> str:
    """Return the title of something to do; the number keeps titles apart."""
    return f"{draw.choice(ACTS)} {draw.choice(SUBJECTS)} ({place + 1})"


def name_of(names: tuple[str, ...], place: int) -> str:
    """Return a name that no other place has."""
    return names[place] if place < len(names) else f"{names[place % len(names)]} {place // len(names) + 1}"

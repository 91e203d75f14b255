"""Words that betray the other language. Names and texts that people wrote are data and stay as they are.

Data too, by the way it is marked: what stands in `bdi`, beside a `mark`, and in a node of a drawing that leads to a thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from django.db import connection
from django.db.models import CharField, Max, Model, TextField
from playwright.sync_api import Page

from wijkkoers.web.accounts.models import Organisation, User
from wijkkoers.web.datasets.models import Facility, Gebied
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.estate.models import Complex
from wijkkoers.web.events.models import Event
from wijkkoers.web.fieldwork.models import (
    Gesprek,
    Opgave,
    Photo,
    Quote,
    Route,
    RoutePoint,
    Schouw,
    Schouwpunt,
    Signaal,
    Verbindingsbesluit,
    Werk,
)
from wijkkoers.web.kit.models import CardRemark, Dilemma, PrintBatch, PrintedCard, ResultSheet, Session
from wijkkoers.web.measures.models import Budget, Effect, Maatregel, Pakket, PakketMaatregel, PayerShare, Support
from wijkkoers.web.participation.models import Inbreng, Oproep, Participatiemoment
from wijkkoers.web.parties.models import (
    AmbitionAgreement,
    AmbitionEntry,
    AmbitionRound,
    ContainerTerm,
    Goal,
    GoalStance,
    JointAmbition,
    Means,
    Partij,
)
from wijkkoers.web.process.models import Action, Attachment, Besluit, Result, Stap
from wijkkoers.web.thread.models import Arrow
from wijkkoers.web.wijkfoto.models import CitedFigure

TELLING = {
    "en": "de het een van en niet wordt worden naar voor zijn bij uit nog geen dit deze dat wat waar kan moet heeft hebt uw alle meer "
    "tussen jaar cijfers gegevens gebied gebieden bron huishoudens inwoners woningen kaart toon zoeken bewaren wijzigen terug januari "
    "februari maart mei juni juli augustus oktober maandag bestand bestanden aantal aandeel gemiddeld onbekend onderdrukt verschil",
    "nl": "the and with from your you this that not are which these there figures area areas year source search save back households "
    "inhabitants dwellings show map file files to for has have been will january february march may june july august october monday "
    "number share average unknown suppressed difference required",
}
"""Per language of the page: words that only the other language has."""
READ = """(language) => {
  const data = (element) => element.closest("script, style, code, textarea, bdi, mark, svg a") || element.querySelector(":scope > mark");
  const own = (element) => !data(element) && element.closest("[lang]").lang === language;
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (own(walker.currentNode.parentElement)) texts.push(walker.currentNode.data);
  for (const element of document.body.querySelectorAll("[aria-label], [title], [placeholder], [alt]"))
    if (own(element)) for (const name of ["aria-label", "title", "placeholder", "alt"]) texts.push(element.getAttribute(name) ?? "");
  return [document.title, ...texts].map((text) => text.replace(/\\s+/g, " ").trim()).filter(Boolean);
}"""


@lru_cache(maxsize=2)
def _pattern(language: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(TELLING[language].split())})\b", re.IGNORECASE)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _strings(part)


SHORTENED = re.compile(r"(.{30,})…$")
PROPER = re.compile(
    r"[\w-]+\.(?:csv|xlsx|geojson|gpkg|svg|pdf|zip)\b|Wijkvisie De Akkers|columns code, jaar|(?<!\w)[“'‘\"][^“”‘’'\"]{1,40}[”'’\"]"
)
"""Names of files, of the example in a hint, of columns, and quoted words."""


WRITTEN: tuple[type[Model], ...] = (
    *(Partij, Goal, Means, GoalStance, AmbitionRound, AmbitionEntry, JointAmbition, AmbitionAgreement, ContainerTerm),
    *(Stap, Result, Action, Besluit, Attachment, Participatiemoment),
    *(PrintBatch, PrintedCard, ResultSheet, CardRemark, Dilemma, Session),
    *(Gesprek, Quote, Signaal, Route, RoutePoint, Schouw, Schouwpunt, Photo, Werk, Opgave, Verbindingsbesluit),
    *(Maatregel, PayerShare, Effect, Support, Pakket, PakketMaatregel, Budget, Oproep, Inbreng, Arrow, CitedFigure),
)
"""Rows of which all texts are written by people."""


def _texts_of_compass() -> Iterator[tuple[Any, ...]]:
    for model in WRITTEN:
        names = [field.name for field in model._meta.fields if isinstance(field, CharField | TextField) and not field.choices]
        yield from model._default_manager.values_list(*names)


def written_by_people() -> list[str]:
    """Return the names and texts in the store, the longest first; read again after each event."""
    return _written(str(connection.settings_dict["NAME"]), Event.objects.aggregate(last=Max("pk"))["last"] or 0)


@lru_cache(maxsize=4)
def _written(_store: str, _last_event: int) -> list[str]:
    rows = [
        *Organisation.objects.values_list("name"),
        *User.objects.values_list("name"),
        *Gebied.objects.values_list("name"),
        *Facility.objects.values_list("name"),
        *Dossier.objects.values_list("name", "summary", "status_reason"),
        *Complex.objects.values_list("name", "remark", "retired_reason"),
        *_texts_of_compass(),
        *Event.objects.values_list("before", "after"),
    ]
    written = {text for row in rows for text in _strings(row)}
    texts = {" ".join(text.split()) for whole in written for text in (whole, *whole.splitlines())}
    parts = {part.strip() for text in texts for part in re.split(r"(?<=\.) ", text)}
    return sorted((text for text in texts | parts if len(text) > 3), key=len, reverse=True)


def foreign_words(page: Page, language: str) -> list[str]:
    """Return the pieces of text on a page that hold a telling word of the other language."""
    telling = _pattern(language)
    suspect = [text for text in page.evaluate(READ, language) if telling.search(PROPER.sub("", text))]
    data = written_by_people() if suspect else []
    return sorted({text[:120] for text in suspect if not _is_written(text, data) and telling.search(_own_words(text, data))})


def _is_written(text: str, data: list[str]) -> bool:
    shortened = SHORTENED.match(text.removesuffix(" · Wijkkoers").lstrip(": 0123456789"))
    return shortened is not None and any(name.startswith(shortened.group(1)) for name in data)


def _own_words(text: str, data: list[str]) -> str:
    rest = PROPER.sub("", text)
    for name in data:
        rest = rest.replace(name, "")
    return rest

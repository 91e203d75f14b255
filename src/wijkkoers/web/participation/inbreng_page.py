"""Inbreng and oproepen as pages of the team show them: names instead of ids, and no text for who may not read it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, Q
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from wijkkoers.base.periods import day_text
from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.participation import wording
from wijkkoers.web.participation.hiding import show_count
from wijkkoers.web.participation.models import Inbreng, Oproep, Participatiemoment
from wijkkoers.web.participation.presentation import count_text, group_choices, group_labels
from wijkkoers.web.participation.selectors.content import catalogue_for, content_for
from wijkkoers.web.participation.selectors.inbreng import contributions_of, live_inbreng, may_read
from wijkkoers.web.participation.selectors.lineage import Lineage
from wijkkoers.web.participation.selectors.oproepen import oproepen_of, state_of
from wijkkoers.web.participation.states import Fate, InbrengKind, InbrengWay, Moderation, OproepState
from wijkkoers.web.thread.kinds import LEADS_TO, ThingKind
from wijkkoers.web.thread.presentation import label_of
from wijkkoers.web.thread.selectors import all_cards
from wijkkoers.web.ui.place_marks import MarkClass, PlaceRow, place_collection

FIRST_WORDS = 120
MOST_ON_MAP = 2000
LOOKS = {
    InbrengKind.IDEE: ("accent-strong", "driehoek"),
    InbrengKind.ZORG: ("error", "ruit"),
    InbrengKind.VRAAG: ("info", "vierkant"),
    InbrengKind.COMPLIMENT: ("good", "rond"),
}
"""Colour and sign of a kind on the map."""


@dataclass(frozen=True, slots=True)
class InbrengRow:
    """One row of the list; `words` is empty for who may not read the text."""

    id: int
    number: int
    url: str
    words: str
    kind: str
    kind_label: str
    place: str
    when: date
    way: str
    oproep: str
    theme: str
    fate: str
    fate_label: str
    moderation: str
    moderation_label: str
    has_thread: bool
    revision: int


@dataclass(frozen=True, slots=True)
class OproepRow:
    """One oproep in the list."""

    oproep: Oproep
    state: OproepState
    state_label: str
    days: str
    received: int
    unread: int


def first_words(text: str, limit: int = FIRST_WORDS) -> str:
    """Return the beginning of a text on one line."""
    line = " ".join(text.split())
    return line if len(line) <= limit else f"{line[: limit - 1].rstrip()}…"


def words_of(viewer: Viewer, row: Inbreng) -> str:
    """Return the summary or the first words, empty for who may not read the text."""
    return (row.summary or first_words(row.text)) if may_read(viewer, row) else ""


def rows_of(
    viewer: Viewer, rows: Iterable[Inbreng], threaded: frozenset[int], language: str, themes: Mapping[str, str] | None = None
) -> list[InbrengRow]:
    """Return rows of the list, with one look-up of addresses and labels for all; `themes` when their names are known already."""
    address = reverse("inbreng-detail", args=[viewer.dossier.pk, 0])
    kinds = {kind.value: str(label) for kind, label in wording.INBRENG_KIND_LABELS.items()}
    fates = {fate.value: str(label) for fate, label in wording.FATE_LABELS.items()}
    states = {state.value: str(label) for state, label in wording.MODERATION_LABELS.items()}
    ways = {way.value: str(label) for way, label in wording.WAY_LABELS.items()}
    names = dict(theme_choices(viewer.dossier, language)) if themes is None else themes
    return [
        InbrengRow(
            id=row.pk,
            number=row.number,
            url=address.replace("/0/", f"/{row.pk}/"),
            words=words_of(viewer, row),
            kind=row.kind,
            kind_label=kinds[row.kind],
            place=row.place_note if may_read(viewer, row) else "",
            when=localdate(row.added_at),
            way=ways[row.way],
            oproep=row.oproep.title if row.oproep else "",
            theme=names.get(row.theme, row.theme),
            fate=row.fate,
            fate_label=fates[row.fate],
            moderation=row.moderation,
            moderation_label=states[row.moderation],
            has_thread=row.pk in threaded,
            revision=row.revision,
        )
        for row in rows
    ]


def kind_classes() -> list[MarkClass]:
    """Return the classes of the map: the kinds of inbreng."""
    return [MarkClass(kind.value, str(wording.INBRENG_KIND_LABELS[kind]), *LOOKS[kind]) for kind in InbrengKind]


def map_of(viewer: Viewer, rows: Iterable[Inbreng]) -> dict[str, Any]:
    """Return the pins of what this person may read, as the map takes them."""
    address = reverse("inbreng-detail", args=[viewer.dossier.pk, 0])
    readable = [row for row in rows if row.geometry and may_read(viewer, row)][:MOST_ON_MAP]
    return place_collection(
        PlaceRow(str(row.pk), row.geometry, str(row.number), words_of(viewer, row), address.replace("/0/", f"/{row.pk}/"), row.kind)
        for row in readable
    )


def public_map(rows: Iterable[Inbreng]) -> dict[str, Any]:
    """Return the pins of inbreng that everyone may read, without addresses."""
    return place_collection(PlaceRow(str(row.pk), row.geometry, str(row.number), public_words(row), "", row.kind) for row in rows)


def public_words(row: Inbreng) -> str:
    """Return what everyone may read of visible inbreng: the summary, or the text itself."""
    return row.summary or row.text


def counts_of(dossier: Any, lineage: Lineage) -> dict[str, int]:
    """Return how much was brought in, and how much of what awaits an answer stands where."""
    live = live_inbreng(dossier).order_by()
    counts = live.aggregate(
        unread=Count("pk", filter=Q(moderation=Moderation.NIEUW.value)),
        shielded=Count("pk", filter=Q(moderation=Moderation.AFGESCHERMD.value)),
        **{fate.value: Count("pk", filter=Q(fate=fate.value)) for fate in Fate},
    )
    return {**counts, "received": contributions_of(dossier, lineage).order_by().count()}


def group_counts(dossier: Any, lineage: Lineage, language: str) -> list[tuple[str, str]]:
    """Return how much each group brought in as everyone may see it: small counts are hidden."""
    rows = contributions_of(dossier, lineage).exclude(group="").order_by().values_list("group").annotate(count=Count("pk"))
    counts = dict(rows)
    labels = group_labels(content_for(dossier), language)
    return [(labels.get(group, group), count_text(show_count(counts[group]), language)) for group in _in_order(counts, labels)]


def _in_order(counts: Iterable[str], labels: Iterable[str]) -> list[str]:
    """Return groups in the order of the handbook, those of an older one last."""
    found, order = set(counts), list(labels)
    return [group for group in order if group in found] + sorted(found - set(order))


def oproep_rows(dossier: Any, lineage: Lineage, today: date, language: str) -> list[OproepRow]:
    """Return the oproepen with what came in on each."""
    got = dict(contributions_of(dossier, lineage).exclude(oproep=None).order_by().values_list("oproep_id").annotate(count=Count("pk")))
    unread = live_inbreng(dossier).filter(moderation=Moderation.NIEUW.value).exclude(oproep=None).order_by()
    waiting = dict(unread.values_list("oproep_id").annotate(count=Count("pk")))
    rows = []
    for oproep in oproepen_of(dossier):
        oproep.dossier = dossier
        state = state_of(oproep, today)
        label = str(wording.OPROEP_LABELS[state])
        rows.append(OproepRow(oproep, state, label, days_text(oproep, language), got.get(oproep.pk, 0), waiting.get(oproep.pk, 0)))
    return rows


def days_text(oproep: Oproep, language: str) -> str:
    """Return between which days an oproep is open."""
    first, last = (day_text(day, language) for day in (oproep.opens_on, oproep.closes_on))
    return _("%(first)s tot en met %(last)s") % {"first": first, "last": last}


def theme_choices(dossier: Any, language: str) -> list[tuple[str, str]]:
    """Return the themes of opgaven, by name."""
    return sorted(((theme.id, theme.label.in_language(language)) for theme in catalogue_for(dossier)), key=lambda pair: pair[1].casefold())


def moment_choices(dossier: Any) -> list[tuple[str, str]]:
    """Return the moments of a dossier, the newest first."""
    rows = Participatiemoment.objects.filter(dossier=dossier).order_by("-id").values_list("pk", "title")
    return [(str(pk), title) for pk, title in rows]


def oproep_choices(dossier: Any) -> list[tuple[str, str]]:
    """Return the oproepen of a dossier, the newest first."""
    return [(str(pk), title) for pk, title in oproepen_of(dossier).values_list("pk", "title")]


def list_choices(dossier: Any, language: str) -> dict[str, Sequence[tuple[str, str]]]:
    """Return what the filters of the list offer."""
    return {"themes": theme_choices(dossier, language), "oproepen": oproep_choices(dossier), "moments": moment_choices(dossier)}


def paper_choices(dossier: Any, language: str) -> dict[str, Any]:
    """Return what the form for paper offers."""
    return {**list_choices(dossier, language), "groups": group_choices(content_for(dossier), language)}


def answer_things(viewer: Viewer) -> dict[str, str]:
    """Return what inbreng can have gone into, by name: what is shared and still there."""
    kinds = tuple(kind for kind in ThingKind if kind in LEADS_TO[ThingKind.INBRENG])
    found: dict[str, str] = {}
    for card in all_cards(viewer, kinds):
        if card.is_draft or card.is_dropped:
            continue
        name = thing_name(card)
        found[name if name not in found else f"{name} ({card.id})"] = card.ref
    return found


def thing_name(card: Any) -> str:
    """Return how a thing is called where its page cannot be opened: kind, number and title on one line."""
    head = " ".join(part for part in (label_of(card.kind).capitalize(), card.number) if part)
    return " ".join(f"{head}: {card.title}".split())


def way_label(row: Inbreng) -> str:
    """Return how inbreng came in."""
    return str(wording.WAY_LABELS[InbrengWay(row.way)])

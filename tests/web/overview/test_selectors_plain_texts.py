"""What a search looks at before it makes cards: never less than the cards would give."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.utils import translation
from tests.web.seeding import SMALL, seed_dossier
from tests.web.thread.making import viewer as looking
from tests.web.wijkfoto.making import SPOORWIJK, YEAR, make_town
from tests.web.world import make_world

from wijkkoers.web.dossiers.selectors import Viewer
from wijkkoers.web.fieldwork.models import Schouwpunt
from wijkkoers.web.measures.models import Maatregel
from wijkkoers.web.overview.search.ranking import find
from wijkkoers.web.overview.selectors.entries import entries_of
from wijkkoers.web.overview.selectors.plain_texts import NOTHING, PLAIN_TEXTS, candidates
from wijkkoers.web.thread.kinds import ThingKind
from wijkkoers.web.thread.selectors import all_cards, known_refs, links_of, neighbours
from wijkkoers.web.thread.things import all_things

pytestmark = pytest.mark.django_db
ENGLISH = ("contribution 4", "3")
ASKED = (
    *ENGLISH,
    "plein",
    "straat riool",
    "M3",
    "o2",
    "inbreng 4",
    "nr. 5",
    "straat...",
    "schouw",
    "cafe t",
    "geb-07",
    "maar...",
    "eikenlaan",
)
LONG = "Bij de oude eikenlaan aan de noordkant ligt al maanden een hele stapel afval en het wordt alleen maar meer"


@pytest.fixture(scope="module")
def viewers(django_db_setup: None, django_db_blocker: Any) -> Iterator[tuple[Viewer, ...]]:
    """Fill one dossier for all questions; everything is rolled back at the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        world = make_world()
        make_town()
        dossier = seed_dossier(world, SMALL, area=(SPOORWIJK, YEAR))
        Schouwpunt.objects.filter(schouw__dossier=dossier, number__lte=3).update(note=LONG)
        Maatregel.objects.filter(dossier=dossier, number=1).update(name="Café op ’t plein", code="GEB-07")
        yield tuple(looking(user, dossier) for user in (world.redacteur, world.gemeente_redacteur, world.lezer))
        transaction.set_rollback(True)


@pytest.mark.parametrize("asked", ASKED)
def test_search_finds_the_same_as_when_every_card_is_looked_at(viewers: tuple[Viewer, ...], asked: str) -> None:
    with translation.override("en" if asked in ENGLISH else "nl"):
        for viewer in viewers:
            assert find(entries_of(viewer, "nl", asked), asked) == find(entries_of(viewer, "nl"), asked)


def test_what_is_known_of_is_what_has_a_card(viewers: tuple[Viewer, ...]) -> None:
    for viewer in viewers:
        cards = {card.ref: card.is_dropped for card in all_cards(viewer)}
        assert (known_refs(viewer), set(cards.values())) == (cards, {False, True})
        assert {kind for kind in ThingKind if any(ref.startswith(f"{kind}:") for ref in cards)} == set(ThingKind)


def test_neighbours_of_a_thing_of_every_kind_are_all_its_arrows(viewers: tuple[Viewer, ...]) -> None:
    known, links = known_refs(viewers[0]), links_of(viewers[0].dossier)
    for kind in ThingKind:
        tied = {ref for link in links for ref in link[:2] if ref.startswith(f"{kind}:") and ref in known}
        for ref in sorted(tied)[:3]:
            before, after = neighbours(viewers[0], ref)
            ends = [link for link in links if ref in link[:2] and known.keys() >= set(link[:2])]
            assert (sorted(end.link for end in (*before, *after)), bool(ends)) == (sorted(ends), True)


@pytest.mark.parametrize("kind", PLAIN_TEXTS)
def test_every_word_of_a_card_stands_in_the_texts_that_are_looked_at(viewers: tuple[Viewer, ...], kind: ThingKind) -> None:
    for card in all_things()[kind].cards(viewers[0], None):
        for word in f"{card.number} {card.title} {card.text}".split():
            found = candidates(viewers[0], kind, word)
            assert found is None or card.id in found


def test_only_what_can_hold_the_words_is_a_candidate(viewers: tuple[Viewer, ...]) -> None:
    cafe = Maatregel.objects.get(dossier=viewers[0].dossier, number=1)
    asked = {words: candidates(viewers[0], ThingKind.MAATREGEL, words) for words in ("CAFE plein", "m1 cafe", "zegtniemand", "")}
    assert asked == {"CAFE plein": [cafe.pk], "m1 cafe": [cafe.pk], "zegtniemand": NOTHING, "": None}

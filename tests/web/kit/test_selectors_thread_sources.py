"""Opgaven, maatregelen and effecten on cards: shared ones only."""

from __future__ import annotations

from decimal import Decimal

from tests.web.thread.making import make_maatregel, make_opgave, make_team
from tests.web.world import World

from wijkkoers.web.fieldwork.models import Opgave
from wijkkoers.web.kit.kinds import CardKind
from wijkkoers.web.kit.selectors import sources_of
from wijkkoers.web.measures.kinds import Direction
from wijkkoers.web.measures.models import Effect

KINDS = (CardKind.OPGAVEN, CardKind.MAATREGELEN, CardKind.EFFECTEN)


def test_drafts_of_a_partner_are_not_printed(world: World) -> None:
    dossier = make_team(world)
    make_opgave(world, dossier, world.gemeente_redacteur)
    draft = make_maatregel(world, dossier, world.gemeente_redacteur)
    Effect.objects.create(maatregel=draft, subject="Comfort", direction=next(iter(Direction)).value)
    assert [sources_of(dossier, kind) for kind in KINDS] == [[], [], []]


def test_cards_say_number_spoor_place_and_effect(world: World) -> None:
    dossier = make_team(world)
    opgave, measure = make_opgave(world, dossier, title="Kou"), make_maatregel(world, dossier, name="Isoleren")
    Opgave.objects.filter(pk=opgave.pk).update(sporen="AB", place_note="Spoorlaan")
    low, high = Decimal("1.5"), Decimal("3")
    Effect.objects.create(maatregel=measure, subject="Comfort", direction=Direction.OMHOOG.value, low=low, high=high, unit="graden")
    printed, listed, effect = (sources_of(dossier, kind)[0] for kind in KINDS)
    assert (printed.label, printed.sporen, printed.tags, printed.kicker) == ("Kou", ("A", "B"), ("Spoorlaan",), f"Opgave {opgave.number}")
    assert (listed.label, listed.kicker) == ("Isoleren", f"Maatregel M{measure.number}")
    assert (effect.label, effect.tags, effect.text_language) == ("Comfort: omhoog", ("Isoleren",), "nl")
    assert effect.text == "1,5 tot 3 graden\nzekerheid: onbekend"

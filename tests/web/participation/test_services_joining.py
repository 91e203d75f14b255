"""Merging what says the same, splitting what says more: nothing is lost and every arrow goes along."""

from __future__ import annotations

import pytest
from tests.web.participation.bringing import answer, make_oproep, read, send
from tests.web.process.making import make_besluit
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.participation import services
from wijkkoers.web.participation.selectors.lineage import lineage_of
from wijkkoers.web.participation.services import Part
from wijkkoers.web.participation.states import Fate, InbrengKind
from wijkkoers.web.thread.selectors import neighbours

TWO = (Part("Bank", InbrengKind.IDEE), Part("boom", InbrengKind.ZORG, "groen"))


def test_lead_takes_over_the_arrows_and_the_others_point_on(world: World) -> None:
    oproep = make_oproep(world)
    lead, other = send(oproep, "a"), send(oproep, "b")
    besluit = make_besluit(world, oproep.dossier)
    answer(world, other, Fate.OVERGENOMEN, "", targets=(f"besluit:{besluit.pk}",))
    services.merge_inbreng(actor=world.redacteur, lead=lead, others=[other], reason="Zelfde", revisions={})
    _before, after = neighbours(viewer_of(world.redacteur, oproep.dossier), f"inbreng:{lead.pk}")
    assert [end.card.title for end in after] == [besluit.title]
    other.refresh_from_db()
    assert other.dropped_reason == "Zelfde"
    services.restore_inbreng(actor=world.redacteur, inbreng=other)
    assert lineage_of(oproep.dossier).onward == {}


def test_parts_keep_where_how_and_how_visible_it_came_in(world: World) -> None:
    row = read(world, send(make_oproep(world), "Bank en boom", group="ouderen", place_note="Plein"), theme="wonen")
    bank, boom = services.split_inbreng(actor=world.redacteur, inbreng=row, parts=TWO, reason="Twee", revision=row.revision)
    assert (bank.text, bank.kind, bank.theme, boom.theme) == ("Bank", "idee", "wonen", "groen")
    assert (bank.oproep_id, bank.group, bank.place_note, bank.moderation, bank.way) == (
        row.oproep_id,
        "ouderen",
        "Plein",
        "zichtbaar",
        "online",
    )
    row.refresh_from_db()
    assert (row.text, row.dropped_at is not None) == ("Bank en boom", True)


def test_refused_when_too_few_changed_or_gone(world: World) -> None:
    oproep = make_oproep(world)
    lead, other, gone = (send(oproep, text) for text in "abc")
    services.drop_inbreng(actor=world.redacteur, inbreng=gone, reason="Reclame")
    merges = [([], {}, "inbreng-samen-te-weinig"), ([lead], {}, "inbreng-samen-te-weinig"), ([gone], {}, "inbreng-samen-vervallen")]
    for others, seen, code in (*merges, ([other], {other.pk: 9}, "intussen-gewijzigd")):
        with pytest.raises(InputError, match=code):
            services.merge_inbreng(actor=world.redacteur, lead=lead, others=others, reason="Zelfde", revisions=seen)
    splits = [(lead, TWO[:1], None, "inbreng-splitsen-te-weinig"), (lead, TWO * 3, None, "inbreng-splitsen-te-weinig")]
    for row, parts, seen_one, code in (*splits, (gone, TWO, None, "inbreng-samen-vervallen"), (lead, TWO, 9, "intussen-gewijzigd")):
        with pytest.raises(InputError, match=code):
            services.split_inbreng(actor=world.redacteur, inbreng=row, parts=parts, reason="Twee", revision=seen_one)

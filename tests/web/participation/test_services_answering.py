"""Saying what became of inbreng: what every fate and every rung asks for."""

from __future__ import annotations

import pytest
from tests.web.participation.bringing import answer, make_oproep, send, write_down
from tests.web.participation.making import make_moment, make_shared_dossier
from tests.web.process.making import make_besluit
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.events.models import Event
from wijkkoers.web.participation import services
from wijkkoers.web.participation.inbreng_values import Answer
from wijkkoers.web.participation.states import Fate
from wijkkoers.web.thread.selectors import neighbours

WHY, ADVICE, CONSENT = "inbreng-waarom-leeg", "inbreng-advies-zonder-reden", "inbreng-afwijken-zonder-instemming"


@pytest.mark.parametrize(
    ("rung", "given", "code"),
    [
        ("raadplegen", Answer(Fate.OVERGENOMEN), ""),
        ("raadplegen", Answer(Fate.DEELS), WHY),
        ("raadplegen", Answer(Fate.NIET, " "), WHY),
        ("raadplegen", Answer(Fate.NIET, "Daarom"), ""),
        ("adviseren", Answer(Fate.OVERGENOMEN), ADVICE),
        ("adviseren", Answer(Fate.OVERGENOMEN, "Goed idee"), ""),
        ("coproduceren", Answer(Fate.DEELS, "Daarom"), CONSENT),
        ("coproduceren", Answer(Fate.DEELS, "Daarom", consent="De groep, 3 mei"), ""),
        ("meebeslissen", Answer(Fate.NIET, "Daarom"), CONSENT),
        ("meebeslissen", Answer(Fate.OVERGENOMEN), ""),
        ("raadplegen", Answer(Fate.OPEN, "Toch iets"), "inbreng-antwoord-leeg"),
        ("raadplegen", Answer(Fate.NIET, "Daarom", targets=("besluit:999999",)), "inbreng-waar-onbekend"),
    ],
)
def test_what_an_answer_needs(world: World, rung: str, given: Answer, code: str) -> None:
    dossier = make_shared_dossier(world)
    row = write_down(world, dossier, moment_id=make_moment(world, dossier, rung=rung).pk)
    if code:
        with pytest.raises(InputError, match=code):
            services.answer_inbreng(actor=world.redacteur, inbreng=row, answer=given)
    else:
        assert services.answer_inbreng(actor=world.redacteur, inbreng=row, answer=given).fate == given.fate


def test_rung_of_the_moment_of_the_oproep_counts(world: World) -> None:
    dossier = make_shared_dossier(world)
    oproep = make_oproep(world, dossier, moment_id=make_moment(world, dossier, rung="adviseren").pk)
    with pytest.raises(InputError, match=ADVICE):
        answer(world, send(oproep), Fate.OVERGENOMEN, "")


def test_changed_answer_keeps_the_earlier_in_the_log_and_is_to_be_told_again(world: World) -> None:
    oproep = make_oproep(world)
    lead, other = send(oproep, "a"), send(oproep, "b")
    services.merge_inbreng(actor=world.redacteur, lead=lead, others=[other], reason="Zelfde", revisions={})
    answer(world, lead, reason="Eerst niet")
    services.tell_fate(actor=world.redacteur, rows=[lead, other])
    answer(world, lead, Fate.OVERGENOMEN, "Nu wel")
    for row in (lead, other):
        row.refresh_from_db()
        assert row.told_on is None
    event = Event.objects.filter(kind="inbreng.antwoord").latest("pk")
    assert (event.before["inbreng_fate_reason"], event.after["inbreng_fate_reason"]) == ("Eerst niet", "Nu wel")
    services.tell_fate(actor=world.redacteur, rows=[lead])
    answer(world, lead, Fate.OVERGENOMEN, "Nu wel")
    lead.refresh_from_db()
    assert lead.told_on is not None
    answer(world, lead, Fate.OPEN, "")
    lead.refresh_from_db()
    assert (lead.fate, lead.fate_at, lead.told_on) == ("open", None, None)


def test_several_get_the_same_answer_and_the_same_arrows_or_none_does(world: World) -> None:
    oproep = make_oproep(world)
    rows = [send(oproep, text) for text in "abc"]
    besluit = make_besluit(world, oproep.dossier)
    given = Answer(Fate.DEELS, "Samen", targets=(f"besluit:{besluit.pk}",))
    with pytest.raises(InputError, match="intussen-gewijzigd"):
        services.answer_together(actor=world.redacteur, rows=rows, answer=given, revisions={rows[0].pk: 1, rows[1].pk: 7})
    rows[0].refresh_from_db()
    assert rows[0].fate == "open"
    services.answer_together(actor=world.redacteur, rows=rows, answer=given, revisions={row.pk: 1 for row in rows})
    before, _after = neighbours(viewer_of(world.redacteur, oproep.dossier), f"besluit:{besluit.pk}")
    assert [end.card.number for end in before] == ["1", "2", "3"]
    services.drop_inbreng(actor=world.redacteur, inbreng=rows[0], reason="Reclame")
    for chosen, code in ((rows, "inbreng-vervallen"), ([], "inbreng-te-veel"), (rows * 20, "inbreng-te-veel")):
        with pytest.raises(InputError, match=code):
            services.answer_together(actor=world.redacteur, rows=chosen, answer=given, revisions={})

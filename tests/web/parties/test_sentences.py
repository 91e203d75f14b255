"""Every reason code that this app raises has a sentence, and every act its line in the log of the dossier."""

from __future__ import annotations

import re
from pathlib import Path

from django.urls import reverse
from tests.web.parties.making import SECRET, make_goal, make_joint, make_means, make_partij, make_round, make_shared_dossier, write
from tests.web.world import World

from wijkkoers.web import parties
from wijkkoers.web.accounts.log import lines_of
from wijkkoers.web.dossiers.log import line_of
from wijkkoers.web.events.models import Event
from wijkkoers.web.events.selectors import events_of_dossier, events_of_organisation
from wijkkoers.web.parties import services
from wijkkoers.web.parties.kinds import Opinion, PartijKind
from wijkkoers.web.parties.models import Partij
from wijkkoers.web.parties.sentences import EVENT_FIELDS, EVENT_PARTS, EVENTS, SENTENCES
from wijkkoers.web.parties.services import About, Wanted
from wijkkoers.web.parties.states import RoundMove

FOLDER = Path(parties.__file__).parent
RAISED = re.compile(r'"((?:partij|doel|middel|ambitie|begrip|voorstel)-[a-z-]+)"')
PLACES = ("permissions.py", "services/*.py")


def _all_acts(world: World) -> int:
    partij = make_partij(world, make_shared_dossier(world), world.gemeente)
    services.change_partij(actor=world.redacteur, partij=partij, about=About("De gemeente", PartijKind.GEMEENTE, "Straten"))
    partij.refresh_from_db()
    services.release_partij(actor=world.gemeente_redacteur, partij=write(world.gemeente_redacteur, partij))
    services.drop_partij(actor=world.redacteur, partij=partij, reason="Weg")
    return partij.dossier_id


def _all_other_acts(world: World, partij: Partij) -> None:
    services.drop_partij(actor=world.redacteur, partij=partij, reason="Weg")
    services.restore_partij(actor=world.redacteur, partij=partij)
    goal, means = make_goal(world, is_released=True, partij=partij), make_means(world, is_released=True, partij=partij)
    for drop, restore, row in (
        (services.drop_goal, services.restore_goal, {"goal": goal}),
        (services.drop_means, services.restore_means, {"means": means}),
    ):
        drop(actor=world.gemeente_redacteur, reason="Weg", **row)
        restore(actor=world.gemeente_redacteur, **row)
    term = services.add_term(actor=world.redacteur, dossier=partij.dossier, term="veilig", meaning="")
    services.change_term(actor=world.redacteur, term=term, name="veilig", meaning="Verlicht")
    services.drop_term(actor=world.redacteur, term=term, reason="Weg")
    services.restore_term(actor=world.redacteur, term=term)
    answer = services.decline_proposal(actor=world.redacteur, dossier=partij.dossier, key="vve", name="VvE", reason="Geen")
    services.reconsider_proposal(actor=world.redacteur, answer=answer)


def _all_rounds(world: World, partij: Partij) -> None:
    round_ = make_round(world, partij.dossier, RoundMove.INTREKKEN, RoundMove.TERUGHALEN)
    services.change_round(actor=world.redacteur, round_=round_, title="Anders", themes=["wonen", "leefomgeving"])
    services.write_entry(actor=world.gemeente_redacteur, round_=round_, partij=partij, texts={"wonen": "Meer"})
    services.move_round(actor=world.redacteur, round_=round_, move=RoundMove.OPENEN)
    joint = make_joint(world, round_)
    services.write_joint(actor=world.redacteur, round_=round_, theme=joint.theme, wanted=Wanted("Anders"), revision=1)
    services.say_opinion(actor=world.gemeente_redacteur, joint=joint, partij=partij, opinion=Opinion.EENS)
    for move in (RoundMove.VASTLEGGEN, RoundMove.HEROPENEN):
        services.move_round(actor=world.redacteur, round_=round_, move=move, reason="Ja")


def test_codes_raised_and_codes_with_a_sentence_are_the_same() -> None:
    raised = {code for place in PLACES for path in FOLDER.glob(place) for code in RAISED.findall(path.read_text("utf-8"))}
    assert raised == set(SENTENCES)


def test_log_of_the_dossier_tells_every_act_but_the_draft(world: World) -> None:
    lines = [line_of(event, {}) for event in events_of_dossier(_all_acts(world)).filter(kind__startswith="partij.")]
    assert [line.sentence for line in lines] == [
        "Redacteur haalde partij De gemeente uit het dossier.",
        "Gemeente redacteur gaf het belang van De gemeente vrij voor het team.",
        "Redacteur wijzigde de gegevens van partij De gemeente.",
        f"Redacteur voegde {world.gemeente.name} toe als partij.",
    ]
    assert [(change.label, change.after) for change in lines[1].changes] == [("Belang", SECRET.interest), ("Ambitie", SECRET.ambition)]
    assert ("Rol in de wijk", "", "Straten") in [(change.label, change.before, change.after) for change in lines[2].changes]


def test_log_of_the_organisation_tells_that_was_written(world: World) -> None:
    _all_acts(world)
    sentences = [line.sentence for line in lines_of(events_of_organisation(world.gemeente.pk))]
    assert "Gemeente redacteur schreef aan het belang van De gemeente, nog niet vrijgegeven." in sentences


def test_every_act_has_its_sentence(world: World) -> None:
    _all_acts(world)
    partij = make_partij(world, make_shared_dossier(world), world.gemeente)
    _all_other_acts(world, partij)
    _all_rounds(world, partij)
    ours = tuple(f"{part}." for part in ("partij", "doel", "middel", "ambitie", "begrip", "voorstel"))
    kinds = {kind for kind in Event.objects.values_list("kind", flat=True) if kind.startswith(ours)}
    assert kinds == set(EVENTS)


def test_every_part_of_the_log_has_words() -> None:
    assert {kind.partition(".")[0] for kind in EVENTS} == set(EVENT_PARTS)


def test_no_act_tells_a_status_that_the_log_reads_as_one_of_the_dossier() -> None:
    assert not {"status", "role", "aim"} & set(EVENT_FIELDS)


def test_log_page_speaks_english(world: World) -> None:
    address = reverse("dossier-log", args=[_all_acts(world)])
    page = world.client_for(world.lezer).get(address, headers={"accept-language": "en"}).content.decode()
    assert "released the interest of De gemeente to the team." in page

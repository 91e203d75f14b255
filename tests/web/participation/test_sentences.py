"""Every reason code that this app raises has a sentence, and every act its line in the log of the dossier."""

from __future__ import annotations

import re
from pathlib import Path

from django.urls import reverse
from tests.web.dossiers.making import make_dossier
from tests.web.participation.bringing import answer, make_oproep, oproep_values, read, send, write_down
from tests.web.participation.making import HELD, make_moment
from tests.web.world import World

from wijkkoers.web import participation
from wijkkoers.web.dossiers.log import earlier_text_url, line_of
from wijkkoers.web.events.models import Event
from wijkkoers.web.events.selectors import events_of_dossier
from wijkkoers.web.participation import services
from wijkkoers.web.participation.inbreng_values import InbrengValues
from wijkkoers.web.participation.sentences import EVENT_FIELDS, EVENTS, SENTENCES
from wijkkoers.web.participation.states import InbrengKind, MomentMove
from wijkkoers.web.participation.values import FOLLOW_UP_FIELDS, PLAN_FIELDS, FollowUpValues, MomentValues, TurnoutValues

FOLDER = Path(participation.__file__).parent
RAISED = re.compile(r'"((?:moment|inbreng|oproep)-[a-z-]+)"')


def _all_acts(world: World) -> int:
    moment = make_moment(world, make_dossier(world), title="Inloop", aim="Horen")
    plan = MomentValues(title="Inloop", rung="raadplegen", aim="Zien", owner_id=world.redacteur.pk)
    services.change_moment(actor=world.redacteur, moment=moment, values=MomentValues(title="Inloop", rung="raadplegen", aim="Zien"))
    services.change_moment(actor=world.redacteur, moment=moment, values=plan)
    for move in (MomentMove.AFGELASTEN, MomentMove.TERUGZETTEN, MomentMove.HOUDEN):
        services.move_moment(actor=world.redacteur, moment=moment, move=move, held_on=HELD, reason="Ziek")
    services.set_turnout(actor=world.redacteur, moment=moment, values=TurnoutValues(came_total=6))
    services.write_follow_up(actor=world.redacteur, moment=moment, values=FollowUpValues("Zo gaat het"))
    return moment.dossier_id


def _all_acts_of_inbreng(world: World) -> None:
    oproep = make_oproep(world)
    services.change_oproep(actor=world.redacteur, oproep=oproep, values=oproep_values(question="En nu?"))
    first, second, third = (send(oproep, text) for text in "abc")
    write_down(world, oproep.dossier)
    services.change_inbreng(actor=world.redacteur, inbreng=first, values=InbrengValues(InbrengKind.ZORG, "Kort"))
    answer(world, read(world, read(world, first), is_shown=False), where="Wijkplan", consent="De groep")
    services.tell_fate(actor=world.redacteur, rows=[first])
    services.untell_fate(actor=world.redacteur, inbreng=first)
    services.merge_inbreng(actor=world.redacteur, lead=first, others=[second], reason="Zelfde", revisions={})
    services.restore_inbreng(actor=world.redacteur, inbreng=second)
    parts = [services.Part(text, InbrengKind.IDEE) for text in "de"]
    services.split_inbreng(actor=world.redacteur, inbreng=third, parts=parts, reason="Twee")
    services.reopen_oproep(actor=world.redacteur, oproep=services.close_oproep(actor=world.redacteur, oproep=oproep, reason="Vol"))


def test_codes_raised_and_codes_with_a_sentence_are_the_same() -> None:
    files = [FOLDER / "permissions.py", *(FOLDER / "services").glob("*.py")]
    raised = {code for path in files for code in RAISED.findall(path.read_text("utf-8"))}
    assert raised == set(SENTENCES)


def test_every_act_has_its_sentence(world: World) -> None:
    _all_acts(world)
    _all_acts_of_inbreng(world)
    kinds = set(Event.objects.values_list("kind", flat=True))
    assert {kind for kind in kinds if kind.startswith(("moment.", "oproep.", "inbreng."))} == set(EVENTS)


def test_every_field_but_people_and_stap_has_its_name() -> None:
    told = {f"moment_{name}" for name in (*PLAN_FIELDS, *FOLLOW_UP_FIELDS)} - {"moment_owner", "moment_stap"}
    assert {name for name in EVENT_FIELDS if name.startswith("moment_")} == told | {"moment_counts"}


def test_every_field_in_the_log_of_inbreng_has_its_name(world: World) -> None:
    _all_acts_of_inbreng(world)
    events = Event.objects.filter(kind__startswith="inbreng.") | Event.objects.filter(kind__startswith="oproep.")
    fields = {name for event in events for side in (event.before, event.after) for name in side}
    assert {name for name in fields if "_" in name} <= set(EVENT_FIELDS)


def test_log_tells_every_act_and_no_count(world: World) -> None:
    events = list(events_of_dossier(_all_acts(world)).filter(kind__startswith="moment."))
    lines = [line_of(event, {}) for event in events]
    assert [line.sentence for line in lines][:2] == [
        "Redacteur schreef op wat er met de inbreng van Inloop is gedaan.",
        "Redacteur schreef op wie er kwamen bij Inloop.",
    ]
    assert [(change.label, change.after) for change in lines[1].changes] == [("Aantallen gewijzigd", "gekomen in totaal")]


def test_earlier_text_opens_the_form(world: World) -> None:
    event = events_of_dossier(_all_acts(world)).filter(kind="moment.gewijzigd")[0]
    number = int(event.subject.partition(":")[2])
    assert earlier_text_url(event) == f"{reverse('moment-edit', args=[event.dossier_id, number])}?uit={event.pk}"

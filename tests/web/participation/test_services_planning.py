"""Planning a moment, changing it and saying that it took place: what is kept, what is refused, what the log says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import timezone
from tests.web.dossiers.making import make_dossier
from tests.web.participation.making import HELD, make_moment, make_past
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.base.periods import parse_period
from wijkkoers.web.events.selectors import events_of_dossier
from wijkkoers.web.participation import services
from wijkkoers.web.participation.models import Participatiemoment
from wijkkoers.web.participation.states import FollowUp, MomentMove
from wijkkoers.web.participation.values import FollowUpValues, MomentValues
from wijkkoers.web.process.models import Stap

PLAN = MomentValues(
    title=" Inloop  in de Terp ",
    rung="raadplegen",
    aim="Horen wat er speelt",
    form="inloop",
    groups=("ouderen", "jongeren"),
    due=parse_period("voorjaar 2027"),
    place="Buurthuis",
)


def test_new_moment_is_planned_with_everything_that_was_said(world: World) -> None:
    moment = services.add_moment(actor=world.redacteur, dossier=make_dossier(world), values=PLAN)
    moment.refresh_from_db()
    assert (moment.title, moment.status, moment.groups) == ("Inloop in de Terp", "gepland", ["jongeren", "ouderen"])
    assert (moment.due_start, moment.held_on, moment.invited) == (date(2027, 3, 1), None, None)
    assert moment.added_by_id == world.redacteur.pk


def test_new_moment_with_its_day_took_place(world: World) -> None:
    assert make_moment(world, make_dossier(world), held_on=HELD).is_past


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"title": "  "}, "moment-titel-leeg"),
        ({"rung": ""}, "moment-trede-onbekend"),
        ({"rung": "dicteren"}, "moment-trede-onbekend"),
        ({"groups": ("marsmannetjes",)}, "moment-groep-onbekend"),
        ({"stap_id": 999_999}, "process-stap-onbekend"),
        ({"owner_id": 999_999}, "process-niet-in-team"),
        ({"held_on": timezone.localdate() + timedelta(days=1)}, "moment-dag-in-de-toekomst"),
    ],
)
def test_plan_that_makes_no_sense_is_refused(world: World, change: dict[str, Any], code: str) -> None:
    with pytest.raises(InputError) as found:
        services.add_moment(actor=world.redacteur, dossier=make_dossier(world), values=replace(PLAN, **change))
    assert found.value.code == code


def test_stap_of_another_dossier_is_refused(world: World) -> None:
    stap = Stap.objects.create(dossier=make_dossier(world), own_label="Elders")
    with pytest.raises(InputError, match="process-stap-onbekend"):
        make_moment(world, make_dossier(world), stap_id=stap.pk)


def test_change_keeps_what_was_in_the_log_in_words_and_as_typed(world: World) -> None:
    moment = make_moment(world, make_dossier(world), aim="Eerst dit", groups=("jongeren",))
    values = MomentValues(title=moment.title, rung="adviseren", aim="Nu dat", groups=("jongeren", "ouderen"))
    services.change_moment(actor=world.redacteur, moment=moment, values=values, revision=moment.revision)
    event = events_of_dossier(moment.dossier_id)[0]
    assert (event.kind, event.before["moment_aim"], event.after["moment_aim"]) == ("moment.gewijzigd", "Eerst dit", "Nu dat")
    assert event.after["moment_groups"] == "jongeren van 15 tot 25 jaar, bewoners van 65 jaar en ouder"
    assert event.before["typed"] == {"aim": "Eerst dit", "groups": "jongeren", "rung": "raadplegen"}


def test_change_of_nothing_leaves_no_line_in_the_log(world: World) -> None:
    moment = make_moment(world, make_dossier(world), aim="Zo")
    services.change_moment(actor=world.redacteur, moment=moment, values=MomentValues(title=moment.title, rung=moment.rung, aim="Zo"))
    assert events_of_dossier(moment.dossier_id)[0].kind == "moment.toegevoegd"


def test_log_names_no_person_who_leads_a_moment(world: World) -> None:
    moment = make_moment(world, make_dossier(world))
    values = MomentValues(title=moment.title, rung=moment.rung, owner_id=world.redacteur.pk)
    services.change_moment(actor=world.redacteur, moment=moment, values=values)
    event = events_of_dossier(moment.dossier_id)[0]
    assert event.kind == "moment.eigenaar-gewijzigd"
    assert [name for name in event.after if name.startswith("moment_")] == []


def test_edit_of_an_older_revision_is_told_so(world: World) -> None:
    moment = make_moment(world, make_dossier(world))
    services.change_moment(actor=world.redacteur, moment=moment, values=MomentValues(title="Anders", rung="raadplegen"), revision=1)
    with pytest.raises(InputError, match="intussen-gewijzigd"):
        services.change_moment(actor=world.redacteur, moment=moment, values=MomentValues(title="Weer", rung="raadplegen"), revision=1)
    assert Participatiemoment.objects.get(pk=moment.pk).title == "Anders"


def test_higher_rung_after_deviating_needs_the_reason_first(world: World) -> None:
    moment = make_moment(world, make_dossier(world), held_on=HELD)
    answer = FollowUpValues("Wij doen iets anders", kind=FollowUp.NIET)
    services.write_follow_up(actor=world.redacteur, moment=moment, values=answer)
    values = MomentValues(title=moment.title, rung="adviseren", held_on=HELD)
    with pytest.raises(InputError, match="moment-afwijken-zonder-reden"):
        services.change_moment(actor=world.redacteur, moment=moment, values=values)


def test_day_of_a_moment_that_took_place_may_change_but_not_go(world: World) -> None:
    moment = make_moment(world, make_dossier(world), held_on=HELD)
    kept = services.change_moment(actor=world.redacteur, moment=moment, values=MomentValues(title="x", rung="raadplegen"))
    assert kept.held_on == HELD
    other = MomentValues(title="x", rung="raadplegen", held_on=date(2026, 3, 13))
    assert services.change_moment(actor=world.redacteur, moment=moment, values=other).held_on == date(2026, 3, 13)


def _move(world: World, moment: Participatiemoment, move: MomentMove, **values: Any) -> Participatiemoment:
    return services.move_moment(actor=world.redacteur, moment=moment, move=move, **values)


def test_moment_takes_place_is_called_off_and_stands_planned_again(world: World) -> None:
    moment = _move(world, make_moment(world, make_dossier(world)), MomentMove.HOUDEN, held_on=HELD)
    assert (moment.status, moment.held_on) == ("geweest", HELD)
    moment = _move(world, moment, MomentMove.TERUGZETTEN)
    assert (moment.status, moment.held_on, moment.due_start) == ("gepland", None, HELD)
    moment = _move(world, moment, MomentMove.AFGELASTEN, reason="Te weinig aanmeldingen")
    assert (moment.status, moment.status_reason) == ("afgelast", "Te weinig aanmeldingen")
    kinds = list(events_of_dossier(moment.dossier_id).values_list("kind", flat=True)[:3])
    assert kinds == ["moment.afgelast", "moment.gepland", "moment.geweest"]


@pytest.mark.parametrize(
    ("move", "values", "code"),
    [
        (MomentMove.HOUDEN, {}, "moment-dag-leeg"),
        (MomentMove.HOUDEN, {"held_on": timezone.localdate() + timedelta(days=2)}, "moment-dag-in-de-toekomst"),
        (MomentMove.AFGELASTEN, {"reason": " "}, "moment-reden-leeg"),
        (MomentMove.TERUGZETTEN, {}, "moment-stap-kan-niet"),
    ],
)
def test_move_that_makes_no_sense_is_refused(world: World, move: MomentMove, values: dict[str, Any], code: str) -> None:
    with pytest.raises(InputError) as found:
        _move(world, make_moment(world, make_dossier(world)), move, **values)
    assert found.value.code == code


def test_moment_with_counts_cannot_be_planned_again(world: World) -> None:
    with pytest.raises(InputError, match="moment-al-beschreven"):
        _move(world, make_past(world, make_dossier(world), 12), MomentMove.TERUGZETTEN)

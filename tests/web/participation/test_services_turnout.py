"""Writing down who came: what adds up, what stays unknown, and what the log may show."""

from __future__ import annotations

import pytest
from tests.web.dossiers.making import make_dossier
from tests.web.participation.making import HELD, make_moment, make_past
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.handbook.load_process import load_process
from wijkkoers.web.dossiers.log import line_of, log_table
from wijkkoers.web.events.selectors import events_of_dossier
from wijkkoers.web.participation import services
from wijkkoers.web.participation.hiding import Count, Shown
from wijkkoers.web.participation.models import Participatiemoment
from wijkkoers.web.participation.selectors import shown_turnout
from wijkkoers.web.participation.values import TurnoutValues, turnout_texts


def test_counts_are_kept_and_what_nobody_counted_stays_unknown(world: World) -> None:
    moment = make_past(world, make_dossier(world), 40, {"jongeren": 12, "ouderen": 0})
    assert turnout_texts(Participatiemoment.objects.get(pk=moment.pk)) == {
        "invited": "", "reached": "", "came_total": "40", "came-jongeren": "12", "came-ouderen": "0",
    }  # fmt: skip


def test_nobody_came_is_a_count_too(world: World) -> None:
    assert make_past(world, make_dossier(world), 0).has_turnout


@pytest.mark.parametrize(
    ("values", "code"),
    [
        (TurnoutValues(came_total=20, came={"jongeren": 12, "ouderen": 9}), "moment-opkomst-te-veel"),
        (TurnoutValues(came_total=20, came={"ondernemers": 21}), "moment-groep-te-veel"),
        (TurnoutValues(came={"marsmannetjes": 3}), "moment-groep-onbekend"),
        (TurnoutValues(invited=-1), "moment-aantal-te-groot"),
        (TurnoutValues(came={"jongeren": 1_000_000}), "moment-aantal-te-groot"),
    ],
)
def test_counts_that_cannot_be_are_refused(world: World, values: TurnoutValues, code: str) -> None:
    moment = make_moment(world, make_dossier(world), held_on=HELD)
    with pytest.raises(InputError) as found:
        services.set_turnout(actor=world.redacteur, moment=moment, values=values)
    assert found.value.code == code


def test_groups_of_different_dimensions_and_loose_groups_may_overlap(world: World) -> None:
    came = {"jongeren": 12, "huurders-corporatie": 20, "ondernemers": 15, "vrijwilligers": 15}
    assert make_past(world, make_dossier(world), 20, came).turnout.count() == 4


def test_nobody_came_to_a_moment_that_is_still_to_come(world: World) -> None:
    moment = make_moment(world, make_dossier(world))
    with pytest.raises(InputError, match="moment-nog-niet-geweest"):
        services.set_turnout(actor=world.redacteur, moment=moment, values=TurnoutValues(came_total=3))
    assert services.set_turnout(actor=world.redacteur, moment=moment, values=TurnoutValues(invited=300)).invited == 300


def test_count_that_is_taken_away_can_be_found_again(world: World) -> None:
    moment = make_past(world, make_dossier(world), 40, {"jongeren": 12})
    services.set_turnout(actor=world.redacteur, moment=moment, values=TurnoutValues(came_total=40))
    event = events_of_dossier(moment.dossier_id)[0]
    assert (event.kind, event.before["typed"]) == ("moment.opkomst", {"came-jongeren": "12"})
    assert moment.turnout.count() == 0


def test_log_and_its_spreadsheet_tell_which_counts_changed_and_no_figure(world: World) -> None:
    """A total typed after the groups would give the small one away: 20, fewer than 10, and 21."""
    moment = make_past(world, make_dossier(world), None, {"jongeren": 1, "ouderen": 20}, title="Inloop")
    services.set_turnout(
        actor=world.redacteur, moment=moment, values=TurnoutValues(came_total=21, came={"jongeren": 1, "ouderen": 20})
    )  # fmt: skip
    events = list(events_of_dossier(moment.dossier_id).filter(kind="moment.opkomst"))
    rows = list(log_table(line_of(event, {}) for event in events))[1:]
    assert [row[3:] for row in rows] == [
        ["Aantallen gewijzigd", "", "gekomen in totaal"],
        ["Aantallen gewijzigd", "", "jongeren van 15 tot 25 jaar; bewoners van 65 jaar en ouder"],
    ]
    assert all(event.before.keys() | event.after.keys() == {"name", "typed", "moment_counts"} for event in events)


def test_group_of_which_nobody_came_is_counted_and_shown_as_nobody(world: World) -> None:
    moment = make_past(world, make_dossier(world), 20, {"jongeren": 0})
    kept = Participatiemoment.objects.get(pk=moment.pk)
    assert shown_turnout(kept, load_process()).came == {"jongeren": Count(Shown.KNOWN, 0)}
    services.set_turnout(actor=world.redacteur, moment=moment, values=TurnoutValues(came_total=20))
    assert shown_turnout(Participatiemoment.objects.get(pk=moment.pk), load_process()).came == {}


def test_edit_of_an_older_revision_is_told_so(world: World) -> None:
    moment = make_past(world, make_dossier(world), 40)
    with pytest.raises(InputError, match="intussen-gewijzigd"):
        services.set_turnout(actor=world.redacteur, moment=moment, values=TurnoutValues(came_total=41), revision=1)

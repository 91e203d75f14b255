"""The participation account: what it tells, what is open, and that it gives no small count away."""

from __future__ import annotations

from datetime import date

from tests.web.dossiers.making import make_dossier
from tests.web.participation.making import make_moment, make_past, make_wijk
from tests.web.world import World

from wijkkoers.base.periods import parse_period
from wijkkoers.reports.participation import ParticipationAccount
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.participation import services
from wijkkoers.web.participation.account_page import account_of
from wijkkoers.web.participation.states import FollowUp, MomentMove
from wijkkoers.web.participation.values import FollowUpValues

TODAY = date(2026, 11, 22)


def _account(dossier: Dossier) -> ParticipationAccount:
    return account_of(dossier, "nl", TODAY)


def _told(world: World) -> ParticipationAccount:
    dossier = make_wijk(world)
    moment = make_past(world, dossier, 64, {"jongeren": 4, "ouderen": 32}, title="Inloop", aim="Horen", rung="adviseren")
    values = FollowUpValues("De banken komen terug", FollowUp.DEELS, "Er ligt een leiding")
    services.write_follow_up(actor=world.redacteur, moment=moment, values=values)
    make_past(world, dossier, held_on=date(2026, 6, 4), title="Enquête")
    make_moment(world, dossier, title="Avond", due=parse_period("maart 2026"))
    gone = make_moment(world, dossier, title="Tocht")
    services.move_moment(actor=world.redacteur, moment=gone, move=MomentMove.AFGELASTEN, reason="Ziek")
    return _account(dossier)


def test_dossier_without_moments_says_so(world: World) -> None:
    account = _account(make_dossier(world))
    assert account.lead == ("In dit dossier is nog geen participatiemoment geweest.",)
    assert (account.overview.rows, account.groups.rows, account.figure_svg, account.notes) == ((), (), "", ())


def test_lead_tells_when_how_many_and_what_was_answered(world: World) -> None:
    assert _told(world).lead[:3] == (
        "Van 12 maart 2026 tot en met 4 juni 2026: 2 momenten.",
        "Wie kwam, is geteld bij 1 van de 2 momenten: samen 64 bezoeken.",
        "Bij 1 van de 2 momenten waar mensen iets konden zeggen, staat wat ermee is gedaan.",
    )


def test_table_tells_every_moment_those_called_off_too(world: World) -> None:
    rows = {str(row[0]): row[1:] for row in _told(world).overview.rows}
    assert rows["Inloop"] == ("12 maart 2026", "Adviseren", "onbekend", "onbekend", 64, "Deels overgenomen")
    assert rows["Tocht"] == ("nog geen datum", "Raadplegen", "", "", "", "Afgelast")


def test_moment_tells_what_was_done_and_why_it_deviates(world: World) -> None:
    moment = next(moment for moment in _told(world).moments if moment.title == "Inloop")
    assert ("Doel", "Horen") in moment.facts
    assert dict(moment.answer)["Waarom afgeweken"] == "Er ligt een leiding"
    assert dict(moment.answer)["Hoe mensen het hoorden"] == "nog niet verteld"
    assert ("jongeren van 15 tot 25 jaar", "minder dan 10") in moment.came


def test_open_points_name_all_that_is_missing(world: World) -> None:
    assert [point for point in _told(world).open_points if "gehoord" not in point] == [
        "Bij “Inloop” staat niet hoe de mensen het antwoord hoorden.",
        "“Avond” stond gepland, maar er staat niet bij of het doorging.",
        "Bij “Enquête” staat niet wie er kwamen.",
        "Bij “Enquête” staat nog niet wat er met de inbreng is gedaan.",
    ]


def test_groups_over_moments_give_no_small_count_away(world: World) -> None:
    dossier = make_wijk(world)
    make_past(world, dossier, 60, {"jongeren": 20})
    make_past(world, dossier, 60, {"jongeren": 3})
    rows = {str(row[0]): row[1:] for row in _account(dossier).groups.rows}
    assert rows["jongeren van 15 tot 25 jaar"][:3] == ("ja", 0, "tussen 21 en 29")


def test_account_carries_the_figure_with_its_words(world: World) -> None:
    account = _told(world)
    assert account.figure_svg.startswith("<svg")
    assert account.figure_alt.startswith("Nog niet gehoord: kinderen tot 15 jaar")

"""A file is taken over in one transaction, as it was shown: all, nothing, or only the good rows."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from tests.web.dossiers.making import make_dossier
from tests.web.registers.made_up import REGISTER, add, change, empty_values, full_values, rows
from tests.web.registers.making import held, make_shared, plan_of, receive, services_of, take
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.reports.register_files import WRITERS
from wijkkoers.web.dossiers.models import Dossier
from wijkkoers.web.dossiers.selectors import viewer_of
from wijkkoers.web.events.models import Event
from wijkkoers.web.registers import services
from wijkkoers.web.registers.exports import file_table
from wijkkoers.web.registers.models import Intake
from wijkkoers.web.registers.planning import Layout
from wijkkoers.web.registers.registry import all_registers
from wijkkoers.web.registers.services import RowsRefused

TWO_BAD = "Naam\tAantal\nDak\t3\nGevel\tveel\nfout\t1\n"


def _numbered(world: World, dossier: Dossier) -> Intake:
    """Hand in a file that changes the name of number 1 and adds a row."""
    intake = receive(world.redacteur, dossier, "Nummer\tNaam\n 1 \tKap\n\tGevel\n")
    return services.explain_intake(actor=world.redacteur, intake=intake, layout=Layout(1, {"0": "nummer", "1": "naam"}))


def test_rows_are_added_through_the_service_of_the_app_and_told_in_the_log(world: World) -> None:
    dossier = make_dossier(world)
    intake = take(world.redacteur, receive(world.redacteur, dossier))
    assert held(world.redacteur, dossier, "nummer", "naam", "kosten_eur") == [(1, "Dak", Decimal("1250.50")), (2, "Gevel", Decimal(12))]
    assert (intake.counts["nieuw"], intake.rows) == (2, [])
    assert Event.objects.get(kind="lijst.ingelezen").dossier_id == dossier.pk


def test_all_or_nothing_adds_nothing_when_a_cell_cannot_be_read(world: World) -> None:
    dossier = make_dossier(world)
    with pytest.raises(InputError, match="lijst-eerst-herstellen"):
        take(world.redacteur, receive(world.redacteur, dossier, TWO_BAD))
    assert held(world.redacteur, dossier, "naam") == []


def test_all_or_nothing_puts_back_everything_when_the_service_refuses_a_row(world: World) -> None:
    dossier = make_dossier(world)
    with pytest.raises(RowsRefused) as caught:
        take(world.redacteur, receive(world.redacteur, dossier, "Naam\nDak\nfout\nGevel\n"))
    assert ([fault.row for fault in caught.value.faults], held(world.redacteur, dossier, "naam")) == ([3], [])


def test_only_the_good_rows_go_in_and_the_others_are_counted(world: World) -> None:
    dossier = make_dossier(world)
    intake = take(world.redacteur, receive(world.redacteur, dossier, TWO_BAD), only_good=True)
    assert held(world.redacteur, dossier, "naam") == [("Dak",)]
    assert {key: number for key, number in intake.counts.items() if number} == {"nieuw": 1, "geweigerd": 2}


@pytest.mark.parametrize("ending", ["xlsx", "ods", "csv", "geojson"])
def test_export_read_back_changes_nothing_and_an_edit_of_it_only_what_was_edited(ending: str, world: World) -> None:
    dossier = make_dossier(world)
    add(actor=world.redacteur, dossier=dossier, values=full_values())
    add(actor=world.redacteur, dossier=dossier, values=empty_values(naam="leeg"))
    content = WRITERS[ending][0](file_table(REGISTER, viewer_of(world.redacteur, dossier)))
    intake = receive(world.redacteur, dossier, content)
    assert [row.outcome for row in plan_of(world.redacteur, intake).rows] == ["gelijk", "gelijk"]
    change(actor=world.redacteur, dossier=dossier, number=2, values={"naam": "anders", "aantal": 3})
    take(world.redacteur, intake)
    assert held(world.redacteur, dossier, "naam", "aantal") == [("=1+1", 12), ("leeg", None)]


def test_what_changed_since_the_person_looked_is_told_and_not_overwritten(world: World) -> None:
    dossier = make_dossier(world)
    add(actor=world.redacteur, dossier=dossier, values=full_values(naam="Dak"))
    content = WRITERS["csv"][0](file_table(REGISTER, viewer_of(world.redacteur, dossier))).decode().replace("Dak", "Kap")
    intake = receive(world.redacteur, dossier, content)
    seen = plan_of(world.redacteur, intake).digest
    change(actor=world.beheerder, dossier=dossier, number=1, values={"naam": "Dakpannen"})
    with pytest.raises(InputError, match="intussen-gewijzigd"):
        services.take_intake(actor=world.redacteur, intake=intake, seen=seen, only_good=False)
    assert held(world.redacteur, dossier, "naam") == [("Dakpannen",)]


@pytest.mark.parametrize("only_good", [False, True])
def test_row_of_which_another_cell_changed_since_it_was_shown_is_named_and_nothing_goes_in(world: World, only_good: bool) -> None:
    dossier = make_dossier(world)
    add(actor=world.redacteur, dossier=dossier, values=full_values(naam="Dak"))
    intake = _numbered(world, dossier)
    plan = plan_of(world.redacteur, intake)
    change(actor=world.beheerder, dossier=dossier, number=1, values={"aantal": 99})
    told = {"seen": plan.digest, "only_good": only_good, "revisions": plan.revisions}
    with pytest.raises(RowsRefused) as caught:
        services.take_intake(actor=world.redacteur, intake=intake, **told)
    assert [(fault.row, fault.shown, fault.error.code) for fault in caught.value.faults] == [(2, "1", "lijst-rij-gewijzigd")]
    assert held(world.redacteur, dossier, "naam", "aantal") == [("Dak", 99)]


def test_rows_are_held_before_they_are_read_for_the_last_time(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    dossier = make_dossier(world)
    add(actor=world.redacteur, dossier=dossier, values=full_values(naam="Dak"))
    intake = _numbered(world, dossier)
    seen, asked = plan_of(world.redacteur, intake).digest, []
    takes = replace(services_of(REGISTER), hold=lambda _viewer, numbers: asked.append(sorted(numbers)))
    read = replace(REGISTER, rows=lambda viewer: asked.append("read") or rows(viewer), takes=takes)
    monkeypatch.setitem(all_registers(), REGISTER.name, read)
    services.take_intake(actor=world.redacteur, intake=intake, seen=seen, only_good=False)
    assert asked == [["1"], "read"]


def test_file_that_two_people_take_over_goes_in_once(world: World) -> None:
    dossier = make_dossier(world)
    intake = receive(world.redacteur, dossier)
    seen = plan_of(world.redacteur, intake).digest
    services.take_intake(actor=world.redacteur, intake=intake, seen=seen, only_good=False)
    with pytest.raises(InputError, match="lijst-al-klaar"):
        services.take_intake(actor=world.beheerder, intake=intake, seen=seen, only_good=False)
    assert held(world.redacteur, dossier, "naam") == [("Dak",), ("Gevel",)]


def test_same_list_brought_in_twice_adds_nothing_the_second_time(world: World) -> None:
    dossier = make_dossier(world)
    take(world.redacteur, receive(world.redacteur, dossier))
    again = receive(world.redacteur, dossier)
    assert [row.outcome for row in plan_of(world.redacteur, again).rows] == ["gelijk", "gelijk"]
    with pytest.raises(InputError, match="lijst-doet-niets"):
        take(world.redacteur, again)


def test_a_partners_list_stays_with_the_partner_in_list_export_and_log(world: World) -> None:
    dossier = make_shared(world)
    take(world.gemeente_redacteur, receive(world.gemeente_redacteur, dossier))
    seen = [len(held(user, dossier, "naam")) for user in (world.gemeente_redacteur, world.redacteur)]
    assert (seen, len(file_table(REGISTER, viewer_of(world.redacteur, dossier)).rows)) == ([2, 0], 0)
    event = Event.objects.get(kind="lijst.ingelezen")
    assert (event.dossier_id, event.organisation) == (None, world.gemeente)

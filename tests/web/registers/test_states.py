"""A file on its way ends somewhere: the table is complete and has no dead ends but the ends."""

from wijkkoers.web.registers.states import TRANSITIONS, IntakeStatus


def test_every_state_stands_in_the_table_and_is_reached() -> None:
    reached = {target for targets in TRANSITIONS.values() for target in targets}
    assert (set(TRANSITIONS), reached | {IntakeStatus.READY}) == (set(IntakeStatus), set(IntakeStatus))

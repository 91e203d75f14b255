"""Files that wait to be taken over in each list of a dossier: as many rows as the dossier has actions."""

from __future__ import annotations

from tests.web.seeding.sizes import Sowing

from wijkkoers.web.registers.columns import Register
from wijkkoers.web.registers.matching import readable
from wijkkoers.web.registers.models import Intake
from wijkkoers.web.registers.registry import all_registers


def seed_registers(sowing: Sowing) -> None:
    """Hand a file in for every list that takes rows: one by an editor, one by a partner."""
    found = [register for register in all_registers().values() if register.takes_rows]
    Intake.objects.bulk_create(
        Intake(dossier=sowing.dossier, uploaded_by=person, is_private=place > 0, **_values(register, sowing.sizes.actions))
        for register in found
        for place, person in enumerate((sowing.world.redacteur, sowing.world.gemeente_redacteur))
    )


def _values(register: Register, number: int) -> dict[str, object]:
    columns = [column for column in readable(register) if column.is_required]
    heads: list[object] = [str(column.label) for column in columns]
    rows = [[row, [f"Regel {row}" for _column in columns]] for row in range(2, number + 2)]
    return {
        "register": register.name,
        "file_name": "lijst.csv",
        "digest": "0" * 64,
        "size_bytes": 1000,
        "sheets": [""],
        "rows": [[1, heads], *rows],
        "header_row": 1,
        "mapping": {str(place): column.key for place, column in enumerate(columns)},
    }

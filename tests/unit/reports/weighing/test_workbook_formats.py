from __future__ import annotations

from typing import Any

from wijkkoers.reports.weighing.workbook_formats import weighing_formats


class Recorder:
    def add_format(self, look: dict[str, Any]) -> dict[str, Any]:
        return look


def test_cells_to_change_have_a_colour_that_others_lack() -> None:
    looks = weighing_formats(Recorder())
    asked = {name for name in looks if name.startswith("in_")}
    assert {"in_whole", "in_share", "in_text"} <= asked
    assert all("bg_color" in looks[name] for name in asked)
    assert not any("bg_color" in look for name, look in looks.items() if name not in asked | {"head"})

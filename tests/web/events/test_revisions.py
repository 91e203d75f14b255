"""Two people at once: an edit of an older revision is told so."""

from __future__ import annotations

import pytest
from tests.web.process.making import make_stap
from tests.web.world import World

from wijkkoers.base.errors import InputError
from wijkkoers.web.events.revisions import STALE, add_revision, require_revision


def test_row_that_changed_since_is_refused(world: World) -> None:
    stap = make_stap(world)
    seen = stap.revision
    assert add_revision(stap) == ["revision"]
    with pytest.raises(InputError) as error:
        require_revision(stap, seen)
    assert error.value.code == STALE


@pytest.mark.parametrize("behind", [0, None])
def test_row_as_it_was_seen_or_an_act_without_text_is_let_through(behind: int | None, world: World) -> None:
    stap = make_stap(world)
    require_revision(stap, None if behind is None else stap.revision)

"""Who gets what answer on the addresses of a phone: whoever has the code, logged in or not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from tests.web.fieldwork.phone_making import make_open_schouw
from tests.web.permission_table import BAD, DONE, HIDDEN, REFUSED, SEEN, Case, public
from tests.web.world import World

from wijkkoers.web.accounts.codes import make_code
from wijkkoers.web.events.clock import now


def _code(**values: Any) -> Callable[[World], Mapping[str, Any]]:
    return lambda world: {"code": make_open_schouw(world, **values).join_code}


def _foreign(_world: World) -> Mapping[str, Any]:
    return {"code": make_code()}


CASES = [
    Case("phone-door", public(SEEN)),
    Case("phone-join", public(SEEN), prepare=_code()),
    Case("phone-join", public(DONE), "post", "take a seat", _code(), {"role": "bewoner"}),
    Case("phone-join", public(BAD), "post", "door shut", lambda world: _code(join_until=now())(world)),
    Case("phone-join", public(HIDDEN), moment="code of nothing", prepare=_foreign),
    Case("phone", public(DONE), moment="without a seat: to the door", prepare=_code()),
    Case("phone", public(HIDDEN), moment="code of nothing", prepare=_foreign),
    Case("phone-data", public(REFUSED), moment="without a seat", prepare=_code()),
    Case("phone-points", public(REFUSED), "post", "without a seat", _code()),
    Case("phone-photos", public(REFUSED), "post", "without a seat", _code()),
    Case("phone-worker", public(SEEN), prepare=_code()),
]

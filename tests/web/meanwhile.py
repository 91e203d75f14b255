"""What another person does between the moment that a service looks and the moment that it writes, without a race."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection


@contextmanager
def after_first_look(table: str, act: Callable[[], object]) -> Iterator[None]:
    """Do something right after the first query that reads this table: the query does not see it, what follows does."""
    done: list[bool] = []

    def look(execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:
        answer = execute(sql, params, many, context)
        if not done and sql.startswith("SELECT") and f'FROM "{table}"' in sql:
            done.append(True)
            act()
        return answer

    with connection.execute_wrapper(look):
        yield
    assert done, f"nothing read {table}"

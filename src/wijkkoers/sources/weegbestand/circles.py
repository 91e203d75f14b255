"""A circle in what must come first."""

from __future__ import annotations

from collections.abc import Sequence


def find_circle(pairs: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """Return one circle of (before, after) pairs, its first name again at the end; empty when there is none."""
    after: dict[str, list[str]] = {}
    for first, second in pairs:
        after.setdefault(first, []).append(second)
    finished: set[str] = set()
    for start in after:
        circle = _walk(start, after, finished)
        if circle:
            return circle
    return ()


def _walk(start: str, after: dict[str, list[str]], finished: set[str]) -> tuple[str, ...]:
    """Go as deep as possible from a start, without recursion; a name met on the way closes a circle."""
    path: list[str] = []
    on_path: set[str] = set()
    stack = [(start, False)]
    while stack:
        name, is_left = stack.pop()
        if is_left:
            path.pop()
            on_path.discard(name)
            finished.add(name)
        elif name in on_path:
            return (*path[path.index(name) :], name)
        elif name not in finished:
            path.append(name)
            on_path.add(name)
            stack.append((name, True))
            stack.extend((other, False) for other in reversed(after.get(name, [])))
    return ()

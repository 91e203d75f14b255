"""ELECTRE III by the definition, a pair at a time (Roy, 1978; Belton & Stewart, 2002, ch. 8). More is better on every criterion."""

from __future__ import annotations

from collections.abc import Sequence

SLACK = 1e-12
Limits = tuple[float, float, float | None]


def partial_concordance(own: float, other: float, q: float, p: float) -> float:
    lag = other - own
    if lag <= q:
        return 1.0
    if lag >= p:
        return 0.0
    return (p - lag) / (p - q)


def partial_discordance(own: float, other: float, p: float, v: float | None) -> float:
    lag = other - own
    if v is None or lag <= p:
        return 0.0
    if lag >= v:
        return 1.0
    return (lag - p) / (v - p)


def credibility(a: Sequence[float], b: Sequence[float], weights: Sequence[float], limits: Sequence[Limits]) -> tuple[float, float]:
    """Concordance and credibility that a is at least as good as b."""
    agreed = sum(w * partial_concordance(x, y, q, p) for x, y, w, (q, p, _v) in zip(a, b, weights, limits, strict=True)) / sum(weights)
    found = agreed
    for x, y, (_q, p, v) in zip(a, b, limits, strict=True):
        objection = partial_discordance(x, y, p, v)
        if objection > agreed:
            found *= (1 - objection) / (1 - agreed)
    return agreed, found


def quality(table: Sequence[Sequence[float]], group: Sequence[int], own: int, level: float) -> int:
    def beats(i: int, j: int) -> bool:
        given = table[i][j]
        return given > level + SLACK and given > table[j][i] + (0.3 - 0.15 * given) + SLACK

    return sum(beats(own, other) - beats(other, own) for other in group if other != own)


def draw(table: Sequence[Sequence[float]], group: list[int], from_bottom: bool) -> list[int]:
    """One distillation: lower the level that counts until one is left or the level is zero."""
    level = max((table[i][j] for i in group for j in group if i != j), default=0.0)
    while len(group) > 1 and level > 0:
        edge = level - (0.3 - 0.15 * level)
        level = max((table[i][j] for i in group for j in group if i != j and table[i][j] < edge - SLACK), default=0.0)
        qualities = {own: quality(table, group, own, level) for own in group}
        wanted = min(qualities.values()) if from_bottom else max(qualities.values())
        group = [own for own in group if qualities[own] == wanted]
    return group


def distil(table: Sequence[Sequence[float]], from_bottom: bool) -> list[int]:
    """Positions from 1 (best) in the descending or the ascending distillation."""
    left, classes = list(range(len(table))), []
    while left:
        classes.append(draw(table, left, from_bottom))
        left = [own for own in left if own not in classes[-1]]
    if from_bottom:
        classes.reverse()
    return [next(place for place, members in enumerate(classes, 1) if own in members) for own in range(len(table))]

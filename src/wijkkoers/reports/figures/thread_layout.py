"""Where things of the thread stand: every column in an order with few crossings, and arrows that pass a column in a lane of their own.

After Sugiyama, Tagawa and Toda, "Methods for visual understanding of hierarchical system structures" (1981): layers, places for arrows
that cross a layer, and sorting by the mean place of the neighbours. Heights follow by isotonic regression (pool adjacent violators).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wijkkoers.reports.figures.thread_content import ThreadFigure, ThreadLink

SWEEPS = 6
LANE, GAP = 10.0, 14.0
"""Height of a lane for arrows, and the room between things in a column."""

Slot = str
"""A place in a column: the key of a node, or `column>key` for the lane of arrows on their way to that node."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of an arrow between two neighbouring columns; `is_end` where it reaches its target."""

    source: Slot
    target: Slot
    is_end: bool
    count: int = 0


@dataclass(frozen=True, slots=True)
class ThreadLayout:
    """Slots by column from top to bottom, the height and the middle of each, the pieces of arrows, and arrows within one column."""

    columns: tuple[tuple[Slot, ...], ...]
    heights: Mapping[Slot, float]
    middles: Mapping[Slot, float]
    pieces: tuple[Piece, ...]
    within: tuple[ThreadLink, ...]

    @property
    def bottom(self) -> float:
        """Where the lowest slot ends."""
        return max((self.middles[slot] + self.heights[slot] / 2 for slot in self.middles), default=0.0)


def is_lane(slot: Slot) -> bool:
    """Whether a slot is a lane for arrows and not a thing."""
    return ">" in slot


def lay_out(content: ThreadFigure, heights: Mapping[str, float]) -> ThreadLayout:
    """Return where everything stands; `heights` are those of the nodes by key. The first column starts at 0."""
    column_of = {node.key: node.column for node in content.nodes}
    across = [link for link in content.links if column_of[link.source] < column_of[link.target]]
    within = tuple(link for link in content.links if column_of[link.source] >= column_of[link.target])
    columns: list[list[Slot]] = [[node.key for node in content.nodes if node.column == number] for number in range(len(content.columns))]
    pieces = _pieces(across, column_of, columns)
    near = _neighbours(pieces)
    ordered = _ordered(columns, near)
    tall = {slot: LANE if is_lane(slot) else heights[slot] for column in ordered for slot in column}
    middles = _placed(ordered, tall, near)
    return ThreadLayout(tuple(map(tuple, ordered)), tall, middles, pieces, within)


def _pieces(links: Sequence[ThreadLink], column_of: Mapping[str, int], columns: list[list[Slot]]) -> tuple[Piece, ...]:
    """Cut arrows at every column; arrows on their way to one thing share a lane. Adds the lanes to the columns."""
    found: dict[tuple[Slot, Slot], Piece] = {}
    for link in links:
        here = link.source
        for number in range(column_of[link.source] + 1, column_of[link.target]):
            lane = f"{number}>{link.target}"
            if lane not in columns[number]:
                columns[number].append(lane)
            found.setdefault((here, lane), Piece(here, lane, is_end=False, count=link.count))
            here = lane
        found.setdefault((here, link.target), Piece(here, link.target, is_end=True, count=0 if is_lane(here) else link.count))
    return tuple(found.values())


def _neighbours(pieces: Sequence[Piece]) -> dict[Slot, tuple[list[Slot], list[Slot]]]:
    near: dict[Slot, tuple[list[Slot], list[Slot]]] = {}
    for piece in pieces:
        near.setdefault(piece.source, ([], []))[1].append(piece.target)
        near.setdefault(piece.target, ([], []))[0].append(piece.source)
    return near


def _ordered(columns: list[list[Slot]], near: Mapping[Slot, tuple[list[Slot], list[Slot]]]) -> list[list[Slot]]:
    """Sort every column by where its neighbours stand, to the right and to the left in turn."""
    for sweep in range(SWEEPS):
        side = sweep % 2
        order = range(1, len(columns)) if side == 0 else range(len(columns) - 2, -1, -1)
        for number in order:
            beside = columns[number - 1 if side == 0 else number + 1]
            place = {slot: (turn + 0.5) / max(len(beside), 1) for turn, slot in enumerate(beside)}
            own = {slot: (turn + 0.5) / max(len(columns[number]), 1) for turn, slot in enumerate(columns[number])}
            means = {slot: _mean(_beside(near, slot, side), place, own[slot]) for slot in columns[number]}
            columns[number].sort(key=means.__getitem__)
    return columns


def _beside(near: Mapping[Slot, tuple[list[Slot], list[Slot]]], slot: Slot, side: int) -> list[Slot]:
    return near[slot][side] if slot in near else []


def _mean(slots: Sequence[Slot], place: Mapping[Slot, float], otherwise: float) -> float:
    known = [place[slot] for slot in slots if slot in place]
    return sum(known) / len(known) if known else otherwise


def _placed(
    columns: Sequence[Sequence[Slot]], tall: Mapping[Slot, float], near: Mapping[Slot, tuple[list[Slot], list[Slot]]]
) -> dict[Slot, float]:
    """Return the middle of every slot: as near to its neighbours as the order and the room allow."""
    middles: dict[Slot, float] = {}
    for column in columns:
        y = -sum(tall[slot] + GAP for slot in column) / 2
        for slot in column:
            middles[slot] = y + tall[slot] / 2
            y += tall[slot] + GAP
    for sweep in range(SWEEPS):
        for column in columns if sweep % 2 == 0 else reversed(columns):
            wanted = [_mean([*near[slot][0], *near[slot][1]] if slot in near else [], middles, middles[slot]) for slot in column]
            middles.update(zip(column, spread([tall[slot] for slot in column], wanted), strict=True))
    top = min((middles[slot] - tall[slot] / 2 for slot in middles), default=0.0)
    return {slot: middle - top for slot, middle in middles.items()}


def spread(heights: Sequence[float], wanted: Sequence[float]) -> list[float]:
    """Return the middles nearest to those wanted (least squares) at which things in this order do not touch."""
    offsets, y = [], 0.0
    for number, height in enumerate(heights):
        y += (heights[number - 1] + height) / 2 + GAP if number else 0.0
        offsets.append(y)
    blocks: list[tuple[float, int]] = []
    for offset, aim in zip(offsets, wanted, strict=True):
        total, count = aim - offset, 1
        while blocks and blocks[-1][0] / blocks[-1][1] > total / count:
            before = blocks.pop()
            total, count = total + before[0], count + before[1]
        blocks.append((total, count))
    levels = [total / count for total, count in blocks for _ in range(count)]
    return [level + offset for level, offset in zip(levels, offsets, strict=True)]

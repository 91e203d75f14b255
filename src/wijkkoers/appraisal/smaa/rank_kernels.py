"""Compiled loops from scores to ranks and counts, one tile of draws at a time. See `kernels`.

Arrays of a tile have a row per alternative (or corner) and a column per draw.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from wijkkoers.appraisal.smaa.compiling import compiled


@compiled
def rank_tile(marks: Any, ranks: Any, wins: Any) -> None:
    """Count how many rows stand above each row; a tie goes to the lower row. Adds the wins of lower rows over higher ones."""
    rows = marks.shape[0]
    for row in range(rows):
        own = ranks[row]
        own[:] = 0
        four = row // 4 * 4
        for other in range(0, four, 4):
            _above_four(marks, row, other, own, wins)
        for other in range(four, row):
            _above_one(marks, row, other, own, wins)
        last = row + 1 + (rows - row - 1) // 4 * 4
        for other in range(row + 1, last, 4):
            _below_four(marks, row, other, own)
        for other in range(last, rows):
            _below_one(marks, row, other, own)


@compiled
def _above_four(marks: Any, row: Any, other: Any, own: Any, wins: Any) -> None:
    mine, a, b, c, e = marks[row], marks[other], marks[other + 1], marks[other + 2], marks[other + 3]
    n0, n1, n2, n3 = np.int32(0), np.int32(0), np.int32(0), np.int32(0)
    for draw in range(len(own)):
        mark = mine[draw]
        m0, m1, m2, m3 = np.int32(a[draw] >= mark), np.int32(b[draw] >= mark), np.int32(c[draw] >= mark), np.int32(e[draw] >= mark)
        n0, n1, n2, n3 = np.int32(n0 + m0), np.int32(n1 + m1), np.int32(n2 + m2), np.int32(n3 + m3)
        own[draw] += (m0 + m1) + (m2 + m3)
    wins[other, row] += n0
    wins[other + 1, row] += n1
    wins[other + 2, row] += n2
    wins[other + 3, row] += n3


@compiled
def _above_one(marks: Any, row: Any, other: Any, own: Any, wins: Any) -> None:
    mine, its = marks[row], marks[other]
    n = np.int32(0)
    for draw in range(len(own)):
        m = np.int32(its[draw] >= mine[draw])
        n = np.int32(n + m)
        own[draw] += m
    wins[other, row] += n


@compiled
def _below_four(marks: Any, row: Any, other: Any, own: Any) -> None:
    mine, a, b, c, e = marks[row], marks[other], marks[other + 1], marks[other + 2], marks[other + 3]
    for draw in range(len(own)):
        mark = mine[draw]
        own[draw] += (np.int32(a[draw] > mark) + np.int32(b[draw] > mark)) + (np.int32(c[draw] > mark) + np.int32(e[draw] > mark))


@compiled
def _below_one(marks: Any, row: Any, other: Any, own: Any) -> None:
    mine, its = marks[row], marks[other]
    for draw in range(len(own)):
        own[draw] += np.int32(its[draw] > mine[draw])


@compiled
def rank_equals(marks: Any, sizes: Any, ranks: Any) -> None:
    """Count how many alternatives stand above each row, where a row may stand for several equal ones."""
    for row in range(marks.shape[0]):
        own, mine = ranks[row], marks[row]
        own[:] = 0
        for other in range(marks.shape[0]):
            its, size = marks[other], sizes[other]
            if other < row:
                for draw in range(len(own)):
                    own[draw] += size if its[draw] >= mine[draw] else 0
            elif other > row:
                for draw in range(len(own)):
                    own[draw] += size if its[draw] > mine[draw] else 0


@compiled
def find_winners(ranks: Any, winner: Any) -> None:
    """Find the row with rank 0 of every draw."""
    for row in range(ranks.shape[0]):
        own, number = ranks[row], np.int32(row)
        for draw in range(len(winner)):
            winner[draw] = number if own[draw] == 0 else winner[draw]


@compiled
def count_ranks(ranks: Any, starts: Any) -> None:
    """Count the ranks of every row, in four copies in turn."""
    rows, draws = ranks.shape
    quarter = draws // 4
    for row in range(rows):
        own = ranks[row]
        s0, s1, s2, s3 = starts[0, row], starts[1, row], starts[2, row], starts[3, row]
        for draw in range(quarter):
            s0[np.uintp(own[draw])] += 1
            s1[np.uintp(own[quarter + draw])] += 1
            s2[np.uintp(own[2 * quarter + draw])] += 1
            s3[np.uintp(own[3 * quarter + draw])] += 1
        for draw in range(4 * quarter, draws):
            s0[np.uintp(own[draw])] += 1


@compiled
def add_favourable(shares: Any, winner: Any, favourable: Any) -> None:
    """Add the shares of every draw to the row that is first in it."""
    corners, draws = shares.shape
    for draw in range(draws):
        own = favourable[np.uintp(winner[draw])]
        for corner in range(corners):
            own[corner] += shares[corner, draw]


@compiled
def pack_keys(marks: Any, keys: Any) -> None:
    """Pack score and row in one key of 32 bits; see `tally.sorting_keys`, which makes the same."""
    rows, draws = marks.shape
    bits = _bits(rows)
    drop, up = np.uint32(bits - 1), np.uint32(bits)
    for row in range(rows):
        mine, own = marks[row], keys[row]
        place = np.uint32((1 << bits) - 1 - row)
        for draw in range(draws):
            own[draw] = np.uint32((np.uint32(mine[draw]) >> drop) << up) | place


@compiled
def _bits(rows: Any) -> Any:
    bits = 1
    while (1 << bits) < rows:
        bits += 1
    return bits


@compiled
def turn(keys: Any, turned: Any) -> None:
    """Turn rows into columns, in strips of eight draws, so that eight lines are written at a time."""
    rows, draws = keys.shape
    strips = draws // 8 * 8
    for left in range(0, strips, 8):
        a, b, c, e = turned[left], turned[left + 1], turned[left + 2], turned[left + 3]
        f, g, h, i = turned[left + 4], turned[left + 5], turned[left + 6], turned[left + 7]
        for row in range(rows):
            own = keys[row, left : left + 8]
            a[row], b[row], c[row], e[row] = own[0], own[1], own[2], own[3]
            f[row], g[row], h[row], i[row] = own[4], own[5], own[6], own[7]
    for draw in range(strips, draws):
        for row in range(rows):
            turned[draw, row] = keys[row, draw]


@compiled
def count_sorted(turned: Any, sizes: Any, starts: Any, by_place: Any) -> None:
    """Count the ranks from sorted keys (the best last): by row in `starts` where rows are equal, else by place in `by_place`."""
    draws, rows = turned.shape
    top = np.uint32((1 << _bits(rows)) - 1)
    if sizes.max() > 1:
        for draw in range(draws):
            _count_equals(turned[draw], sizes, top, starts[0])
        return
    for left in range(0, rows, 16):
        right = min(left + 16, rows)
        for draw in range(draws):
            own = turned[draw]
            for place in range(left, right):
                by_place[np.uintp(rows - 1 - place), np.uintp(top - (own[place] & top))] += 1


@compiled
def add_favourable_sorted(turned: Any, shares: Any, favourable: Any) -> None:
    """Add the shares of every draw to the row of its best key."""
    draws, rows = turned.shape
    top = np.uint32((1 << _bits(rows)) - 1)
    for draw in range(draws):
        mine = favourable[np.uintp(top - (turned[draw, rows - 1] & top))]
        for corner in range(shares.shape[0]):
            mine[corner] += shares[corner, draw]


@compiled
def _count_equals(own: Any, sizes: Any, top: Any, counted: Any) -> None:
    rows, start = len(own), 0
    for place in range(rows - 1, -1, -1):
        row = np.uintp(top - (own[place] & top))
        counted[row, np.uintp(start)] += 1
        start += sizes[row]


@compiled
def count_key_pairs(keys: Any, wins: Any) -> None:
    """Count how often a lower row stands above a higher one."""
    rows, draws = keys.shape
    for row in range(rows):
        mine = keys[row]
        four = row // 4 * 4
        for other in range(0, four, 4):
            a, b, c, e = keys[other], keys[other + 1], keys[other + 2], keys[other + 3]
            n0, n1, n2, n3 = np.int32(0), np.int32(0), np.int32(0), np.int32(0)
            for draw in range(draws):
                key = mine[draw]
                n0, n1 = np.int32(n0 + np.int32(a[draw] > key)), np.int32(n1 + np.int32(b[draw] > key))
                n2, n3 = np.int32(n2 + np.int32(c[draw] > key)), np.int32(n3 + np.int32(e[draw] > key))
            wins[other, row] += n0
            wins[other + 1, row] += n1
            wins[other + 2, row] += n2
            wins[other + 3, row] += n3
        for other in range(four, row):
            its = keys[other]
            n0 = np.int32(0)
            for draw in range(draws):
                n0 = np.int32(n0 + np.int32(its[draw] > mine[draw]))
            wins[other, row] += n0

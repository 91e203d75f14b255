"""Compiled counting of votes: 64 people in a word, and the counts of two statements by counting bits.

Imported only for many people, since the compiler takes a moment to load; the results are the same whole numbers as those of numpy.
"""

from __future__ import annotations

from typing import Any

import numba
import numpy as np
from numba.core import types
from numba.extending import intrinsic
from numpy.typing import NDArray

Bits = NDArray[np.uint64]
Counts = NDArray[np.int64]

WORDS = 256
"""Words of people per block: three planes of 200 statements then fit in the cache of one core."""


def _declare_bits_set(_context: Any, _word: Any) -> Any:
    """Return the number of bits set in a word: one instruction of the processor."""

    def generate(_context: Any, builder: Any, _signature: Any, arguments: Any) -> Any:
        return builder.ctpop(arguments[0])

    return types.uint64(types.uint64), generate


_bits_set: Any = intrinsic(_declare_bits_set)


@numba.njit(cache=True, nogil=True)  # type: ignore[untyped-decorator, unused-ignore]
def pack_votes(votes: NDArray[np.int8]) -> Bits:
    """Return who agreed, who disagreed and who voted, shape (3, statements, words), as `opinion_kernels.pack_votes` does."""
    people, statements = votes.shape
    words = (people + 63) // 64
    planes = np.zeros((3, statements, words), dtype=np.uint64)
    agree = np.empty(statements, dtype=np.uint64)
    disagree = np.empty(statements, dtype=np.uint64)
    voted = np.empty(statements, dtype=np.uint64)
    for word in range(words):
        agree[:] = np.uint64(0)
        disagree[:] = np.uint64(0)
        voted[:] = np.uint64(0)
        for bit in range(min(64, people - 64 * word)):
            person = 64 * word + bit
            place = np.uint64(bit)
            for statement in range(statements):
                vote = votes[person, statement]
                agree[statement] |= np.uint64(vote == 1) << place
                disagree[statement] |= np.uint64(vote == -1) << place
                voted[statement] |= np.uint64(vote >= -1) << place
        for statement in range(statements):
            planes[0, statement, word] = agree[statement]
            planes[1, statement, word] = disagree[statement]
            planes[2, statement, word] = voted[statement]
    return planes


@numba.njit(cache=True, nogil=True)  # type: ignore[untyped-decorator, unused-ignore]
def _count_pair(agree: Bits, disagree: Bits, voted: Bits, one: int, other: int) -> tuple[np.int64, np.int64, np.int64, np.int64]:
    seen = product = cross = back = np.int64(0)
    for word in range(agree.shape[1]):
        a, d, v = agree[one, word], disagree[one, word], voted[one, word]
        b, e, w = agree[other, word], disagree[other, word], voted[other, word]
        both = (a | d) & (b | e)
        seen += np.int64(_bits_set(v & w))
        product += np.int64(_bits_set(both)) - 2 * np.int64(_bits_set(both & (a ^ b)))
        cross += np.int64(_bits_set(v & b)) - np.int64(_bits_set(v & e))
        back += np.int64(_bits_set(w & a)) - np.int64(_bits_set(w & d))
    return seen, product, cross, back


@numba.njit(cache=True, nogil=True)  # type: ignore[untyped-decorator, unused-ignore]
def count_pairs(planes: Bits, first: int, step: int) -> Counts:
    """Return seen, product and cross, shape (3, statements, statements), of planes (3, statements, words).

    Only pairs whose lower statement is first, first + step, ...: so threads share the work and their results add up.
    """
    _three, statements, words = planes.shape
    found = np.zeros((3, statements, statements), dtype=np.int64)
    for start in range(0, words, WORDS):
        agree = planes[0, :, start : start + WORDS].copy()
        disagree = planes[1, :, start : start + WORDS].copy()
        voted = planes[2, :, start : start + WORDS].copy()
        for one in range(first, statements, step):
            for other in range(one, statements):
                seen, product, cross, back = _count_pair(agree, disagree, voted, one, other)
                found[0, one, other] += seen
                found[1, one, other] += product
                found[2, one, other] += cross
                if other != one:
                    found[0, other, one] += seen
                    found[1, other, one] += product
                    found[2, other, one] += back
    return found


@numba.njit(cache=True, nogil=True)  # type: ignore[untyped-decorator, unused-ignore]
def count_members(planes: Bits, members: Bits) -> Counts:
    """Return agree, disagree and voted per group, shape (3, groups, statements), of planes and of members (groups, words)."""
    found = np.zeros((3, members.shape[0], planes.shape[1]), dtype=np.int64)
    for plane in range(3):
        for group in range(members.shape[0]):
            for statement in range(planes.shape[1]):
                count = np.int64(0)
                for word in range(planes.shape[2]):
                    count += np.int64(_bits_set(planes[plane, statement, word] & members[group, word]))
                found[plane, group, statement] = count
    return found


@numba.njit(cache=True, nogil=True)  # type: ignore[untyped-decorator, unused-ignore]
def inspect_votes(votes: NDArray[np.int8]) -> tuple[NDArray[np.int32], bool]:
    """Return how many votes each person gave, and whether all are known, as `opinion_kernels.inspect_votes` does."""
    people, statements = votes.shape
    given = np.empty(people, dtype=np.int32)
    unknown = np.int32(0)
    for person in range(people):
        number = np.int32(0)
        wrong = np.int32(0)
        for statement in range(statements):
            vote = votes[person, statement]
            number += np.int32(vote != -128)
            wrong += np.int32((vote > 1) | ((vote < -1) & (vote != -128)))
        given[person] = number
        unknown += wrong
    return given, bool(unknown == 0)


@numba.njit(cache=True, nogil=True, fastmath={"reassoc", "contract"})  # type: ignore[untyped-decorator, unused-ignore]
def place_people(votes: NDArray[np.int8], means: NDArray[np.float32], axes: NDArray[np.float32]) -> NDArray[np.float64]:
    """Return places (people, 2) from votes, means (statements,) and axes (2, statements), stretched for people with few votes."""
    people, statements = votes.shape
    places = np.empty((people, 2))
    for person in range(people):
        first = np.float32(0.0)
        second = np.float32(0.0)
        seen = np.int32(0)
        for statement in range(statements):
            vote = votes[person, statement]
            has_voted = vote >= -1
            moved = np.float32(vote) - means[statement] if has_voted else np.float32(0.0)
            first += moved * axes[0, statement]
            second += moved * axes[1, statement]
            seen += np.int32(has_voted)
        stretch = np.sqrt(statements / max(1, seen))
        places[person, 0] = first * stretch
        places[person, 1] = second * stretch
    return places

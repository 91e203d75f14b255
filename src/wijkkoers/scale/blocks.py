"""Blocks of a long run: where each starts and how many it holds. The size never depends on who does the work."""

from __future__ import annotations

BLOCK_SIZE = 65_536

Block = tuple[int, int]
"""First item and number of items."""


def split_blocks(total: int, size: int = BLOCK_SIZE) -> tuple[Block, ...]:
    """Return the blocks of a run of `total` items. Raises ValueError when total is negative or size below 1."""
    if total < 0 or size < 1:
        raise ValueError(f"{total} items do not go in blocks of {size}")
    return tuple((first, min(size, total - first)) for first in range(0, total, size))

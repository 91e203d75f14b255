"""Signs that stand beside a colour: the same shapes on the map in the page, in its legend and on paper."""

from __future__ import annotations

from dataclasses import dataclass

from wijkkoers.reports.tokens import colour

SIGNS = {
    "rond": "M6,1A5,5 0 1 1 6,11A5,5 0 1 1 6,1Z",
    "vierkant": "M1.5,1.5H10.5V10.5H1.5Z",
    "driehoek": "M6,0.8L11.6,10.8H0.4Z",
    "ruit": "M6,0.2L11.8,6L6,11.8L0.2,6Z",
    "plus": "M4.4,0.8H7.6V4.4H11.2V7.6H7.6V11.2H4.4V7.6H0.8V4.4H4.4Z",
    "kruis": "M2.6,0.6L6,4L9.4,0.6L11.4,2.6L8,6L11.4,9.4L9.4,11.4L6,8L2.6,11.4L0.6,9.4L4,6L0.6,2.6Z",
    "vink": "M0.4,6.4L2.6,4.2L4.8,6.4L9.6,1.2L11.8,3.4L4.8,10.8Z",
    "ring": "M6,0.6A5.4,5.4 0 1 1 6,11.4A5.4,5.4 0 1 1 6,0.6ZM6,3.6A2.4,2.4 0 1 0 6,8.4A2.4,2.4 0 1 0 6,3.6Z",
    "vlag": "M1.4,0.4H3V1.2H11L8.6,4.2L11,7.2H3V11.6H1.4Z",
}
"""Path data in a box of 12 x 12, filled by the even-odd rule."""
SIGN_BOX = 12.0


@dataclass(frozen=True, slots=True)
class MarkClass:
    """A class of things on a map: what it is called, the token of its colour, and its sign (one of `SIGNS`)."""

    id: str
    label: str
    colour: str
    sign: str

    @property
    def fill(self) -> str:
        """The colour as `#rrggbb`."""
        return colour(self.colour)

    @property
    def path(self) -> str:
        """The path data of the sign."""
        return SIGNS[self.sign]

"""A sheet with links in it: a group instead of one picture, so that every link can be reached and read."""

from __future__ import annotations

from xml.sax.saxutils import escape

from wijkkoers.reports.figures.svg import Sheet, Value, element


class CompassSheet(Sheet):
    """A sheet whose parts may be links; without an address a part is a plain group with a title."""

    role = "group"
    _links: tuple[str, ...] = ()
    _number = 0

    def count(self) -> int:
        """Return the next number for an id."""
        self._number += 1
        return self._number

    def open_link(self, href: str, title: str, *, has_words: bool = False, **attributes: Value) -> None:
        """Open a link (or, without `href`, a group); close it with `close_link`.

        A link with words in it is named by its title alone: a second name would be read beside those words.
        """
        tag = "a" if href else "g"
        named: dict[str, Value] = {"href": href} if href else {}
        if href and not has_words:
            named["aria_label"] = title
        named |= attributes
        inner = f"<title>{escape(title)}</title>"
        self._marks.append(element(tag, named, inner).removesuffix(f"</{tag}>"))
        self._links = (*self._links, tag)

    def close_link(self) -> None:
        """Close the link opened last."""
        *rest, tag = self._links
        self._links = tuple(rest)
        self._marks.append(f"</{tag}>")

    def put(self, marks: str) -> None:
        """Add marks that are SVG text already."""
        self._marks.append(marks)

"""The tables of the guide, made from the table of parts; a test compares them with the document."""

from __future__ import annotations

from wijkkoers.sources.weegbestand.fields import Field, Kind, Part
from wijkkoers.sources.weegbestand.parts import BY_KEY, PARTS

_KINDS = {Kind.RANGE: "bandbreedte: één getal of laag, midden, hoog", Kind.FRACTION: "percentage", Kind.REFERENCES: "lijst van kenmerken"}


def guide_tables() -> str:
    """Return a heading, a line and a table of columns per part, in Markdown."""
    return "\n\n".join(_part(part) for part in PARTS) + "\n"


def _part(part: Part) -> str:
    form = "één blok" if part.is_single else "een lijst"
    rows = "\n".join(_row(part, field) for field in part.fields)
    return f"### {part.sheet}\n\n{part.remark} In YAML: `{part.key}`, {form}.\n\n| kolom | YAML | wat | uitleg |\n|---|---|---|---|\n{rows}"


def _row(part: Part, field: Field) -> str:
    star = " \\*" if field.is_required else ""
    return f"| {field.heading}{star} | `{field.key}` | {_what(field)} | {part.explain(field)} |"


def _what(field: Field) -> str:
    if field.kind is Kind.CHOICE:
        return ", ".join(f"`{choice}`" for choice in field.choices)
    if field.refers_to and field.kind is Kind.REFERENCE:
        return f"kenmerk uit {BY_KEY[field.refers_to].sheet}"
    what = _KINDS.get(field.kind, str(field.kind))
    is_told = not field.unit or field.unit in what or (field.kind is Kind.FRACTION and field.unit == "%")
    return what if is_told else f"{what}, {field.unit}"

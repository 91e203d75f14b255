"""Sheets of cells as an OpenDocument spreadsheet (ods, ISO/IEC 26300): a zip with four parts, the same bytes for the same cells."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import date
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from wijkkoers.reports.sheet_files import NARROWEST, Cell, Sheet, bare
from wijkkoers.reports.tokens import colour

MIME_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
LETTER_CM = 0.19
_MADE = (2000, 1, 1, 0, 0, 0)
_START = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NAMESPACE = "urn:oasis:names:tc:opendocument:xmlns:"
_PREFIXES = {
    "office": "office:1.0",
    "table": "table:1.0",
    "text": "text:1.0",
    "style": "style:1.0",
    "number": "datastyle:1.0",
    "fo": "xsl-fo-compatible:1.0",
    "config": "config:1.0",
    "manifest": "manifest:1.0",
}
_BLANKS = re.compile(r"^ +| +$|  +")


def write_ods(sheets: Sequence[Sheet]) -> bytes:
    """Return a spreadsheet with the headings in view."""
    named = [(_unique(sheets, place), sheet) for place, sheet in enumerate(sheets)]
    parts = (
        ("mimetype", MIME_TYPE, ZIP_STORED),
        ("META-INF/manifest.xml", _manifest(), ZIP_DEFLATED),
        ("settings.xml", _settings([name for name, _sheet in named]), ZIP_DEFLATED),
        ("content.xml", _content(named), ZIP_DEFLATED),
    )
    out = io.BytesIO()
    with ZipFile(out, "w") as archive:
        for name, text, packing in parts:
            member = ZipInfo(name, _MADE)
            member.compress_type = packing
            archive.writestr(member, text.encode("utf-8"))
    return out.getvalue()


def _unique(sheets: Sequence[Sheet], place: int) -> str:
    name = sheets[place].short_name
    return name if all(sheet.short_name != name for sheet in sheets[:place]) else f"{name} ({place + 1})"


def _element(tag: str, prefixes: str, inside: str) -> str:
    names = " ".join(f'xmlns:{prefix}="{_NAMESPACE}{_PREFIXES[prefix]}"' for prefix in prefixes.split())
    version = f'{tag.partition(":")[0]}:version="1.3"'
    return f"{_START}<{tag} {names} {version}>{inside}</{tag}>"


def _manifest() -> str:
    entries = [("/", MIME_TYPE), ("content.xml", "text/xml"), ("settings.xml", "text/xml")]
    listed = "".join(f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>' for path, kind in entries)
    return _element("manifest:manifest", "manifest", listed)


def _settings(names: Sequence[str]) -> str:
    """Return the part that keeps the headings in view."""
    numbers = (("VerticalSplitMode", "short", 2), ("VerticalSplitPosition", "int", 1), ("PositionBottom", "int", 1))
    items = "".join(_config("item", name, str(value), kind) for name, kind, value in numbers)
    tables = "".join(_config("item-map-entry", name, items) for name in names)
    entry = _config("item-map-entry", "", _config("item-map-named", "Tables", tables))
    views = _config("item-set", "ooo:view-settings", _config("item-map-indexed", "Views", entry))
    return _element("office:document-settings", "office config", f"<office:settings>{views}</office:settings>")


def _config(tag: str, name: str, inside: str, kind: str = "") -> str:
    named = f" config:name={quoteattr(name)}" if name else ""
    typed = f' config:type="{kind}"' if kind else ""
    return f"<config:config-{tag}{named}{typed}>{inside}</config:config-{tag}>"


def _content(named: Sequence[tuple[str, Sheet]]) -> str:
    widths = sorted({sheet.width(column) for _name, sheet in named for column in range(len(sheet.headings))})
    decimals = sorted({places for _name, sheet in named for places in sheet.decimals})
    styles = [*map(_column_style, widths), *map(_number_style, decimals), _FIXED_STYLES]
    tables = "".join(_table(name, sheet) for name, sheet in named)
    inside = f"<office:automatic-styles>{''.join(styles)}</office:automatic-styles><office:body><office:spreadsheet>{tables}"
    return _element("office:document-content", "office table text style number fo", f"{inside}</office:spreadsheet></office:body>")


def _column_style(width: int) -> str:
    size = f"{max(width, NARROWEST) * LETTER_CM:.2f}cm"
    return _style(f"w{width}", "table-column", f'<style:table-column-properties style:column-width="{size}"/>')


def _number_style(places: int) -> str:
    number = f'<number:number number:decimal-places="{places}" number:min-integer-digits="1"/>'
    shown = f'<number:number-style style:name="N{places}">{number}</number:number-style>'
    return shown + _style(f"n{places}", "table-cell", _TOP, f"N{places}")


def _style(name: str, family: str, inside: str, shown: str = "") -> str:
    data = f' style:data-style-name="{shown}"' if shown else ""
    return f'<style:style style:name="{name}" style:family="{family}"{data}>{inside}</style:style>'


_TOP = '<style:table-cell-properties style:vertical-align="top" fo:wrap-option="wrap"/>'
_FIXED_STYLES = (
    '<number:date-style style:name="D"><number:day number:style="long"/><number:text>-</number:text><number:month number:style="long"/>'
    '<number:text>-</number:text><number:year number:style="long"/></number:date-style>'
    f'<style:style style:name="day" style:family="table-cell" style:data-style-name="D">{_TOP}</style:style>'
    f'<style:style style:name="text" style:family="table-cell">{_TOP}</style:style>'
    f'<style:style style:name="head" style:family="table-cell"><style:table-cell-properties fo:background-color="{colour("paper-deep")}" '
    'style:vertical-align="top" fo:wrap-option="wrap"/><style:text-properties fo:font-weight="bold"/></style:style>'
)


def _table(name: str, sheet: Sheet) -> str:
    columns = "".join(f'<table:table-column table:style-name="w{sheet.width(column)}"/>' for column in range(len(sheet.headings)))
    head = "".join(_text_cell(bare(heading), "head") for heading in sheet.headings)
    rows = "".join(f"<table:table-row>{_cells(row, sheet.decimals)}</table:table-row>" for row in sheet.rows)
    heads = f"<table:table-header-rows><table:table-row>{head}</table:table-row></table:table-header-rows>"
    return f"<table:table table:name={quoteattr(name)}>{columns}{heads}{rows}</table:table>"


def _cells(row: Sequence[Cell], decimals: Sequence[int]) -> str:
    return "".join(_cell(cell, places) for cell, places in zip(row, decimals, strict=True))


def _cell(cell: Cell, places: int) -> str:
    if cell is None:
        return "<table:table-cell/>"
    if isinstance(cell, str):
        return _text_cell(cell, "text")
    if isinstance(cell, date):
        day = cell.isoformat()
        return _element_cell("day", f'office:value-type="date" office:date-value="{day}"', f"<text:p>{day}</text:p>")
    number = f"{cell:f}" if not isinstance(cell, int) else str(cell)
    return _element_cell(f"n{places}", f'office:value-type="float" office:value="{number}"', f"<text:p>{number}</text:p>")


def _text_cell(text: str, style: str) -> str:
    lines = "".join(f"<text:p>{_line(line)}</text:p>" for line in text.split("\n"))
    return _element_cell(style, 'office:value-type="string"', lines)


def _element_cell(style: str, value: str, inside: str) -> str:
    return f'<table:table-cell table:style-name="{style}" {value}>{inside}</table:table-cell>'


def _line(line: str) -> str:
    """Return a line with the blanks that XML would lose as elements of their own."""
    spaced = _BLANKS.sub(lambda found: f"\x00{len(found[0])}\x01", escape(line))
    return re.sub("\x00(\\d+)\x01", r'<text:s text:c="\1"/>', spaced).replace("\t", "<text:tab/>")

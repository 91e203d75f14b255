"""Letters that tell what was done with inbreng: one page each as tagged PDF, as an OpenDocument text to edit, and as plain text."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from wijkkoers.reports.kit.qr import qr_svg
from wijkkoers.reports.languages import wording
from wijkkoers.reports.tokens import tokens_typst
from wijkkoers.reports.typesetting import typeset_pdf

ODT_TYPE = "application/vnd.oasis.opendocument.text"
_MADE = (2000, 1, 1, 0, 0, 0)
_START = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACES = "urn:oasis:names:tc:opendocument:xmlns:"


@dataclass(frozen=True, slots=True)
class LetterAnswer:
    """What was done in one sentence, what more there is to say of it, and the part of the text that it answers (empty for all)."""

    sentence: str
    lines: tuple[str, ...] = ()
    part: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """Everything in one letter, in words."""

    language: str
    title: str
    kicker: str
    greeting: str
    opening: str
    quote: str
    notes: tuple[str, ...]
    answers: tuple[LetterAnswer, ...]
    more: str
    address: str
    short_address: str
    code_label: str
    code: str
    qr_name: str
    thanks: str
    closing: str
    sender: str
    reference: str
    is_fictional: bool = False


def letters_pdf(letters: Sequence[Letter]) -> bytes:
    """Return the letters as PDF/UA-1, each on a new page; the same letters give the same bytes.

    Raises InputError `lettertype-ontbreekt` when the fonts are not there.
    """
    return typeset_pdf(__package__, "participation_letters.typ", letters_content(letters))


def letters_content(letters: Sequence[Letter]) -> dict[str, Any]:
    """Return all values that the template needs, as JSON can hold them."""
    first = letters[0] if letters else None
    return {
        "language": first.language if first else "nl",
        "title": first.title if first else "",
        "letters": [_content_of(letter) for letter in letters],
        "tokens": tokens_typst(),
    }


def letter_text(letter: Letter) -> str:
    """Return a letter as plain text, to copy into a mail or another letter."""
    return "\n\n".join(text for _style, text in _paragraphs(letter)) + "\n"


def letters_txt(letters: Iterable[Letter]) -> bytes:
    """Return letters as plain text, one under the other."""
    return f"\n{'-' * 60}\n\n".join(letter_text(letter) for letter in letters).encode("utf-8")


def letters_odt(letters: Sequence[Letter]) -> bytes:
    """Return letters as an OpenDocument text that can be edited, each on a new page."""
    parts = (
        ("mimetype", ODT_TYPE, ZIP_STORED),
        ("META-INF/manifest.xml", _manifest(), ZIP_DEFLATED),
        ("content.xml", _odt_content(letters), ZIP_DEFLATED),
    )
    out = io.BytesIO()
    with ZipFile(out, "w") as archive:
        for name, text, packing in parts:
            member = ZipInfo(name, _MADE)
            member.compress_type = packing
            archive.writestr(member, text.encode("utf-8"))
    return out.getvalue()


def _content_of(letter: Letter) -> dict[str, Any]:
    return {
        "language": letter.language,
        "kicker": letter.kicker,
        "fictional": wording(letter.language).say("fictional") if letter.is_fictional else "",
        "title": letter.title,
        "greeting": letter.greeting,
        "opening": letter.opening,
        "quote": letter.quote,
        "notes": list(letter.notes),
        "answers": [{"sentence": row.sentence, "lines": list(row.lines), "part": row.part} for row in letter.answers],
        "more": letter.more,
        "short_address": letter.short_address,
        "code_label": letter.code_label,
        "code": letter.code,
        "qr": qr_svg(letter.address, letter.qr_name),
        "qr_name": letter.qr_name,
        "thanks": letter.thanks,
        "closing": letter.closing,
        "sender": letter.sender,
        "reference": letter.reference,
    }


def _paragraphs(letter: Letter) -> Iterator[tuple[str, str]]:
    """Yield the paragraphs of a letter, each with its style."""
    yield "small", letter.kicker
    yield "title", letter.title
    yield "text", letter.greeting
    yield "text", letter.opening
    if letter.quote:
        yield "quote", f"“{letter.quote}”"
    yield from (("text", note) for note in letter.notes)
    for answer in letter.answers:
        if answer.part:
            yield "quote", f"“{answer.part}”"
        yield "strong", answer.sentence
        yield from (("text", line) for line in answer.lines)
    yield "text", letter.more
    yield "text", f"{letter.address}\n{letter.code_label}: {letter.code}"
    yield "text", letter.thanks
    yield "text", f"{letter.closing}\n{letter.sender}"
    yield "small", letter.reference


def _manifest() -> str:
    names = f'xmlns:manifest="{_SPACES}manifest:1.0" manifest:version="1.3"'
    entries = (("/", ODT_TYPE), ("content.xml", "text/xml"))
    listed = "".join(f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{kind}"/>' for path, kind in entries)
    return f"{_START}<manifest:manifest {names}>{listed}</manifest:manifest>"


def _odt_content(letters: Sequence[Letter]) -> str:
    prefixes = {"office": "office:1.0", "text": "text:1.0", "style": "style:1.0", "fo": "xsl-fo-compatible:1.0"}
    names = " ".join(f'xmlns:{prefix}="{_SPACES}{space}"' for prefix, space in prefixes.items())
    body = "".join(_odt_letter(letter, place) for place, letter in enumerate(letters))
    styles = f"<office:automatic-styles>{''.join(_odt_styles())}</office:automatic-styles>"
    inside = f"{styles}<office:body><office:text>{body}</office:text></office:body>"
    return f'{_START}<office:document-content {names} office:version="1.3">{inside}</office:document-content>'


def _odt_styles() -> Iterator[str]:
    looks = {
        "text": ("", 'fo:font-size="11pt"'),
        "small": ("", 'fo:font-size="9pt"'),
        "title": ("", 'fo:font-size="18pt" fo:font-weight="bold"'),
        "strong": ("", 'fo:font-size="11pt" fo:font-weight="bold"'),
        "quote": ('fo:margin-left="0.8cm"', 'fo:font-size="11pt" fo:font-style="italic"'),
        "first": ('fo:break-before="page"', 'fo:font-size="9pt"'),
    }
    for name, (box, face) in looks.items():
        inside = f'<style:paragraph-properties fo:margin-bottom="0.3cm" {box}/><style:text-properties {face}/>'
        yield f'<style:style style:name="{name}" style:family="paragraph">{inside}</style:style>'


def _odt_letter(letter: Letter, place: int) -> str:
    rows = list(_paragraphs(letter))
    if place:
        rows[0] = ("first", rows[0][1])
    return "".join(_odt_paragraph(style, text) for style, text in rows)


def _odt_paragraph(style: str, text: str) -> str:
    lines = "<text:line-break/>".join(escape(_writable(line)) for line in text.split("\n"))
    if style == "title":
        return f'<text:h text:style-name="title" text:outline-level="1">{lines}</text:h>'
    return f'<text:p text:style-name="{style}">{lines}</text:p>'


def _writable(text: str) -> str:
    """Return a text without signs that XML cannot hold."""
    return "".join(sign for sign in text if sign == "\t" or " " <= sign < "\ud800" or "\ue000" <= sign < "\ufffe" or sign > "\uffff")

"""Amounts as people write and read them. What a form carries is read back as the same amount in both languages."""

from __future__ import annotations

import re
from decimal import Decimal

from wijkkoers.base.numbers import format_number

PLAIN = re.compile(r"-?\d+(?:[.,]\d+)?", re.ASCII)
GROUPED = {
    "nl": re.compile(r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?", re.ASCII),
    "en": re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?", re.ASCII),
}
MARKS = {"nl": (".", ","), "en": (",", ".")}
LONGEST = 18


def read_amount(text: str, language: str = "nl") -> Decimal | None:
    """Return an amount written with or without marks per thousand, with a euro sign or not; None for what is no amount."""
    clean = text.replace("€", "").replace("\N{NO-BREAK SPACE}", " ").replace("\N{MINUS SIGN}", "-").strip().removesuffix(",-").strip()
    language = "en" if language.startswith("en") else "nl"
    if len(clean) > LONGEST:
        return None
    if GROUPED[language].fullmatch(clean):
        thousands, decimal = MARKS[language]
        return Decimal(clean.replace(thousands, "").replace(decimal, "."))
    return Decimal(clean.replace(",", ".")) if PLAIN.fullmatch(clean) else None


def amount_text(amount: Decimal | None, language: str = "nl") -> str:
    """Return an amount for a form, without marks per thousand and needless zeros.

    Three decimals get a fourth, so that nobody reads them as thousands.
    """
    if amount is None:
        return ""
    text = f"{amount:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    whole, _point, decimals = text.partition(".")
    if not decimals:
        return whole
    mark = "." if language.startswith("en") else ","
    return f"{whole}{mark}{decimals}{'0' if len(decimals) == 3 else ''}"


def number_text(amount: Decimal, language: str = "nl") -> str:
    """Return an amount to be read, with marks per thousand and no needless zeros."""
    plain = amount_text(amount, "en")
    decimals = len(plain.partition(".")[2])
    return format_number(float(amount), min(decimals, 3), language)


def eur_text(amount: Decimal, language: str = "nl") -> str:
    """Return euros to be read; cents only where there are any."""
    decimals = 0 if amount == amount.to_integral_value() else 2
    return f"€\N{NO-BREAK SPACE}{format_number(float(amount), decimals, language)}"

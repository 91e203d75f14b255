"""The letter that tells what was done with inbreng, and the poster of an oproep: from rows to what goes on paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.urls import reverse
from django.utils import translation
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from wijkkoers.base.periods import day_text
from wijkkoers.reports.participation_letters import Letter, LetterAnswer
from wijkkoers.reports.participation_poster import Poster
from wijkkoers.web.accounts.codes import shown_code as shown_token
from wijkkoers.web.participation.codes import shown_code
from wijkkoers.web.participation.models import Oproep
from wijkkoers.web.participation.selectors.fate import Story
from wijkkoers.web.participation.states import Moderation
from wijkkoers.web.participation.stories import ToldAnswer, answers_of, notes_of
from wijkkoers.web.ui.network import site_address


def full_address(name: str, *parts: object) -> str:
    """Return the whole address of a page, for paper."""
    return f"{site_address().rstrip('/')}{reverse(name, args=parts)}"


def bare_address(address: str) -> str:
    """Return an address as people type it: without the scheme in front and the stroke at the end."""
    return address.partition("://")[2].rstrip("/")


def letter_of(story: Story, today: date) -> Letter:
    """Return the letter about one contribution, in the language in which it came in."""
    row = story.row
    with translation.override(row.language):
        received = day_text(localdate(row.added_at), row.language)
        return Letter(
            language=row.language,
            title=_("Wat er met uw inbreng is gedaan"),
            kicker=f"{row.dossier.name}, {day_text(today, row.language)}",
            greeting=_("Beste wijkbewoner,"),
            opening=_opening(story, received),
            quote="" if row.moderation == Moderation.AFGESCHERMD else row.text,
            notes=tuple(notes_of(story)),
            answers=tuple(_answer(answer) for answer in answers_of(story)),
            more=_("Lees meer op de pagina van uw inbreng. Scan de code, of typ het adres. Daar ziet u ook of er later iets verandert."),
            address=full_address("inbreng-follow", row.code),
            short_address=bare_address(full_address("inbreng-door")),
            code_label=_("Uw code"),
            code=shown_code(row.code),
            qr_name=_("QR-code naar de pagina van uw inbreng"),
            thanks=_("Dank u wel dat u meedenkt over uw wijk."),
            closing=_("Met vriendelijke groet,"),
            sender=row.dossier.organisation.name,
            reference=_("Inbreng %(number)s") % {"number": row.number},
            is_fictional=row.dossier.organisation.is_fictional,
        )


def letters_of(stories: Sequence[Story], today: date) -> list[Letter]:
    """Return the letters about several contributions."""
    return [letter_of(story, today) for story in stories]


def poster_of(oproep: Oproep, language: str) -> Poster:
    """Return the poster of an oproep."""
    address = full_address("oproep-join", oproep.token.lower())
    typed = full_address("oproep-join", shown_token(oproep.token).lower())
    with translation.override(language):
        return Poster(
            language=language,
            kicker=oproep.dossier.name,
            question=oproep.question,
            how=_("Scan de code met uw telefoon"),
            typing=_("Of typ op uw computer of telefoon:"),
            address=address,
            short_address=bare_address(typed),
            qr_name=_("QR-code naar de vraag"),
            points=(
                _("U hebt geen account nodig en geeft geen naam."),
                _("U krijgt een code. Daarmee leest u wat er met uw inbreng is gedaan."),
                _("U kunt meedoen tot en met %(day)s.") % {"day": day_text(oproep.closes_on, language)},
            ),
            sender=oproep.dossier.organisation.name,
            is_fictional=oproep.dossier.organisation.is_fictional,
        )


def _opening(story: Story, received: str) -> str:
    row = story.row
    if row.oproep:
        return _("Op %(day)s gaf u antwoord op onze vraag “%(question)s”.") % {"day": received, "question": row.oproep.question}
    return _("Op %(day)s bracht u iets in.") % {"day": received}


def _answer(answer: ToldAnswer) -> LetterAnswer:
    """Return one answer for on paper, which never has words that were shielded."""
    lines = []
    if answer.reason:
        lines.append(answer.reason)
    if answer.places:
        lines.append(_("Het staat nu in ons plan als: %(places)s.") % {"places": "; ".join(answer.places)})
    if answer.where:
        lines.append(_("U leest het terug in: %(where)s.") % {"where": answer.where.rstrip(".")})
    return LetterAnswer(answer.sentence, tuple(lines), "" if answer.is_shielded else answer.part)

"""The Dutch sentence of an error on the command line, without loading Django when one of our own tables has it."""

from __future__ import annotations

from collections.abc import Mapping

from wijkkoers.base.errors import InputError, NotAllowed
from wijkkoers.base.issues import Issue, Level
from wijkkoers.cli.appraisal_sentences import APPRAISAL_SENTENCES
from wijkkoers.cli.support_sentences import SENTENCES as SUPPORT_SENTENCES
from wijkkoers.cli.weegbestand_sentences import SENTENCES_NL, describe

OWN: Mapping[str, str] = {**SUPPORT_SENTENCES, **APPRAISAL_SENTENCES}


def error_sentence(error: InputError | NotAllowed) -> str:
    """Return the sentence of an error: from the tables of the verbs without a store, else from those of the product."""
    if isinstance(error, InputError):
        try:
            if error.code in OWN:
                return OWN[error.code].format(**error.values)
            if error.code in SENTENCES_NL:
                return describe(Issue(Level.ERROR, error.code, error.where, error.values), "nl")
        except KeyError:  # the reader and the core name a value differently; the reader refuses first, so this is a last resort
            return f"Dit kan niet (reden: {error.code}, {', '.join(f'{name} {value}' for name, value in error.values.items())})."
    from wijkkoers.cli.store import open_store

    open_store(migrate=False)
    from wijkkoers.web.accounts.refusals import sentence_of

    return str(sentence_of(error))

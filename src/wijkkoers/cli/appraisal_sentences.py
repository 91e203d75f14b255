"""What is wrong with input of the decision core, and how to mend it, in Dutch; one sentence or two per code."""

from __future__ import annotations

APPRAISAL_SENTENCES: dict[str, str] = {}

"""Proofreading (校对): known misprints in the texts of records (S74)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from qinqing.findings.violation import Violation
from qinqing.register.records.register import Register
from qinqing.rules.common.check import Check
from qinqing.rules.common.texts import all_records, texts_of, words_of
from qinqing.rules.common.wording import words

MISPRINTS: Mapping[str, str] = {"诚勉谈话": "诫勉谈话", "职贵": "职责", "追贵": "追责"}
"""Misprints of official texts that every district is warned of, with the right word."""
_INNOCENT = re.compile("(?:履职|尽职|任职|述职|在职)贵(?:在|有|乎)")
"""Where two words happen to meet as a misprint would look, as in 履职贵在担当."""


def check_misprints(register: Register, as_of: date) -> Iterator[Violation]:
    """No text of a record holds a known misprint."""
    known = dict(MISPRINTS)
    if register.site is not None:
        known.update({misprint.wrong: misprint.right for misprint in register.site.misprints})
    pattern = re.compile("|".join(re.escape(wrong) for wrong in sorted(known, key=lambda word: (-len(word), word))))
    for record in all_records(register):
        # Most records hold no misprint: look through all their words at once, and for a place only where one is.
        if pattern.search("\n".join(words_of(record))) is None:
            continue
        for pointer, text in texts_of(record):
            if pattern.search(text) is None or (record is register.site and pointer[:1] == ("misprints",)):
                continue
            for match in dict.fromkeys(pattern.findall(_INNOCENT.sub("\n", text))):
                yield Violation("QQ491", record.path, pointer, arguments=words(wrong=match, right=known[match]))


CHECKS: tuple[Check, ...] = (check_misprints,)

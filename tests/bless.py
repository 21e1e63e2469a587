"""Accept the present findings and pages as the expected ones: ``make bless``, then read the difference in Git."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1])]

from tests.bulletin.documents import bless as bless_documents  # noqa: E402
from tests.desk.drafts import bless as bless_drafts  # noqa: E402
from tests.findings.bless_renderers import main as bless_renderers  # noqa: E402
from tests.golden.findings import bless as bless_findings  # noqa: E402
from tests.register.schema.bless_diagnosis import main as bless_diagnoses  # noqa: E402

from support.golden_pages import bless as bless_pages  # noqa: E402
from support.reading import bless as bless_readings  # noqa: E402
from support.rule_examples import bless_all as bless_rule_examples  # noqa: E402


def main() -> None:
    """Bless every golden file; the renderers come last, since they are shown with a catalogue of their own."""
    blessings = (
        bless_findings,
        bless_rule_examples,
        bless_readings,
        bless_diagnoses,
        bless_pages,
        bless_documents,
        bless_drafts,
        bless_renderers,
    )
    for bless in blessings:
        bless()


if __name__ == "__main__":
    main()

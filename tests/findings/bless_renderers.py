"""Write ``tests/findings/expected/`` anew: run it, then read the difference before you commit it.

python -m tests.findings.bless_renderers
"""

from __future__ import annotations

from pathlib import Path

from tests.findings.examples import FINDINGS, RULES

from qinqing.findings import catalogue
from qinqing.findings.renderers import RENDERERS, render
from qinqing.findings.summary import summarise

EXPECTED = Path(__file__).parent / "expected"


def main() -> None:
    """Write one file per form and language."""
    catalogue.CATALOGUE = RULES
    EXPECTED.mkdir(exist_ok=True)
    for name in RENDERERS:
        for language in ("zh", "en"):
            summary = summarise(FINDINGS, files=1234, records=1233)
            text = render(FINDINGS, output_format=name, language=language, summary=summary)
            (EXPECTED / f"{name}.{language}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()

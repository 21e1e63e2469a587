"""The examples of rules: where they are, what a check finds in them, and how that is written down.

``python -m support.rule_examples`` from the folder ``tests`` writes the ``expected.txt`` that is missing in a wrong
example; with ``--all`` it writes them all anew.  Read what it wrote before you commit it.
"""

from __future__ import annotations

import sys
from pathlib import Path

from qinqing.findings.finding import Finding
from support.checking import check_wholly
from support.trees import RULE_EXAMPLES, as_of_example, example_tree

EXPECTED = "expected.txt"
OF_BULLETINS = frozenset({"QQ336", "QQ450", "QQ455", "QQ480", "QQ490"})


def examples(side: str) -> list[Path]:
    """Return the folders of the examples of ``side``, ``"wrong"`` or ``"right"``, of every rule."""
    return sorted(folder for folder in RULE_EXAMPLES.glob(f"QQ*/{side}-*") if folder.is_dir())


def findings_in(example: Path) -> tuple[Finding, ...]:
    """Return what a check of the mini-repository under ``example`` finds."""
    findings = check_wholly(example_tree(example), as_of=as_of_example(example)).findings
    if example.parent.name in OF_BULLETINS:
        return findings
    # A wrong number changes what bulletins should say; only the examples of their own rules are about that.
    return tuple(finding for finding in findings if finding.code not in OF_BULLETINS)


def place_line(finding: Finding) -> str:
    """Return ``finding`` as a line of ``expected.txt``."""
    return f"{finding.file}:{finding.line}:{finding.column} {finding.code}"


def expected_lines(example: Path) -> list[str]:
    """Return the places that ``expected.txt`` of ``example`` lists."""
    text = (example / EXPECTED).read_text(encoding="utf-8")
    return sorted(line for line in text.splitlines() if line.strip())


def bless(*, everything: bool) -> None:
    """Write ``expected.txt`` of the wrong examples that have none, or of all."""
    for example in examples("wrong"):
        file = example / EXPECTED
        if everything or not file.exists():
            lines = [place_line(finding) for finding in findings_in(example)]
            file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
            sys.stdout.write(f"{example.relative_to(RULE_EXAMPLES)}\n" + "".join(f"    {line}\n" for line in lines))


def bless_all() -> None:
    """Write ``expected.txt`` of every wrong example anew."""
    bless(everything=True)


if __name__ == "__main__":
    bless(everything="--all" in sys.argv[1:])

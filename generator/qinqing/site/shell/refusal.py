"""The refusal (检查未通过): what a preview shows in place of the site while the records hold an error."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qinqing.findings.abridgement import abridge
from qinqing.findings.catalogue import message_of, remedy_of
from qinqing.findings.finding import Finding
from qinqing.site.model.page import SitePage
from qinqing.site.shell.rendering import make_environment


def refusal_page() -> SitePage:
    """Return the one page of a site that cannot be shown."""
    return SitePage(
        path="index.html",
        kind="refusal",
        section="",
        title="检查未通过",
        description="数据检查未通过，暂不能预览。",
        template="refusal.html",
        model=None,
        hide=("navigation", "toc"),
    )


def empty_page(path: str) -> SitePage:
    """Return a page at ``path`` on which nobody has written anything."""
    return replace(refusal_page(), path=path, title="", description="")


def refusal_fragment(errors: Sequence[Finding], *, message: str) -> str:
    """Return the page as HTML: every error with its place and its remedy, or ``message`` where there is none."""
    rows = [(_place(error), error.code, message_of(error, "zh"), remedy_of(error, "zh")) for error in abridge(errors)]
    return make_environment().get_template("refusal.html").render(rows=rows, message=message)


def refusal_text(errors: Sequence[Finding]) -> str:
    """Return one line for every error, for the terminal."""
    return "\n".join(f"{_place(error)} {error.code} {message_of(error, 'zh')}" for error in abridge(errors))


def _place(finding: Finding) -> str:
    return f"{finding.file}:{finding.line}:{finding.column}" if finding.line else finding.file

"""The ways to print findings, one module each, by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from qinqing.findings.abridgement import abridge
from qinqing.findings.finding import Finding, Language
from qinqing.findings.renderers import concise, full, github, json_, markdown, sarif
from qinqing.findings.summary import Summary

Renderer = Callable[[Sequence[Finding], Summary, Language], str]

RENDERERS: Mapping[str, Renderer] = MappingProxyType(
    {
        "full": full.render,
        "concise": concise.render,
        "json": json_.render,
        "github": github.render,
        "markdown": markdown.render,
        "sarif": sarif.render,
    }
)
COLOURED = frozenset({"full", "concise"})


def render(
    findings: Sequence[Finding],
    *,
    output_format: str,
    language: Language,
    summary: Summary,
    colour: bool = False,
) -> str:
    """Return ``findings`` and their ``summary`` as text that ends with a line break.

    ``output_format`` is a name of :data:`RENDERERS`; ``colour`` adds terminal colours where the format has any.  Of
    very many findings of one rule in one file the rest is only counted, in any format; ``summary`` counts them all.
    Raises KeyError for another name.
    """
    listed = abridge(findings)
    if colour and output_format in COLOURED:
        coloured = full.render if output_format == "full" else concise.render
        return coloured(listed, summary, language, colour=True)
    return RENDERERS[output_format](listed, summary, language)


__all__ = ["COLOURED", "RENDERERS", "render"]

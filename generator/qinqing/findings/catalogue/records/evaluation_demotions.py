"""Sentences about demotions that are none (明降暗升、明降实不降)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ470",
        name="demotion-in-name",
        severity=Severity.WARNING,
        title=Text(
            "防止“明降暗升”“明降实不降”",
            "No demotion in name only",
        ),
        message=Text(
            "结果运用为“{kind}”，{problem}",
            "the outcome is '{kind}', but {problem}",
        ),
        reason=Text(
            "要防止“明降暗升”“明降实不降”等弄虚作假现象。",
            "A demotion that changes nothing is a sham.",
        ),
        remedy=Text(
            "请核对任免文件，更正现职级（rank_after）；确属弄虚作假的，报区纪委监委处理。",
            "Compare with the documents and correct rank_after; a sham is reported to the commission.",
        ),
        wrong="kind: 免职\nrank_before: 正股级\nrank_after: 正股级\n",
        right="kind: 免职\nrank_before: 正股级\nrank_after: 科员级\n",
        items=("S59",),
    ),
    Rule(
        code="QQ495",
        name="demotion-to-equal-post",
        severity=Severity.WARNING,
        title=Text(
            "防止“调任其它同等职务”",
            "No transfer to an equal post",
        ),
        message=Text(
            "结果运用为“{kind}”，由“{before}”改任“{after}”，仍为{rank}",
            "the outcome is '{kind}', but '{before}' became '{after}' at the same rank, {rank}",
        ),
        reason=Text(
            "降职、免职后改任同等职务，处理就落了空；免职的，过了观察期再任职不在此列。",
            "A penalty that ends in an equal post is none; after a dismissal a set time has to pass first.",
        ),
        remedy=Text(
            "请核对任免文件后更正；确属弄虚作假的，报区纪委监委处理。",
            "Compare with the documents and correct; a sham is reported to the commission.",
        ),
        wrong="kind: 免职\ndate: 2023-08-25\npost_before: 股长\nrank_before: 正股级\n"
        "post_after: 所长\nrank_after: 正股级\neffective_on: 2023-10-01\n",
        right="kind: 免职\ndate: 2023-08-25\npost_before: 股长\nrank_before: 正股级\n"
        "post_after: 一般干部\nrank_after: 科员级\neffective_on: 2023-10-01\n",
        items=("S59",),
    ),
)

"""Sentences about the evaluation of sections (百个股室大测评)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ463",
        name="ballots-funnel",
        severity=Severity.ERROR,
        title=Text(
            "收回不多于发出，有效不多于收回",
            "No more ballots returned than issued, nor valid than returned",
        ),
        message=Text(
            "{group}的{part_name}（{part}）大于{whole_name}（{whole}）",
            "{group}: {part_name} ({part}) are more than {whole_name} ({whole})",
        ),
        reason=Text(
            "票数只会逐级减少；增多说明有弄虚作假或录入差错。",
            "Ballots only become fewer; more of them means fraud or a slip.",
        ),
        remedy=Text(
            "请核对原始计票记录后更正。",
            "Compare with the original count and correct.",
        ),
        wrong="issued: 40\nreturned: 42\nvalid: 36\n",
        right="issued: 40\nreturned: 38\nvalid: 36\n",
        items=("S60",),
    ),
    Rule(
        code="QQ464",
        name="group-weights",
        severity=Severity.ERROR,
        title=Text(
            "测评组别权重合计为100",
            "The groups' weights add up to 100",
        ),
        message=Text(
            "各组别权重合计为{total}，应为100",
            "the weights of the groups add up to {total}, not to 100",
        ),
        reason=Text(
            "权重合计不为100，总分就不是百分制。",
            "Otherwise the total is not out of a hundred.",
        ),
        remedy=Text(
            "请按实施方案更正各组别的权重（weight）。",
            "Correct the weights from the plan.",
        ),
        wrong="groups:\n  - weight: 60\n  - weight: 30\n",
        right="groups:\n  - weight: 60\n  - weight: 40\n",
        items=("S55",),
    ),
    Rule(
        code="QQ466",
        name="tally-above-ballots",
        severity=Severity.ERROR,
        title=Text(
            "计票不多于有效票",
            "No more votes than valid ballots",
        ),
        message=Text(
            "本条四项票数合计{votes}，多于{group}的有效票数{valid}",
            "the four counts add up to {votes}, {group} returned {valid} valid ballots",
        ),
        reason=Text(
            "一张有效票对一个股室只能投一次。",
            "A valid ballot votes once on a section.",
        ),
        remedy=Text(
            "请核对本股室的计票，或者更正该组的有效票数。",
            "Compare the tally, or correct the number of valid ballots.",
        ),
        wrong="valid: 36   # 计票合计 38 票\ntallies:\n  - satisfied: 22\n  "
        "  fairly_satisfied: 10\n    dissatisfied: 4\n    unknown: 2\n",
        right="valid: 36\ntallies:\n  - satisfied: 20\n    fairly_satisfied: 10\n    dissatisfied: 4\n    unknown: 2\n",
        items=("S60",),
    ),
    Rule(
        code="QQ467",
        name="section-untallied",
        severity=Severity.WARNING,
        title=Text(
            "名录中的股室都有计票",
            "Every section of the registry is tallied",
        ),
        message=Text(
            "缺{count}个股室的计票或部分组别的计票：{names}",
            "{count} sections lack a tally, or one of some group: {names}",
        ),
        reason=Text(
            "漏掉的股室不参加排名，末位就可能排错。",
            "A section left out is not ranked, and the bottom may be wrong.",
        ),
        remedy=Text(
            "请补充所缺计票；测评之后新设的股室可申请豁免。",
            "Add the missing tallies; a section set up since may be waived.",
        ),
        wrong="tallies:\n  - section: xuke-gu   # 法规股没有计票\n",
        right="tallies:\n  - section: xuke-gu\n  - section: fagui-gu\n",
        items=(
            "S54",
            "S55",
        ),
    ),
    Rule(
        code="QQ468",
        name="outcome-untallied",
        severity=Severity.ERROR,
        title=Text(
            "结果运用对应参评股室",
            "An outcome concerns a section that took part",
        ),
        message=Text(
            "{name}的股室{section}没有参加本轮测评",
            "the section {section} of {name} did not take part in this round",
        ),
        reason=Text(
            "表扬、批评和处理都要以本轮测评结果为依据。",
            "Praise and blame rest on the results of the round.",
        ),
        remedy=Text(
            "请核对单位和股室编号，或者补充该股室的计票。",
            "Compare the unit and the section, or add its tallies.",
        ),
        wrong="outcomes:\n  - section: caiwu-gu   # 没有计票\n",
        right="outcomes:\n  - section: xuke-gu\n",
        items=(
            "S57",
            "S58",
        ),
    ),
    Rule(
        code="QQ469",
        name="outcome-no-date",
        severity=Severity.ERROR,
        title=Text(
            "限期整改写明期限",
            "Rectification in a set time says by when",
        ),
        message=Text(
            "结果运用为“限期整改”，没有填写整改期限",
            "rectification within a set time is ordered, but no date is given",
        ),
        reason=Text(
            "没有期限的限期整改无法督促。",
            "Without a date nobody can see to it.",
        ),
        remedy=Text(
            "请填写整改期限（rectify_by）。",
            "Give rectify_by.",
        ),
        wrong="kind: 限期整改\ndate: 2023-08-25\n",
        right="kind: 限期整改\ndate: 2023-08-25\nrectify_by: 2023-10-31\n",
        items=(
            "S58",
            "S71",
        ),
    ),
    Rule(
        code="QQ484",
        name="ballot-twice",
        severity=Severity.ERROR,
        title=Text(
            "一张测评票只存一次",
            "A ballot is kept once",
        ),
        message=Text(
            "组别{group}的第{serial}号票重复",
            "the ballot {serial} of the group {group} is there twice",
        ),
        reason=Text(
            "重号的票无法核对，也可能是重复投票。",
            "A serial used twice cannot be checked, and may be a second vote.",
        ),
        remedy=Text(
            "请核对原始票，删除重复的一张或更正票号（serial）。",
            "Compare with the original, and remove one or correct the serial.",
        ),
        wrong="ballots:\n  - group: qiye\n    serial: 1\n  - group: qiye\n    serial: 1\n",
        right="ballots:\n  - group: qiye\n    serial: 1\n  - group: qiye\n    serial: 2\n",
        items=("S60",),
    ),
)

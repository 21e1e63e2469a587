"""Sentences about how people voted (测评票): ballots alike, and a group unlike all others."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ496",
        name="ballots-alike",
        severity=Severity.WARNING,
        title=Text(
            "没有连续的雷同票",
            "No ballots alike in a row",
        ),
        message=Text(
            "{group}第{first}号至第{last}号相连的{count}张票逐项相同",
            "{group}: the {count} ballots in a row from {first} to {last} are alike in every mark",
        ),
        reason=Text(
            "连续三张以上对五个以上股室逐项打得一模一样，可能是一人代填。一票到底的票由QQ497另行提示。",
            "Three in a row that agree on five sections or more may come from one hand; QQ497 tells of straight ones.",
        ),
        remedy=Text(
            "请抽查原始票和发放记录；属代填的作废并更正有效票数，情况属实的申请豁免。",
            "Look into the originals; void what one hand filled in and correct the valid ballots, or ask for a waiver.",
        ),
        wrong="ballots:\n  - {group: qiye, serial: 1, marks: [满意, 满意, 不满意, 满意, 满意]}\n"
        "  - {group: qiye, serial: 2, marks: [满意, 满意, 不满意, 满意, 满意]}\n"
        "  - {group: qiye, serial: 3, marks: [满意, 满意, 不满意, 满意, 满意]}\n",
        right="ballots:\n  - {group: qiye, serial: 1, marks: [满意, 满意, 不满意, 满意, 满意]}\n"
        "  - {group: qiye, serial: 2, marks: [满意, 基本满意, 满意, 满意, 满意]}\n"
        "  - {group: qiye, serial: 3, marks: [基本满意, 满意, 满意, 不了解, 满意]}\n",
        items=("S60",),
    ),
    Rule(
        code="QQ497",
        name="ballots-straight",
        severity=Severity.WARNING,
        title=Text(
            "一票到底的票不过半",
            "No majority of straight ballots",
        ),
        message=Text(
            "{group}抽存的{kept}张票中，{count}张对所有股室只打一个选项",
            "{group}: {count} of the {kept} ballots kept bear one opinion on every section",
        ),
        reason=Text(
            "过半的票不加区分，测评就分不出高下，也可能是统一授意。",
            "Where most do not tell sections apart the round says nothing, and the votes may have been ordered.",
        ),
        remedy=Text(
            "请核查该组的组织发放情况，必要时重新测评；情况属实的申请豁免。",
            "Look into how the group was asked, and ask again if need be; where all is well, ask for a waiver.",
        ),
        wrong="ballots:\n  - {group: qiye, serial: 1, marks: [满意, 满意, 满意, 满意, 满意]}\n"
        "  - {group: qiye, serial: 2, marks: [满意, 满意, 满意, 满意, 满意]}\n"
        "  - {group: qiye, serial: 3, marks: [满意, 满意, 满意, 满意, 满意]}\n",
        right="ballots:\n  - {group: qiye, serial: 1, marks: [满意, 满意, 满意, 满意, 满意]}\n"
        "  - {group: qiye, serial: 2, marks: [满意, 满意, 基本满意, 满意, 满意]}\n"
        "  - {group: qiye, serial: 3, marks: [不满意, 满意, 满意, 满意, 基本满意]}\n",
        items=("S60",),
    ),
    Rule(
        code="QQ498",
        name="group-far-from-others",
        severity=Severity.WARNING,
        title=Text(
            "没有一组评价偏离其他各组",
            "No group far from all others",
        ),
        message=Text(
            "{group}的平均分为{score}，与其他各组的中位数{others}相差过大",
            "the average of {group} is {score}, too far from the median of the other groups, {others}",
        ),
        reason=Text(
            "一组的评价远离其他各组，可能存在授意、代填或感情投资。满意计100分、基本满意计60分、不满意计0分，不了解不计；"
            "至少三组时，某组平均分与其他各组中位数之差大于15分，并大于其他各组绝对中位差乘以1.4826的3倍，即为偏离。",
            "One group far from the rest may have been told how to vote. With three groups or more, a group is far "
            "where its average (满意 100, 基本满意 60, 不满意 0) differs from the median of the others by more than "
            "15 points and by more than three times 1.4826 times their median absolute deviation.",
        ),
        remedy=Text(
            "请核查该组的组成、发放和计票；情况属实的申请豁免并说明原因。",
            "Look into how the group was made up, asked and counted; where all is well, ask for a waiver and say why.",
        ),
        wrong="groups: # 平均分依次为 85、82、40\n  - name: 服务企业代表\n  - name: 办事群众\n  - name: 人大代表\n",
        right="groups: # 平均分依次为 85、82、78\n  - name: 服务企业代表\n  - name: 办事群众\n  - name: 人大代表\n",
        items=("S60",),
    ),
)

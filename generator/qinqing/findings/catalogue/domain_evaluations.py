"""Rules of the range QQ4xx about evaluations (股室测评)."""

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

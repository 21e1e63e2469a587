"""Rules of the range QQ4xx about assessments, schemes, decisions and bulletins (考核、办法、决定和通报)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ471",
        name="place-impossible",
        severity=Severity.ERROR,
        title=Text(
            "位次不超过参评数",
            "A place is not beyond the number of participants",
        ),
        message=Text(
            "位次{place}大于参评数{participants}",
            "the place {place} is beyond the {participants} participants",
        ),
        reason=Text(
            "第几名和倒数第几名都不会超过参加排名的个数。",
            "No place, from the top or from the bottom, is beyond the number of participants.",
        ),
        remedy=Text(
            "请按来源文件核对位次和参评数（participants）。",
            "Compare the place and participants with the source.",
        ),
        wrong="participants: 12\nentries:\n  - place: 13\n",
        right="participants: 12\nentries:\n  - place: 11\n",
        items=(
            "S07",
            "S08",
        ),
    ),
    Rule(
        code="QQ472",
        name="places-disagree",
        severity=Severity.ERROR,
        title=Text(
            "正数位次与倒数位次一致",
            "The place from the top and from the bottom agree",
        ),
        message=Text(
            "{participants}个参评，正数第{place}即倒数第{expected}，此处填为倒数第{from_bottom}",
            "of {participants} participants, place {place} is {expected} from the bottom, not {from_bottom}",
        ),
        reason=Text(
            "没有并列时，正数位次与倒数位次之和等于参评数加一；有并列的，等于参评数加二再减并列个数。",
            "Without a tie the two add up to the number of participants and one; a tie makes them fewer.",
        ),
        remedy=Text(
            "请按来源文件更正，或者只填其中一项；与其他地区并列的，填写并列个数（tied）。",
            "Correct it from the source, or give only one of the two; give tied where places are shared.",
        ),
        wrong="participants: 12\nplace: 11\nfrom_bottom: 3\n",
        right="participants: 12\nplace: 11\nfrom_bottom: 2\n",
        items=("S08",),
    ),
    Rule(
        code="QQ473",
        name="deductions-above-mark",
        severity=Severity.ERROR,
        title=Text(
            "得分与扣分合计不超过满分",
            "Points and deductions within the full mark",
        ),
        message=Text(
            "得分{points}与扣分{deducted}之和大于满分{full}",
            "the points {points} and the deductions {deducted} exceed the full mark {full}",
        ),
        reason=Text(
            "扣分从满分中扣，得分加扣分不会超过满分。",
            "Deductions come off the full mark.",
        ),
        remedy=Text(
            "请按来源文件核对得分、扣分和满分。",
            "Compare all three with the source.",
        ),
        wrong="points: 2\nfull_mark: 2\ndeductions:\n  - points: 0.1\n",
        right="points: 1.9\nfull_mark: 2\ndeductions:\n  - points: 0.1\n",
        items=("S08",),
    ),
    Rule(
        code="QQ474",
        name="scheme-weights",
        severity=Severity.ERROR,
        title=Text(
            "榜单办法的权重合计为100",
            "The weights of a scheme add up to 100",
        ),
        message=Text(
            "自{day}起适用的版本，权重合计为{total}，应为100",
            "the weights of the version from {day} add up to {total}, not to 100",
        ),
        reason=Text(
            "权重合计不为100，总分不可比，排名也就没有依据。",
            "Otherwise totals cannot be compared, and the ranks rest on nothing.",
        ),
        remedy=Text(
            "请更正各计分项目的权重（weight）。",
            "Correct the weights of the components.",
        ),
        wrong="components:\n  - weight: 60\n  - weight: 50\n",
        right="components:\n  - weight: 60\n  - weight: 40\n",
        items=("S61",),
    ),
    Rule(
        code="QQ475",
        name="decision-order",
        severity=Severity.ERROR,
        title=Text(
            "处理决定按程序办理",
            "A decision follows its procedure",
        ),
        message=Text(
            "当前状态为“{state}”，不能到达“{reached}”；此时可以到达：{allowed}",
            "after '{state}' it cannot be '{reached}'; it can be: {allowed}",
        ),
        reason=Text(
            "系统只提出建议；须经核实、拟处理、批准才能执行，批准之前不得公布。",
            "The system only proposes; a measure is carried out, and published, after verification and approval.",
        ),
        remedy=Text(
            "请补上缺少的程序，或者更正状态（state）。",
            "Add the missing stage, or correct the state.",
        ),
        wrong="history:\n  - state: 区优化办核实\n  - state: 已执行\n",
        right="history:\n  - state: 区优化办核实\n  - state: 拟处理\n  - state: 批准\n  - state: 已执行\n",
        items=("S34",),
    ),
    Rule(
        code="QQ476",
        name="decision-approver",
        severity=Severity.ERROR,
        title=Text(
            "处理决定由有权的单位批准",
            "A decision is approved by who may decide",
        ),
        message=Text(
            "批准单位{name}没有处理决定权",
            "{name}, which approved it, may not decide",
        ),
        reason=Text(
            "问责处理只能由可决定问责的单位或上级机构批准。",
            "Only a unit that may decide, or a superior body, approves such a measure.",
        ),
        remedy=Text(
            "请更正批准单位（by），或者核对该单位名录中的决定权限（can_decide）。",
            "Correct by, or the unit's can_decide in the registry.",
        ),
        wrong="state: 批准\nby: qu-tongji-ju\n",
        right="state: 批准\nby: qu-jiwei-jianwei\n",
        items=("S34",),
    ),
    Rule(
        code="QQ477",
        name="decision-no-deadline",
        severity=Severity.ERROR,
        title=Text(
            "责令限时整改写明期限",
            "An order to rectify says by when",
        ),
        message=Text(
            "责令限时整改没有填写整改期限",
            "rectification within a set time is ordered, but no deadline is given",
        ),
        reason=Text(
            "“限时”而没有时限，无法督促和核验。",
            "Without a date nobody can see to it.",
        ),
        remedy=Text(
            "请填写整改期限（deadline）。",
            "Give the deadline.",
        ),
        wrong="kind: 责令限时整改\n",
        right="kind: 责令限时整改\ndeadline: 2023-08-31\n",
        items=(
            "S36",
            "S71",
        ),
    ),
    Rule(
        code="QQ478",
        name="bulletin-number-twice",
        severity=Severity.ERROR,
        title=Text(
            "发文字号不重复",
            "No document number twice",
        ),
        message=Text(
            "发文字号{number}已用于 {other}",
            "the number {number} is already used by {other}",
        ),
        reason=Text(
            "一个发文字号只能对应一份公文。",
            "A document number stands for one document.",
        ),
        remedy=Text(
            "请按发文登记核对顺序号，更正其中一份。",
            "Compare with the register of documents, and correct one of them.",
        ),
        wrong="number: 示优办〔2023〕4号   # 七月通报已使用\n",
        right="number: 示优办〔2023〕5号\n",
        items=(
            "S51",
            "S72",
        ),
    ),
    Rule(
        code="QQ479",
        name="standing-top-and-bottom",
        severity=Severity.ERROR,
        title=Text(
            "同一单位不同时靠前和靠后",
            "No unit at the top and at the bottom",
        ),
        message=Text(
            "同时列为靠前和靠后的单位：{names}",
            "listed both at the top and at the bottom: {names}",
        ),
        reason=Text(
            "一个榜单上同一单位只有一个位次。",
            "On one board a unit has one place.",
        ),
        remedy=Text(
            "请按榜单核对后删去一处。",
            "Compare with the board and remove one.",
        ),
        wrong="top:\n  - qu-tongji-ju\nbottom:\n  - qu-tongji-ju\n",
        right="top:\n  - qu-shichang-jianguan-ju\nbottom:\n  - qu-tongji-ju\n",
        items=("S72",),
    ),
    Rule(
        code="QQ465",
        name="accountability-target-unclear",
        severity=Severity.WARNING,
        title=Text(
            "问责对象能够对应到单位和职务",
            "Whom a tier is about can be found",
        ),
        message=Text(
            "问责对象“{value}”无法对应到单位和职务",
            "'{value}' does not lead to a unit or a post",
        ),
        reason=Text(
            "对象写得不规范，系统就只能照抄原文，不能提示具体单位和职务。",
            "Otherwise the system can only repeat the words, and names neither unit nor post.",
        ),
        remedy=Text(
            "请写成“一级指标长”“二、三级指标牵头单位”“三级指标牵头单位、责任单位主要领导”等形式。",
            "Name the level, the body and the post, for example '三级指标长' for chiefs of the third level.",
        ),
        wrong="targets:\n  - 有关人员\n",
        right="targets:\n  - 三级指标长\n",
        items=(
            "S32",
            "S33",
            "S34",
        ),
    ),
    Rule(
        code="QQ499",
        name="amendment-not-kept",
        severity=Severity.ERROR,
        title=Text(
            "已公布的结果与更正一致",
            "What is published agrees with its amendment",
        ),
        message=Text(
            "{pointer}现为“{found}”，{state}“{said}”",
            "{pointer} is '{found}', but {state} '{said}'",
        ),
        reason=Text(
            "公布后的结果只能凭核准的更正改动：核准前保持原值，核准后就是新值。",
            "What is published changes only by an approved amendment: not before it, and not otherwise than it says.",
        ),
        remedy=Text(
            "更正尚未核准的，请恢复原值；已核准的，请改为新值；再次改动的，另行填写更正。",
            "Put the old value back until it is approved, the new one after; a further change needs another amendment.",
        ),
        wrong='old_value: "75"\nnew_value: "76"\napproved_on: 2023-08-19   # 记录中仍为 75\n',
        right='old_value: "75"\nnew_value: "76"\napproved_on: 2023-08-19   # 记录中已改为 76\n',
        items=(
            "S60",
            "S70",
        ),
    ),
)

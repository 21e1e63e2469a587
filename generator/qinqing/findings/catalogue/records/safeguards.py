"""Sentences about settings and policies that could switch a guard off."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ219",
        name="plan-leaves-out",
        severity=Severity.ERROR,
        title=Text(
            "报送计划覆盖名录中的报送职责",
            "The reporting plan covers the duties of the registry",
        ),
        message=Text(
            "报送计划没有要求{count}个单位报送{kind}：{names}",
            "the plan does not ask {count} units for the {kind}: {names}",
        ),
        reason=Text(
            "名录写明应当报送而计划没有列入的，缺报就不会被发现。",
            "What a duty of the registry asks for and the plan leaves out is never missed.",
        ),
        remedy=Text(
            "请在报送计划中补上相应事项，起始月份不晚于当前报告期；职责确有变化的，修改名录。",
            "Add the item to the plan, from the current period on; if the duty has changed, change the registry.",
        ),
        wrong="items:\n  - kind: bulletin\n    who: 优化办   # 其余事项已删去\n",
        right="items:\n  - kind: progress\n    who: 责任单位\n  - kind: service\n    who: 窗口单位\n",
        items=("S20",),
    ),
    Rule(
        code="QQ220",
        name="lifecycle-unguarded",
        severity=Severity.ERROR,
        title=Text(
            "核验、销号和不再计时的步骤由核验单位或优化办办理",
            "Steps that end a matter are for the office or a verifying unit",
        ),
        message=Text(
            "步骤“{action}”规定由{by}办理",
            "the step '{action}' is given to {by}",
        ),
        reason=Text(
            "核验、销号、长期整改、不予受理由责任单位或者任何单位办理，整改就可以自行了结。",
            "With such a step in other hands a matter could be ended by the one who answers for it.",
        ),
        remedy=Text(
            "请把办理主体（by）改为“核验单位”或者“优化办”。",
            "Give the step to the verifying unit (核验单位) or to the office (优化办).",
        ),
        wrong="transitions:\n  - action: 销号\n    by: 责任单位\n",
        right="transitions:\n  - action: 销号\n    by: 优化办\n",
        items=("S60",),
    ),
    Rule(
        code="QQ221",
        name="powers-in-one-hand",
        severity=Severity.ERROR,
        title=Text(
            "优化办和纪检监察机关不是同一单位",
            "The office and the commission are two units",
        ),
        message=Text(
            "优化办和纪检监察机关都填写为{name}",
            "{name} is both the office and the commission",
        ),
        reason=Text(
            "两者互相监督：一方的事项由另一方批准，合为一个就没有人批准。",
            "Each approves what is the matter of the other; in one hand nobody does.",
        ),
        remedy=Text(
            "请分别填写单位编号（office、commission）。",
            "Name two units under office and commission.",
        ),
        wrong="office: qu-youhua-ban\ncommission: qu-youhua-ban\n",
        right="office: qu-youhua-ban\ncommission: qu-jiwei-jianwei\n",
        items=("S60",),
    ),
    Rule(
        code="QQ222",
        name="begins-too-late",
        severity=Severity.ERROR,
        title=Text(
            "规则和职责的起始日期在一年以内",
            "A rule or a duty begins within a year",
        ),
        message=Text(
            "{name}自{day}起，比数据截至日期{as_of}晚一年以上",
            "{name} begins on {day}, more than a year after {as_of}",
        ),
        reason=Text(
            "起始日期写得很远，等于没有这条规则，现在的数据却看不出来。",
            "What begins far ahead is as good as struck out, and nobody would see it.",
        ),
        remedy=Text(
            "请核对起始日期的年份；确需取消的，按程序修改规则。",
            "Check the year of the date; to strike the rule out, change it in the open.",
        ),
        wrong="effective_from: 2099-01-01\n",
        right="effective_from: 2023-01-01\n",
        items=("S20", "S31"),
    ),
    Rule(
        code="QQ223",
        name="too-many-days-off",
        severity=Severity.ERROR,
        title=Text(
            "地方调休不超过规定的天数",
            "Few working days are declared free",
        ),
        message=Text(
            "{year}年由本地改为休息的工作日超过{most}天",
            "more than {most} working days of {year} are declared free",
        ),
        reason=Text(
            "期限按工作日计算，多列休息日，逾期就不会出现。",
            "Deadlines are counted in working days; with enough days off nothing is ever late.",
        ),
        remedy=Text(
            "请只列国家节假日安排之外确实停工的日子，并写明文号。",
            "List only days on which work really stopped beyond the national holidays, with the document.",
        ),
        wrong="adjustments:\n  - date: 2023-08-01\n    working: false   # 全月逐日列出\n",
        right="adjustments:\n  - date: 2023-07-14\n    working: false\n    reason: 防汛应急，全区停工一天\n",
        items=("S71",),
    ),
    Rule(
        code="QQ224",
        name="duty-denied",
        severity=Severity.ERROR,
        title=Text(
            "有服务窗口的单位报送好差评",
            "A unit with windows files their reviews",
        ),
        message=Text(
            "{name}登记有{count}个服务窗口，职责却填写为没有政务服务窗口",
            "{name} has {count} windows in the registry and is said to have none among its duties",
        ),
        reason=Text(
            "职责填写为“否”的单位不报好差评，也不会被列为缺报。",
            "A unit without the duty files no reviews and is never missed.",
        ),
        remedy=Text(
            "请把 public_service 改为 true；窗口已经撤销的，从名录中删去窗口。",
            "Set public_service to true; where a window was closed, remove it from the registry.",
        ),
        wrong="duties:\n  public_service: false\nwindows:\n  - id: zonghe\n",
        right="duties:\n  public_service: true\nwindows:\n  - id: zonghe\n",
        items=("S16",),
    ),
    Rule(
        code="QQ225",
        name="threshold-out-of-reach",
        severity=Severity.ERROR,
        title=Text(
            "门槛在起作用的范围内",
            "A threshold lies where it guards something",
        ),
        message=Text(
            "门槛为{value}，应在{least}至{most}之间",
            "the threshold is {value}, it should be from {least} to {most}",
        ),
        reason=Text(
            "门槛定得过高或者过低，等于取消这项检查、这档问责或者对个人的保护。",
            "Too high or too low, a threshold does away with the check, the measure or the protection it stands for.",
        ),
        remedy=Text(
            "请填写方案规定的数；确需取消的，按程序修改规则。",
            "Write the number that was decided; to do away with the rule, change it in the open.",
        ),
        wrong="remind_from: 999\nbottom: 3\n",
        right="remind_from: 6\nbottom: 3\n",
        items=("S31", "S57"),
    ),
)

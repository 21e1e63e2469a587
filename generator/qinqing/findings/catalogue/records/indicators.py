"""Sentences about the tree of indicators (指标体系)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ401",
        name="indicator-count",
        severity=Severity.ERROR,
        title=Text(
            "各级指标数与规定相符",
            "Each level has as many indicators as announced",
        ),
        message=Text(
            "{level}指标现有{found}项，应为{announced}项",
            "there are {found} {level} indicators in force, announced are {announced}",
        ),
        reason=Text(
            "指标体系的项数由区里统一确定，多一项或少一项都会使责任落空。",
            "The number of indicators is fixed by the district; one more or less leaves a duty without an owner.",
        ),
        remedy=Text(
            "请核对 data/indicators/ 中启用的{level}指标；指标体系确有调整的，请修改站点设置中的数量。",
            "Compare the {level} indicators in force in data/indicators/; "
            "if the tree has changed, change the number in the site settings.",
        ),
        wrong="counts:\n  indicators_third: 125   # 启用的三级指标只有124项\n",
        right="counts:\n  indicators_third: 124\n",
        items=("S23",),
    ),
    Rule(
        code="QQ402",
        name="indicator-parent",
        severity=Severity.ERROR,
        title=Text(
            "级别、上级指标与编号一致",
            "Level and parent agree with the code",
        ),
        message=Text(
            "指标{code}的{field}为{found}，按编号应为{expected}",
            "the {field} of indicator {code} is {found}, by its code it should be {expected}",
        ),
        reason=Text(
            "编号每两位一级：三级指标的上级是二级，二级指标的上级是一级，不得悬空。",
            "Each two digits of a code are one level; a third-level indicator "
            "belongs to a second-level one, and that to a first-level one.",
        ),
        remedy=Text(
            "请把{field}改为{expected}，或者更正编号和文件名。",
            "Change the {field} to {expected}, or correct the code and the file's name.",
        ),
        wrong="code: 03-02-01\nlevel: 3\nparent: 03-01\n",
        right="code: 03-02-01\nlevel: 3\nparent: 03-02\n",
        items=("S23",),
    ),
    Rule(
        code="QQ403",
        name="indicator-two-chiefs",
        severity=Severity.ERROR,
        title=Text(
            "同一天只有一位指标长",
            "One chief on any day",
        ),
        message=Text(
            "指标{code}的指标长（{name}）自{day}起任职，此时前任尚未到期",
            "the chief ({name}) of indicator {code} begins on {day}, when the one before has not ended",
        ),
        reason=Text(
            "一项指标任何一天只能由一位指标长负责，否则责任不清。",
            "On any day one person answers for an indicator.",
        ),
        remedy=Text(
            "请填写前任的任职止（to），或者推迟本条的任职起（from）。",
            "Give the end (to) of the term before, or a later beginning (from) here.",
        ),
        wrong="chiefs:\n  - from: 2023-01-01\n  - from: 2023-07-01\n",
        right="chiefs:\n  - from: 2023-01-01\n    to: 2023-06-30\n  - from: 2023-07-01\n",
        items=(
            "S23",
            "S29",
        ),
    ),
    Rule(
        code="QQ404",
        name="indicator-no-chief",
        severity=Severity.ERROR,
        title=Text(
            "每一天都有指标长",
            "A chief on every day",
        ),
        message=Text(
            "指标{code}自{first}至{last}没有指标长",
            "indicator {code} has no chief from {first} to {last}",
        ),
        reason=Text(
            "指标启用期间须有人负责，人员变动要当日接续。",
            "While an indicator is in force somebody answers for it; a change is without a gap.",
        ),
        remedy=Text(
            "请补充这段时间的指标长；现任指标长不填任职止（to）。",
            "Add the chief of that time; the present chief has no end (to).",
        ),
        wrong="chiefs:\n  - from: 2023-01-01\n    to: 2023-06-30\n  - from: 2023-08-01\n",
        right="chiefs:\n  - from: 2023-01-01\n    to: 2023-07-31\n  - from: 2023-08-01\n",
        items=(
            "S23",
            "S29",
        ),
    ),
    Rule(
        code="QQ405",
        name="chief-rank",
        severity=Severity.ERROR,
        title=Text(
            "指标长的层次与指标级别对应",
            "A chief's rank fits the level",
        ),
        message=Text(
            "{level}指标{code}的指标长层次为“{found}”，应为“{expected}”",
            "the chief of the {level} indicator {code} has the rank '{found}', it should be '{expected}'",
        ),
        reason=Text(
            "一级指标对应区级领导，二级指标对应牵头单位主要负责人，三级指标对应责任单位主要负责人。",
            "First-level indicators belong to district leaders, second-level ones "
            "to heads of lead units, third-level ones to heads of responsible units.",
        ),
        remedy=Text(
            "请把层次（rank）改为“{expected}”；指标长确有变化的，请另列一条。",
            "Change the rank to '{expected}'; if the chief has changed, add another entry.",
        ),
        wrong="level: 3\nchiefs:\n  - rank: 区级领导\n",
        right="level: 3\nchiefs:\n  - rank: 责任单位主要负责人\n",
        items=(
            "S11",
            "S23",
        ),
        may_stand=Text(
            "职务空缺、由他人代管期间，指标长以任命文件为准，不为通过检查改写层次。",
            "While a post is vacant the appointment says who the chief is; the rank is not rewritten to pass a check.",
        ),
    ),
    Rule(
        code="QQ406",
        name="chief-unit",
        severity=Severity.ERROR,
        title=Text(
            "指标长来自牵头单位或责任单位",
            "A chief is of the lead or the responsible unit",
        ),
        message=Text(
            "{level}指标{code}的现任指标长所在单位“{unit}”不在{field}之列",
            "the unit '{unit}' of the present chief of the {level} indicator {code} is not among its {field}",
        ),
        reason=Text(
            "二级指标由牵头单位主要负责人、三级指标由责任单位主要负责人担任指标长。",
            "The head of a lead unit answers for a second-level indicator,"
            " the head of a responsible unit for a third-level one.",
        ),
        remedy=Text(
            "请核对指标长的所在单位（unit）和本指标的{field}。",
            "Compare the chief's unit with the {field} of this indicator.",
        ),
        wrong="responsible_units:\n  - qu-gongdian-gongsi\nchiefs:\n  - unit: qu-tongji-ju\n",
        right="responsible_units:\n  - qu-gongdian-gongsi\nchiefs:\n  - unit: qu-gongdian-gongsi\n",
        items=(
            "S11",
            "S23",
        ),
    ),
    Rule(
        code="QQ407",
        name="indicator-units",
        severity=Severity.ERROR,
        title=Text(
            "写明牵头单位和责任单位",
            "Lead and responsible units are named",
        ),
        message=Text(
            "{level}指标{code}没有填写{field}",
            "the {level} indicator {code} names no {field}",
        ),
        reason=Text(
            "“1＋N＋N”要求每项一级指标有牵头单位和责任单位，二级指标有牵头单位，三级指标有责任单位。",
            "The mechanism 1+N+N gives every indicator its leader, its lead units and its responsible units.",
        ),
        remedy=Text(
            "请在{field}中至少填写一个单位编号。",
            "Name at least one unit under {field}.",
        ),
        wrong="level: 1\nlead_units: []\n",
        right="level: 1\nlead_units:\n  - qu-gongdian-gongsi\n",
        items=(
            "S11",
            "S23",
        ),
    ),
    Rule(
        code="QQ408",
        name="indicator-units-in-force",
        severity=Severity.ERROR,
        title=Text(
            "所列单位和上级指标在有效期内",
            "Units and parent are in force",
        ),
        message=Text(
            "指标{code}的{field}“{name}”已停用或者尚未启用",
            "'{name}', under {field} of indicator {code}, is not in force",
        ),
        reason=Text(
            "撤并的单位和调出体系的指标不能再承担责任。",
            "A dissolved unit or a dropped indicator cannot answer for anything.",
        ),
        remedy=Text(
            "请改为承接职责的单位或现行的上级指标，或者更正其启用、停用日期。",
            "Name the unit or the parent that took over, or correct the dates of validity.",
        ),
        wrong="responsible_units:\n  - qu-tongji-ju   # 该单位已于2023-06-30停用\n",
        right="responsible_units:\n  - qu-gongdian-gongsi\n",
        items=(
            "S23",
            "S29",
        ),
    ),
)

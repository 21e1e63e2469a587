"""Sentences about the numbers of bulletins (通报数字): each has an origin, and agrees with it."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ336",
        name="bulletin-origin-unknown",
        severity=Severity.ERROR,
        title=Text(
            "通报数字的出处存在",
            "The origin of a number exists",
        ),
        message=Text(
            "通报数字的出处不存在：{reason}",
            "the origin of a number does not exist: {reason}",
        ),
        reason=Text(
            "没有出处的数字和排名，任何人都无法核对。",
            "A number or place without an origin cannot be checked by anyone.",
        ),
        remedy=Text(
            "度量名称见计算方法页，榜单和报告期用 qinqing rank 查看。{suggestion}",
            "See the page of methods for measures, and qinqing rank for boards and periods.{suggestion}",
        ),
        wrong="measure: publicity-donne\n",
        right="measure: publicity-done\n",
        items=("S70", "S72"),
    ),
    Rule(
        code="QQ450",
        name="bulletin-internal-board",
        severity=Severity.ERROR,
        title=Text(
            "公开的通报不引用内部榜单",
            "A public bulletin quotes no internal board",
        ),
        message=Text(
            "榜单“{board}”为内部榜单，不能写入公开的通报",
            "the board '{board}' is internal and cannot be quoted in a public bulletin",
        ),
        reason=Text(
            "内部榜单不对外公开，写入公开的通报等于公开。",
            "Quoting an internal board in public makes it public.",
        ),
        remedy=Text(
            "请删去该榜单的内容，或者将通报改为不公开（public: false）。",
            "Remove it, or make the bulletin internal (public: false).",
        ),
        wrong="public: true\nstandings:\n  - board: shuji-dabiwu   # 内部\n",
        right="public: false\nstandings:\n  - board: shuji-dabiwu\n",
        items=("S61", "S72"),
    ),
    Rule(
        code="QQ455",
        name="bulletin-number-not-in-text",
        severity=Severity.ERROR,
        title=Text(
            "数字出处与正文一致",
            "The origin of a number quotes the text",
        ),
        message=Text(
            "正文中没有“{text}”这一语句，或者语句中没有所列数字（{numbers}）",
            "the text does not say '{text}', or the words do not hold the numbers given ({numbers})",
        ),
        reason=Text(
            "数字出处逐处对应正文；改了正文没有改出处，核对就失去意义。",
            "Each origin belongs to words of the text; where only one was changed, nothing has been checked.",
        ),
        remedy=Text(
            "请把正文语句（text）和数字（values）改成与正文一致；正文已删去的，删去这一条。",
            "Make text and values say what the bulletin says, or remove the entry.",
        ),
        wrong="overview:\n  - 评价205件。\nfigures:\n  - text: 评价二百件\n",
        right="overview:\n  - 评价205件。\nfigures:\n  - text: 评价205件\n",
        items=("S70",),
    ),
    Rule(
        code="QQ480",
        name="bulletin-disagrees",
        severity=Severity.ERROR,
        title=Text(
            "通报的数字与数据一致",
            "The numbers of a bulletin agree with the data",
        ),
        message=Text(
            "{what}，通报写的是{written}，按印发当日的数据应为{found}",
            "{what}: the bulletin says {written}, the data of the day it was issued say {found}",
        ),
        reason=Text(
            "通报中的数字和排名按出处重新计算，任何人都能核对。不一致的，或者通报写错，或者数据在印发后改动而没有更正记录。",
            "Every number and place is computed again from its origin; where they differ, the bulletin is wrong or the "
            "data were changed afterwards without an amendment.",
        ),
        remedy=Text(
            "请核对后更正通报；数据有误的更正数据，并登记更正记录（amendment）。",
            "Correct the bulletin, or the data with an amendment.",
        ),
        wrong="figures:\n  - text: 评价206件\n    measure: review-coverage\n    period: 2023-08\n"
        "    quantity: 分子\n    values:\n      - 206   # 数据为205件\n",
        right="figures:\n  - text: 评价205件\n    measure: review-coverage\n    period: 2023-08\n"
        "    quantity: 分子\n    values:\n      - 205\n",
        items=("S70", "S72"),
    ),
    Rule(
        code="QQ490",
        name="bulletin-outdated",
        severity=Severity.WARNING,
        title=Text(
            "通报印发后数据有更正或者补报的，另行说明",
            "A bulletin whose data were corrected or filed later says so",
        ),
        message=Text(
            "{what}，通报写的是{written}；所据记录在印发后有更正或者补报，现为{found}",
            "{what}: the bulletin says {written}; records were corrected or filed since, and it is {found}",
        ),
        reason=Text(
            "已印发的通报不因数据更正而失效，但读者应当知道数字已经变化。",
            "A bulletin stands as it was issued, but its readers should know that a number has changed.",
        ),
        remedy=Text(
            "请印发更正，或者在下期通报中说明；通报本身需要更正的，登记更正记录（amendment）。",
            "Issue a correction or tell of it in the next bulletin.",
        ),
        wrong="issued_on: 2023-09-14   # 通报\nsubmitted_on: 2023-09-15   # 所据月报\n",
        right="issued_on: 2023-09-15   # 通报\nsubmitted_on: 2023-09-10   # 所据月报\n",
        items=("S60", "S70"),
    ),
)

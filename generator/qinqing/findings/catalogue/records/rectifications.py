"""Sentences about rectifications (整改事项)."""

from __future__ import annotations

from qinqing.findings.catalogue.entry import Rule
from qinqing.findings.finding import Severity, Text

RULES: tuple[Rule, ...] = (
    Rule(
        code="QQ421",
        name="rectification-step",
        severity=Severity.ERROR,
        title=Text(
            "整改按流程逐步办理",
            "A rectification follows its lifecycle",
        ),
        message=Text(
            "当前状态为“{state}”，不能办理“{action}”；此时可以办理：{allowed}",
            "from '{state}' the step '{action}' is not allowed; allowed are: {allowed}",
        ),
        reason=Text(
            "整改流程由 data/policy/lifecycle.yaml 规定，跳过步骤的整改不能算数。",
            "The lifecycle stands in data/policy/lifecycle.yaml; a rectification that skips steps does not count.",
        ),
        remedy=Text(
            "请补上缺少的步骤，或者更正本步骤的名称（action）。",
            "Add the step that is missing, or correct the action.",
        ),
        wrong="events:\n  - action: 登记\n  - action: 申请销号\n",
        right="events:\n  - action: 登记\n  - action: 认领\n  - action: 申请销号\n",
        items=("S60",),
    ),
    Rule(
        code="QQ422",
        name="rectification-date-back",
        severity=Severity.ERROR,
        title=Text(
            "办理日期不倒退",
            "The dates of the events never go back",
        ),
        message=Text(
            "本步骤日期{date}早于此前的{previous}",
            "this step is of {date}, before the earlier step of {previous}",
        ),
        reason=Text(
            "办理过程只增不改，按日期先后追加；倒退的日期说明有补记或改动。",
            "Events are only ever appended; a date that goes back shows a change after the fact.",
        ),
        remedy=Text(
            "请更正日期；补记的步骤按补记当日填写，并在情况中说明。",
            "Correct the date; a step noted late carries the day it was noted, and says so.",
        ),
        wrong="events:\n  - date: 2023-08-25\n  - date: 2023-08-20\n",
        right="events:\n  - date: 2023-08-20\n  - date: 2023-08-25\n",
        items=("S60",),
    ),
    Rule(
        code="QQ423",
        name="rectification-self-verified",
        severity=Severity.ERROR,
        title=Text(
            "不得自己核验自己的整改",
            "Nobody verifies their own rectification",
        ),
        message=Text(
            "“{action}”由责任单位{name}自己办理",
            "the step '{action}' is taken by {name}, the responsible unit itself",
        ),
        reason=Text(
            "整改是否到位须由其他单位核验，自己核验自己会掩盖问题。",
            "Another unit judges whether the work is done; judging one's own hides problems.",
        ),
        remedy=Text(
            "请由区优化办、区纪委监委或其他可核验的单位办理，并在 by 中填写其编号。",
            "Have the office, the commission or another verifying unit take the step, and name it under by.",
        ),
        wrong="unit: qu-shichang-jianguan-ju\nevents:\n  - action: 核验通过\n    by: qu-shichang-jianguan-ju\n",
        right="unit: qu-shichang-jianguan-ju\nevents:\n  - action: 核验通过\n    by: qu-jiwei-jianwei\n",
        items=("S60",),
    ),
    Rule(
        code="QQ424",
        name="rectification-actor",
        severity=Severity.ERROR,
        title=Text(
            "每一步由规定的主体办理",
            "Each step is taken by the one named for it",
        ),
        message=Text(
            "“{action}”由{name}办理，按流程应由{roles}办理",
            "the step '{action}' is taken by {name}; the lifecycle names {roles}",
        ),
        reason=Text(
            "流程规定了每一步的办理主体，越权办理的步骤无效。",
            "The lifecycle names who takes each step; a step by anyone else is void.",
        ),
        remedy=Text(
            "请核对办理单位（by）；确由该单位办理的，请先由区优化办修改整改流程或该单位的核验权限。",
            "Compare by; if that unit is right, the office first changes the lifecycle or the unit's right to verify.",
        ),
        wrong="events:\n  - action: 核验通过\n    by: qu-tongji-ju   # 不可核验\n",
        right="events:\n  - action: 核验通过\n    by: qu-jiwei-jianwei\n",
        items=("S60",),
    ),
    Rule(
        code="QQ425",
        name="extension-not-later",
        severity=Severity.ERROR,
        title=Text(
            "延期须延到更晚的日期",
            "An extension is to a later day",
        ),
        message=Text(
            "延期至{new}，不晚于原期限{old}",
            "the extension is to {new}, not later than {old}",
        ),
        reason=Text(
            "延期只能把期限往后推；要提前完成，无须延期。",
            "An extension moves the deadline on; to finish earlier none is needed.",
        ),
        remedy=Text(
            "请更正延期至的日期（new_deadline）。",
            "Correct new_deadline.",
        ),
        wrong="deadline:\n  date: 2023-09-30\nevents:\n  - action: 延期\n    new_deadline: 2023-09-20\n",
        right="deadline:\n  date: 2023-09-30\nevents:\n  - action: 延期\n    new_deadline: 2023-10-20\n",
        items=("S71",),
    ),
    Rule(
        code="QQ426",
        name="extension-approval",
        severity=Severity.ERROR,
        title=Text(
            "延期和长期整改由其他单位批准",
            "An extension or a long-term plan is approved by another unit",
        ),
        message=Text(
            "“{action}”{approver}",
            "'{action}': {approver}",
        ),
        reason=Text(
            "自己批准自己延期，期限就失去约束。",
            "A deadline that one extends oneself binds nobody.",
        ),
        remedy=Text(
            "请在批准单位（approved_by）中填写区优化办等其他单位的编号。",
            "Name the office or another unit under approved_by.",
        ),
        wrong="action: 延期\nby: qu-gongdian-gongsi\napproved_by: qu-gongdian-gongsi\n",
        right="action: 延期\nby: qu-gongdian-gongsi\napproved_by: qu-youhua-ban\n",
        items=(
            "S60",
            "S71",
        ),
    ),
    Rule(
        code="QQ427",
        name="deadline-too-long",
        severity=Severity.WARNING,
        title=Text(
            "整改期限不超过最长期限",
            "A deadline within the longest term",
        ),
        message=Text(
            "整改期限{deadline}距交办{days}日，超过最长期限{longest}日",
            "the deadline {deadline} is {days} days after the assignment, the longest term is {longest}",
        ),
        reason=Text(
            "期限过长等于没有期限；确需更长的，应当办理延期或长期整改。",
            "A deadline too far away is none; a longer one needs an extension or a long-term plan.",
        ),
        remedy=Text(
            "请缩短期限（deadline.date），或者经批准后以“延期”“长期整改”步骤记载。",
            "Shorten the deadline, or note an approved extension or long-term plan.",
        ),
        wrong="deadline:\n  date: 2024-06-30   # 2023-08-26 交办\n",
        right="deadline:\n  date: 2023-09-20\n",
        items=("S71",),
    ),
    Rule(
        code="QQ428",
        name="rectification-overdue",
        severity=Severity.WARNING,
        title=Text(
            "到期的整改及时办结",
            "A rectification is done by its deadline",
        ),
        message=Text(
            "整改期限为{deadline}，已超期{days}日，当前状态为“{state}”",
            "the deadline was {deadline}, {days} days ago; the state is '{state}'",
        ),
        reason=Text(
            "超期未办结的事项在网站上公开显示，并可能列入重点督查。",
            "What is overdue is shown on the site and may come under key supervision.",
        ),
        remedy=Text(
            "请抓紧整改并补记进展；确有困难的，按流程申请延期。",
            "Note the progress and finish, or ask for an extension.",
        ),
        wrong="deadline:\n  date: 2023-08-31   # 数据截至 2023-09-15，仍在整改\n",
        right="deadline:\n  date: 2023-08-31\nevents:\n  - date: "
        "2023-08-30\n    action: 核验通过\n    by: qu-jiwei-jianwei\n",
        items=(
            "S50",
            "S71",
        ),
    ),
    Rule(
        code="QQ429",
        name="closed-unverified",
        severity=Severity.ERROR,
        title=Text(
            "销号之前先核验通过",
            "Verified before closed",
        ),
        message=Text(
            "销号之前没有“核验通过”，或者核验后又被退回",
            "it is closed without being verified, or after being returned",
        ),
        reason=Text(
            "没有核验就销号，无法证明整改真正到位。",
            "Without verification nothing shows that the work was done.",
        ),
        remedy=Text(
            "请先由其他单位核验，补上“核验通过”步骤，再销号。",
            "Have another unit verify it, add the step 核验通过, then close it.",
        ),
        wrong="events:\n  - action: 申请销号\n  - action: 销号\n",
        right="events:\n  - action: 申请销号\n  - action: 核验通过\n  - action: 销号\n",
        items=("S60",),
    ),
    Rule(
        code="QQ430",
        name="batch-incomplete",
        severity=Severity.ERROR,
        title=Text(
            "批次内线索逐条登记",
            "A batch has every lead once",
        ),
        message=Text(
            "交办批次“{theme}”共{total}条，{problem}",
            "the batch '{theme}' has {total} leads, {problem}",
        ),
        reason=Text(
            "上级成批交办的线索要逐条落实，一条不漏、一条不重。",
            "Each lead of a batch is registered, none left out and none twice.",
        ),
        remedy=Text(
            "请核对交办文件和各整改事项的批内序号（batch.number），补登缺少的线索。",
            "Compare the order with the numbers under batch.number, and register the missing leads.",
        ),
        wrong="batch:\n  id: sheng-2023-0705\n  number: 34   # 共33条\n",
        right="batch:\n  id: sheng-2023-0705\n  number: 33\n",
        items=("S17",),
    ),
)

"""What the public may see, written down once more: by hand, as tables, and without a look at ``disclosure/``.

A field of a schema is either named here or it is for the public; a value of a choice either keeps its record inside or
shows it.  Whoever adds a field that is not for the public, or a state in which a record is not, says so in both places.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

TODAY, YESTERDAY, TOMORROW, LONG_AGO = "2023-09-15", "2023-09-14", "2023-09-16", "2022-01-10"
"""Days around the one on which the golden repository is published; a term is over long after the last of them."""

SILENT_BATCH, LEAD, INTERNAL_BULLETIN = "sheng-2023-0705", "zg-2023-0004", "tb-canary-007"
FOLDER = "records/qu-shichang-jianguan-ju"

INTERNAL: Final[Mapping[str, frozenset[str]]] = {
    "unit": frozenset({"sections.head", "submitters"}),
    "progress": frozenset({"entries.liaison"}),
    "inspection-plan": frozenset({"plans.enterprise"}),
    "visits": frozenset({"visits.enterprise", "visits.findings"}),
    "rectification": frozenset({"description"}),
    "appeal": frozenset({"enterprise", "text"}),
    "evaluation": frozenset(
        {
            "ballots",
            "outcomes.post_before",
            "outcomes.rank_before",
            "outcomes.post_after",
            "outcomes.rank_after",
            "outcomes.effective_on",
        }
    ),
    "exam": frozenset({"results.mark", "results.reason", "results.absent", "results.makeup"}),
    "decision": frozenset({"note", "history.text"}),
}
"""The fields of each kind that nobody outside sees; of one within another, the outer."""

MASKED: Final[Mapping[str, frozenset[str]]] = {
    "unit": frozenset({"party_organisation.secretary"}),
    "meeting": frozenset({"meetings.attendance.representatives.name"}),
    "rectification": frozenset({"title", "goal", "measures", "events.text"}),
    "assessment": frozenset({"entries.deductions.reason"}),
}
"""The fields of each kind in which names are masked."""

WITHHELD: Final[Mapping[str, Mapping[str, frozenset[object]]]] = {
    "scheme": {"publication": frozenset({"内部"})},
    "rectification": {"batch.id": frozenset({SILENT_BATCH})},
    "assessment": {"published_on": frozenset({TOMORROW})},
    "evaluation": {"published_on": frozenset({TOMORROW})},
    # The page of accountability tells what followed from a place or an overdue appeal, and these followed from neither.
    "decision": {
        "kind": frozenset({"重点督查", "责令限时整改", "党风廉政考核"}),
        "history.state": frozenset({"系统提示", "区优化办核实", "拟处理", "撤销"}),
        "measure": frozenset({"停职", "调整", "免职", "降职"}),
        "history.date": frozenset({TOMORROW, LONG_AGO}),
        "public_until": frozenset({YESTERDAY}),
    },
    "bulletin": {
        "public": frozenset({False}),
        "issued_on": frozenset({TOMORROW, LONG_AGO}),
        "public_until": frozenset({YESTERDAY}),
    },
    "case": {"publish": frozenset({"内部"})},
    "amendment": {
        "approved_on": frozenset({None}),
        "target.path": frozenset(
            {f"{FOLDER}/rectification/{LEAD}.yaml", f"{FOLDER}/bulletin/{INTERNAL_BULLETIN}.yaml"}
        ),
    },
}
"""The values of a field that keep the whole record inside."""

FURTHER: Final[Mapping[str, tuple[Mapping[str, object], ...]]] = {
    "scheme": ({"publication": "公开"}, {"publication": "内部"}),
    "rectification": ({"batch.id": SILENT_BATCH},),
    "assessment": ({"published_on": TOMORROW},),
    "evaluation": ({"published_on": TOMORROW},),
    "decision": (
        {"history.date": TOMORROW},
        {"history.date": LONG_AGO},
        {"public_until": YESTERDAY},
        {"public_until": TODAY},
    ),
    "bulletin": (
        {"issued_on": TOMORROW},
        {"kind": "通报批评", "issued_on": LONG_AGO},
        {"public_until": YESTERDAY},
        {"public_until": TODAY},
    ),
    "amendment": (
        {"approved_on": None},
        {"target.path": f"{FOLDER}/rectification/{LEAD}.yaml", "target.pointer": "goal"},
        {"target.path": f"{FOLDER}/bulletin/{INTERNAL_BULLETIN}.yaml", "target.pointer": "title"},
    ),
}
"""States that lie in a day or in what a record names."""

HIDDEN: Final[Mapping[str, str]] = {"rectification": LEAD, "scheme": "canary-board-002"}
"""By the kind that a field refers to, a record of it that is withheld."""

CUT: Final[Mapping[str, Mapping[tuple[str, object], frozenset[str]]]] = {
    "decision": {("measure", "不予处理"): frozenset({"targets"})},
    "evaluation": {
        ("outcomes.kind", "降职"): frozenset({"outcomes"}),
        ("outcomes.kind", "免职"): frozenset({"outcomes"}),
    },
}
"""The fields that stay inside where another has a certain value."""

EITHER: Final = frozenset({("decision", "history.state", "申诉", "history.by")})
"""Fields that may be told or not: who took a step that is itself not told, after one that is."""

ON_NO_PAGE: Final = frozenset({"exam", "contest", "case", "policy-waivers"})
"""Kinds of which no page shows a record, so that nothing else may either."""

WHERE_COUNTED: Final = frozenset({"inspection-plan", "visits", "appeal", "reform", "evaluation"})
"""Kinds of which a page shows a record only where a figure of a public board comes from it."""

COUNTED: Final = frozenset({("inspection-plan", ("plans", "enterprise"))})
"""Internal fields of which a public count depends: whether a visit went to an enterprise of the plan, not to which."""

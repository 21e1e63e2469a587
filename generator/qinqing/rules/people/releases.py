"""Releases of false alarms (误报放行): approved by two who may, in force, and needed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date

from qinqing.findings.finding import Text
from qinqing.findings.violation import Violation
from qinqing.policy.releases import ReleaseFault, judged_releases
from qinqing.register.records.register import Register
from qinqing.rules.common.wording import words

NOT_APPROVED, EXPIRED, UNUSED = "QQ710", "QQ711", "QQ712"

_FAULTS: Mapping[ReleaseFault, tuple[str, Text]] = {
    ReleaseFault.UNKNOWN: ("approved_by", Text("批准或者复核单位不在名录中", "an approver is not in the registry")),
    ReleaseFault.SAME: ("second_approver", Text("批准和复核是同一个单位", "both approvers are one")),
    ReleaseFault.OWN: ("approved_by", Text("文件所属单位不得批准本单位的文件", "a unit does not approve its own file")),
    ReleaseFault.NEITHER_MAY: (
        "approved_by",
        Text("批准和复核单位都无权放行", "neither approver may release"),
    ),
    ReleaseFault.NOT_YET: ("approved_on", Text("批准日期尚未到", "the day of approval has not come")),
}


def check_releases(register: Register, as_of: date, found: Collection[tuple[str, str]]) -> Iterator[Violation]:
    """A release is approved by two, in force, and of something that stands in its file.

    ``found`` are the fingerprints of what was found, each with its file.
    """
    policy = register.releases
    if policy is None:
        return
    for judged in judged_releases(register, as_of):
        place = ("releases", judged.index)
        release = judged.release
        if judged.fault is ReleaseFault.EXPIRED:
            arguments = words(file=release.path, expires=release.expires_on.isoformat())
            yield Violation(EXPIRED, policy.path, (*place, "expires_on"), arguments=arguments)
        elif judged.fault is not None:
            field, fault = _FAULTS[judged.fault]
            yield Violation(
                NOT_APPROVED, policy.path, (*place, field), arguments={"file": release.path, "fault": fault}
            )
        elif (release.sha256, release.path) not in found:
            yield Violation(UNUSED, policy.path, (*place, "sha256"), arguments=words(file=release.path))

"""Rules about the registry of units (单位名录): who holds monthly meetings, and as many as the settings announce."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from qinqing.findings.finding import Text
from qinqing.findings.violation import Violation
from qinqing.policy.tenure import units_in_force
from qinqing.register.records.register import Register
from qinqing.rules.common.check import Check
from qinqing.rules.common.wording import words


def check_meeting_start(register: Register, as_of: date) -> Iterator[Violation]:
    """A unit that takes part in the monthly meetings says since which month."""
    for _, unit in sorted(register.units.items()):
        stage = unit.monthly_meeting.stage
        if stage != "未纳入" and unit.monthly_meeting.since is None:
            arguments = words(name=unit.short_name, stage=stage)
            yield Violation("QQ409", unit.path, ("monthly_meeting", "stage"), arguments=arguments)


def check_meeting_roster(register: Register, as_of: date) -> Iterator[Violation]:
    """As many units hold monthly meetings, as pilots and in the roll-out, as the site settings announce."""
    site = register.site
    if site is None or _units_unreadable(register):
        return
    stages = Counter(unit.monthly_meeting.stage for unit in units_in_force(register, as_of))
    rollout = stages["推广"] + (stages["试点"] if site.counts.rollout_includes_pilots else 0)
    for stage, field, found, announced in (
        (Text("试点", "pilot"), "meeting_pilots", stages["试点"], site.counts.meeting_pilots),
        (Text("推广", "roll-out"), "meeting_rollout", rollout, site.counts.meeting_rollout),
    ):
        if found != announced:
            arguments = words(stage=stage, found=found, announced=announced)
            yield Violation("QQ410", site.path, ("counts", field), arguments=arguments)


def check_secretaries(register: Register, as_of: date) -> Iterator[Violation]:
    """There are as many party secretaries as the site settings announce."""
    site = register.site
    if site is None or _units_unreadable(register):
        return
    found = sum(1 for _ in units_in_force(register, as_of))
    if found != site.counts.secretaries:
        arguments = words(found=found, announced=site.counts.secretaries)
        yield Violation("QQ457", site.path, ("counts", "secretaries"), arguments=arguments)


def _units_unreadable(register: Register) -> bool:
    return any(path.startswith("data/units/") for path in register.unreadable)


CHECKS: tuple[Check, ...] = (check_meeting_start, check_meeting_roster, check_secretaries)

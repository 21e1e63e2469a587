"""The whole story of the demonstration district, told in the order in which one thing leads to the next."""

from __future__ import annotations

from collections.abc import Iterator

from qinqing.demo import agenda, appeals, rectifications
from qinqing.demo.assessments import assessment_entries, draw_city_places
from qinqing.demo.bulletins import Sources, bulletin_entries
from qinqing.demo.calendar import AS_OF
from qinqing.demo.cases import case_entries, reform_entries
from qinqing.demo.contests import contest_entry, exam_entries
from qinqing.demo.decisions import amendment_entries, decision_entries
from qinqing.demo.derived import derived_indicators
from qinqing.demo.dispatches import dispatch_minutes, draw_dispatches
from qinqing.demo.evaluations import draw_evaluation, evaluation_entry
from qinqing.demo.indicators import indicator_entries
from qinqing.demo.meetings import exchange_minutes, meeting_entries, monthly_minutes, quarterly_minutes
from qinqing.demo.policies import policy_entries
from qinqing.demo.progress import draw_progress, progress_entries
from qinqing.demo.schemes import scheme_entries
from qinqing.demo.services import draw_services, service_entries
from qinqing.demo.settings import site_entry
from qinqing.demo.speech_facts import LEADS_BATCH
from qinqing.demo.tables import Tables
from qinqing.demo.units import draw_heads, unit_entries
from qinqing.demo.visits import draw_visits, visit_entries
from qinqing.desk.district.entry import Entry


def tell_story(tables: Tables, seed: int) -> Iterator[Entry]:
    """Yield every record of the demonstration district; the same ``seed`` tells the same story."""
    heads = draw_heads(tables, seed)
    yield site_entry()
    yield from unit_entries(tables, heads, seed)
    yield from indicator_entries(tables, heads, seed)
    yield from scheme_entries()
    yield from policy_entries([LEADS_BATCH])

    services = draw_services(tables, seed)
    visits = draw_visits(tables, seed)
    evaluation = draw_evaluation(tables, seed)
    yield from service_entries(services)
    yield from visit_entries(visits)
    yield evaluation_entry(evaluation)

    agendas = agenda.draw_agendas(tables, seed)
    resolved = list(rectifications.from_agendas(agendas, seed))
    by_key = {found.key: found for found in resolved}
    free_appeals, appealed = appeals.draw_appeals(tables, seed)
    all_appeals = [*appeals.from_agendas(agendas, by_key, seed), *free_appeals]
    leads = list(rectifications.from_leads(tables, seed))

    derived = derived_indicators(services, visits, leads, all_appeals)
    progress = draw_progress(tables, derived, seed)
    yield from progress_entries(progress)
    dispatches = draw_dispatches(tables, progress, seed)

    ledger = [
        *resolved,
        *appealed,
        *leads,
        *rectifications.from_faults(tables, seed),
        *rectifications.from_offences(tables, visits.offences, seed),
        *rectifications.from_evaluation(tables, evaluation, seed),
        *rectifications.from_cement(tables, seed),
        *(found for dispatch in dispatches for found in dispatch.resolved),
    ]
    numbers = rectifications.numbered(ledger)
    appeal_numbers = appeals.numbered(all_appeals)
    yield from rectifications.rectification_entries(ledger, numbers, appeal_numbers)
    yield from appeals.appeal_entries(all_appeals, appeal_numbers, numbers)

    yield from meeting_entries(monthly_minutes(agendas, heads, by_key, appeal_numbers, seed))
    yield from meeting_entries(exchange_minutes(tables, seed))
    yield from meeting_entries(dispatch_minutes(tables, dispatches, seed))
    yield from meeting_entries(quarterly_minutes())

    yield from exam_entries(tables, seed)
    yield contest_entry(tables, seed)
    city = draw_city_places(tables, seed, numbers[rectifications.CEMENT_KEY])
    yield from assessment_entries(city)
    overdue = [
        (appeal_numbers[appeal.key], appeal.unit)
        for appeal in free_appeals
        if appeal.fields["judged"] == "合理"
        and "resolved_on" not in appeal.fields
        and appeal.fields["due"]["date"] < AS_OF.isoformat()
    ]
    yield from decision_entries(tables, city, overdue)
    yield from amendment_entries(services)
    yield from case_entries()
    yield from reform_entries()
    sources = Sources(
        tables=tables,
        services=services,
        visits=visits,
        progress=progress,
        rectifications=ledger,
        evaluation=evaluation,
    )
    yield from bulletin_entries(sources, seed)

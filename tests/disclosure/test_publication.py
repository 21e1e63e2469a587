"""What the schemas keep from the public stays out of the site."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from qinqing.disclosure.masking import WITHHELD_VALUE
from qinqing.disclosure.publication import countable, public_records, publish
from qinqing.register.reading import read_register
from qinqing.register.records.kinds import ALL_KINDS
from qinqing.register.records.register import Register
from qinqing.register.records.typed import AmendmentTarget, SiteRepository
from qinqing.register.records.words import MeasureName, SiteRepositoryVisibility
from qinqing.register.schema.validation import SchemaSet
from support.trees import mini_tree

SCHEMA_SET = SchemaSet.load()
SCHEMAS = {kind: SCHEMA_SET.schema(kind) for kind in ALL_KINDS}
AS_OF = date(2023, 9, 20)


@pytest.fixture(scope="module")
def register() -> Register:
    """The golden register, with everything in it but where the repository lies."""
    found = read_register(mini_tree(), schema_set=SCHEMA_SET).register
    assert found.site is not None
    return replace(found, site=replace(found.site, repository=None))


def with_public_measures(register: Register, *measures: MeasureName) -> Register:
    """Return ``register`` with its board public and drawing on ``measures``."""
    scheme = register.schemes["danwei-yuedu"]
    version = scheme.versions[0]
    components = tuple(replace(version.components[0], id=name, measure=name) for name in measures)
    changed = replace(scheme, versions=(replace(version, components=components),), publication="公开")
    return replace(register, schemes={**register.schemes, "danwei-yuedu": changed})


def test_a_rectification_names_no_enterprise(register: Register) -> None:
    found = next(item for item in register.rectifications if item.batch is None)
    named = replace(
        found,
        title="示例水泥厂历史遗留问题",
        goal="解决“示例水泥厂”问题",
        measures=("走访示例水泥厂", "由区供电公司检修"),
        events=(replace(found.events[0], text="示例便利店反映"), *found.events[1:]),
    )
    others = tuple(item for item in register.rectifications if item is not found)
    public = publish(replace(register, rectifications=(named, *others)), SCHEMAS, as_of=AS_OF).rectifications[0]
    assert (public.title, public.goal) == ("某企业历史遗留问题", "解决“某企业”问题")
    assert public.measures == ("走访某企业", "由区供电公司检修")
    assert public.events[0].text == "某企业反映"


def test_masked_fields_are_masked(register: Register) -> None:
    public = publish(register, SCHEMAS, as_of=AS_OF)
    names = {
        representative.name
        for minutes in public.minutes
        for meeting in minutes.meetings
        if meeting.attendance is not None
        for representative in meeting.attendance.representatives
    }
    assert names
    assert all(name == "***" or name.endswith("某") for name in names)
    secretaries = [u.party_organisation.secretary for u in public.units.values() if u.party_organisation]
    assert secretaries
    assert all(name == "***" or name.endswith("某") for name in secretaries)


def test_leads_of_a_batch_are_published_only_where_it_allows(register: Register) -> None:
    assert register.batches is not None
    batch = register.batches.batches[0]
    of_batch = [item.path for item in register.rectifications if item.batch and item.batch.id == batch.id]
    others = [item for item in register.rectifications if item.batch is None]
    assert of_batch
    assert others
    for allowed in (False, True):
        batches = replace(register.batches, batches=(replace(batch, publish_titles=allowed),))
        public = publish(replace(register, batches=batches), SCHEMAS, as_of=AS_OF)
        titles = {item.path: item.title for item in public.rectifications}
        assert all((path in titles) is allowed for path in of_batch)
        assert all(titles[item.path] == item.title for item in others)


def test_a_correction_of_a_withheld_lead_is_withheld_with_it(register: Register) -> None:
    lead = next(item for item in register.rectifications if item.batch)
    target = AmendmentTarget(path=lead.path.removeprefix("data/"), pointer="goal")
    amended = replace(register, amendments=(replace(register.amendments[0], target=target),))
    assert publish(amended, SCHEMAS, as_of=AS_OF).amendments == ()
    assert register.batches is not None
    opened = tuple(replace(batch, publish_titles=True) for batch in register.batches.batches)
    amended = replace(amended, batches=replace(register.batches, batches=opened))
    assert len(publish(amended, SCHEMAS, as_of=AS_OF).amendments) == 1


def test_marks_are_shown_only_where_the_district_discloses_them(register: Register) -> None:
    register = with_public_measures(register, "exam-mark")
    assert register.site is not None
    for disclosed in (False, True):
        disclosure = replace(register.site.disclosure, exam_marks=disclosed)
        public = publish(replace(register, site=replace(register.site, disclosure=disclosure)), SCHEMAS, as_of=AS_OF)
        shown = [(result.unit, result.mark) for exam in public.exams for result in exam.results]
        known = [(result.unit, result.mark) for exam in register.exams for result in exam.results]
        assert {mark is None for _, mark in known} == {True, False}
        assert shown == ([one for one in known if one[1] is not None] if disclosed else [])
        told = {(result.absent, result.reason, result.makeup) for exam in public.exams for result in exam.results}
        assert told <= {(None, None, None)}


def test_internal_cases_and_schemes_are_left_out(register: Register) -> None:
    case, scheme = register.cases[0], next(iter(register.schemes.values()))
    hidden = replace(
        register,
        cases=(replace(case, publish="内部"), replace(case, publish="公开", id="al-other")),
        schemes={"a": replace(scheme, publication="内部"), "b": replace(scheme, publication="公开")},
    )
    public = publish(hidden, SCHEMAS, as_of=AS_OF)
    assert [item.id for item in public.cases] == ["al-other"]
    assert list(public.schemes) == ["b"]


@pytest.mark.parametrize(("voters", "shown"), [(4, False), (5, True), (6, True)])
def test_a_tally_is_shown_from_the_smallest_group_on(register: Register, voters: int, shown: bool) -> None:
    assert register.site is not None
    assert register.site.disclosure.minimum_group == 5
    register = with_public_measures(register, "evaluation-score")
    evaluation = next(item for item in register.evaluations if item.tallies)
    tally = replace(evaluation.tallies[0], satisfied=voters - 3, fairly_satisfied=1, dissatisfied=1, unknown=1)
    public = publish(replace(register, evaluations=(replace(evaluation, tallies=(tally,)),)), SCHEMAS, as_of=AS_OF)
    assert public.evaluations[0].tallies == ((tally,) if shown else ())


@pytest.mark.parametrize(("valid", "shown"), [(4, False), (5, True), (6, True)])
def test_tallies_of_a_group_are_shown_from_the_smallest_group_on(register: Register, valid: int, shown: bool) -> None:
    register = with_public_measures(register, "evaluation-score")
    evaluation = next(item for item in register.evaluations if item.tallies)
    tally = replace(evaluation.tallies[0], satisfied=3, fairly_satisfied=1, dissatisfied=1, unknown=0)
    groups = tuple(replace(group, valid=valid) for group in evaluation.groups)
    public = publish(
        replace(register, evaluations=(replace(evaluation, groups=groups, tallies=(tally,)),)), SCHEMAS, as_of=AS_OF
    )
    assert public.evaluations[0].tallies == ((tally,) if shown else ())


def test_a_register_without_site_settings_hides_no_tally_and_shows_no_mark(register: Register) -> None:
    register = with_public_measures(register, "evaluation-score", "exam-mark")
    evaluation = next(item for item in register.evaluations if item.tallies)
    alone = replace(evaluation.tallies[0], satisfied=1, fairly_satisfied=0, dissatisfied=0, unknown=0)
    bare = replace(register, site=None, evaluations=(replace(evaluation, tallies=(alone,)),))
    public = publish(bare, SCHEMAS, as_of=AS_OF)
    assert public.site is None
    assert public.evaluations[0].tallies == (alone,)
    assert [exam.results for exam in public.exams] == [()] * len(register.exams) != []


@pytest.mark.parametrize(
    ("path", "pointer", "shown"),
    [
        ("records/qu-tongji-ju/2023-08/service.yaml", "hotline.on_time", True),
        ("records/qu-tongji-ju/2023-08/service.yaml", "hotline", True),
        ("records/qu-tongji-ju/2023-08/service.yaml", "reviews[0].window", True),
        ("records/qu-tongji-ju/2023-08/service.yaml", "reviews.0", True),
        ("records/qu-tongji-ju/2023-08/service.yaml", "hotline.on_time.deeper", False),
        ("records/qu-tongji-ju/2023-08/service.yaml", "reviews[0]/none", False),
        ("records/qu-tongji-ju/2023-08/service.yaml", "", False),
        ("records/qu-tongji-ju/rectification/zg-1.yaml", "events[0].date", True),
        ("records/qu-tongji-ju/rectification/zg-1.yaml", "events[0]", False),
        ("units/qu-tongji-ju.yaml", "party_organisation", False),
        ("records/qu-tongji-ju/2023-08/visits.yaml", "visits.1.enterprise", False),
        ("records/qu-tongji-ju/2023-08/visits.yaml", "visits[1].findings", False),
        ("records/qu-tongji-ju/2023-08/visits.yaml", "visits", False),
        ("records/qu-tongji-ju/rectification/zg-1.yaml", "title", False),
        ("records/qu-tongji-ju/2023-08/service.yaml", "no.such.field", False),
        ("records/qu-tongji-ju/elsewhere.yaml", "hotline.on_time", False),
    ],
)
def test_a_correction_does_not_tell_what_its_field_keeps(
    register: Register, path: str, pointer: str, shown: bool
) -> None:
    amendment = replace(
        register.amendments[0],
        target=AmendmentTarget(path=path, pointer=pointer),
        old_value="原值",
        new_value="新值",
        date=date(2023, 9, 1),
    )
    public = publish(replace(register, amendments=(amendment,)), SCHEMAS, as_of=AS_OF).amendments[0]
    expected = ("原值", "新值") if shown else (WITHHELD_VALUE, WITHHELD_VALUE)
    assert (public.old_value, public.new_value) == expected


def test_what_nothing_keeps_back_is_published_as_it_is(register: Register) -> None:
    public = publish(register, SCHEMAS, as_of=AS_OF)
    for part in ("site", "accountability", "reporting", "lifecycle", "batches", "holidays"):
        assert getattr(register, part) is not None
        assert getattr(public, part) == getattr(register, part)
    assert (public.indicators, public.reforms) == (register.indicators, register.reforms)


def test_a_field_kept_back_is_taken_out_of_a_record_that_there_is_one_of(register: Register) -> None:
    schemas = {"site": {"properties": {"purpose": {"type": "string", "x-visibility": "internal"}}}}
    public = publish(register, schemas, as_of=AS_OF)
    assert register.site is not None
    assert public.site == replace(register.site, purpose=None)  # type: ignore[arg-type]
    assert publish(replace(register, site=None), schemas, as_of=AS_OF).site is None


def test_a_list_kept_back_is_empty_and_any_other_field_nothing(register: Register) -> None:
    hidden = {"x-visibility": "internal"}
    fields = {
        "type": "object",
        "properties": {"from": {"type": "string", "format": "date", **hidden}, "name": {"type": "string"}},
    }
    schemas = {
        "case": {"properties": {"aliases": {"type": "array", "items": {"type": "string"}, **hidden}}},
        "indicator": {"properties": {"chiefs": {"type": "array", "items": fields}}},
    }
    case = replace(register.cases[0], publish="公开", aliases=("别名",))
    public = publish(replace(register, cases=(case,)), schemas, as_of=AS_OF)
    assert public.cases == (replace(case, aliases=()),)
    for code, indicator in register.indicators.items():
        shown = tuple(replace(chief, from_=None) for chief in indicator.chiefs)  # type: ignore[arg-type]
        assert public.indicators[code].chiefs == shown


def test_what_the_schemas_do_not_name_stays_out(register: Register) -> None:
    public = publish(register, {"site": SCHEMAS["site"]}, as_of=AS_OF)
    assert list(public_records(public)) == [register.site]


def test_only_public_bulletins_are_published(register: Register) -> None:
    bulletin = register.bulletins[0]
    shown, hidden = replace(bulletin, public=True), replace(bulletin, id="tb-other", public=False)
    assert publish(replace(register, bulletins=(hidden, shown)), SCHEMAS, as_of=AS_OF).bulletins == (shown,)


def test_a_lead_of_a_batch_that_nobody_announced_is_withheld(register: Register) -> None:
    public = publish(replace(register, batches=None), SCHEMAS, as_of=AS_OF)
    others = [item.path for item in register.rectifications if item.batch is None]
    assert [item.path for item in public.rectifications] == others != []


def test_every_record_is_yielded_once_part_by_part(register: Register) -> None:
    found = list(public_records(register))
    paths = [record.path for record in found]
    assert sorted(paths) == sorted(mini_tree().files)
    assert found[0] == register.site
    assert paths.index("data/units/qu-tongji-ju.yaml") < paths.index("data/indicators/03.yaml")
    without = replace(register, site=None, unreadable=frozenset({"data/site.yaml"}))
    assert [record.path for record in public_records(without)] == paths[1:]


@pytest.mark.parametrize(("visibility", "told"), [("internal", False), (None, False), ("public", True)])
def test_where_an_internal_repository_lies_is_not_published(
    register: Register, visibility: SiteRepositoryVisibility | None, told: bool
) -> None:
    assert register.site is not None
    repository = SiteRepository(
        url="https://git.example.gov.cn/yshj/data", forge="gitea", branch="main", visibility=visibility
    )
    located = replace(register, site=replace(register.site, repository=repository))
    assert publish(located, SCHEMAS, as_of=AS_OF).site == (located.site if told else register.site)


def test_a_mask_that_no_rule_knows_is_refused(register: Register) -> None:
    title = {"type": "string", "x-visibility": "masked", "x-mask": "invented"}
    with pytest.raises(KeyError, match="invented"):
        publish(register, {"case": {"properties": {"title": title}}}, as_of=AS_OF)


def test_figures_are_computed_from_public_records_and_from_what_is_only_counted(register: Register) -> None:
    hidden = replace(
        register,
        bulletins=tuple(replace(bulletin, public=False) for bulletin in register.bulletins),
        cases=tuple(replace(case, publish="内部") for case in register.cases),
        decisions=tuple(replace(decision, measure="免职") for decision in register.decisions),
    )
    counted = countable(hidden, publish(hidden, SCHEMAS, as_of=AS_OF))
    assert (counted.rectifications, counted.bulletins) == (hidden.rectifications, hidden.bulletins)
    assert (counted.cases, counted.decisions, counted.exams, counted.contests, counted.waivers) == (
        (),
        (),
        (),
        (),
        None,
    )
    assert counted.services == hidden.services != ()
    assert (counted.units, counted.site) == (hidden.units, hidden.site)


@pytest.mark.parametrize("told", [False, True])
def test_a_bulletin_does_not_tell_where_marks_come_from_that_stay_inside(register: Register, told: bool) -> None:
    shown = with_public_measures(register, "contest-image") if told else register
    bulletin = register.bulletins[-1]
    quoted = replace(bulletin.figures[0], measure="contest-image", board=None)
    (public,) = publish(
        replace(shown, bulletins=(replace(bulletin, figures=(quoted,)),)), SCHEMAS, as_of=AS_OF
    ).bulletins
    assert public.figures == ((quoted,) if told else ())

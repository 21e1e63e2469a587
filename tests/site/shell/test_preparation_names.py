"""No page, no extract, no title and no address of the site holds a name that some field withholds."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace

import pytest

from qinqing.disclosure.names.free_texts import with_free_texts
from qinqing.findings.finding import Text
from qinqing.findings.violation import Violation
from qinqing.register.records.kinds import ALL_KINDS
from qinqing.register.records.register import Register
from qinqing.register.schema.validation import SchemaSet
from qinqing.site.shell.preparation import PreparedSite, check_site, prepare_site
from support.trees import AS_OF, MINI

pytestmark = pytest.mark.slow

SECRETS = ("柏例辰", "示例钢铁厂", "虚宇建材公司", "E-00012")
MARK = "※"


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> PreparedSite:
    """The mini-repository with withheld names at the end of every free text, public or internal."""
    root = tmp_path_factory.mktemp("names")
    shutil.copytree(MINI, root, dirs_exist_ok=True)
    report = check_site(root, as_of=AS_OF)
    register = _with_sources(report.register)
    secret = f"，{'、'.join(SECRETS)}{MARK}"
    schema_set = SchemaSet.load()
    schemas = {kind: schema_set.schema(kind) for kind in ALL_KINDS}
    register = with_free_texts(register, schemas, lambda _path: lambda text: f"{text}{secret}")
    told = Violation("QQ720", register.bulletins[0].path, arguments={"a": secret, "b": Text(secret, secret), "c": 1})
    return prepare_site(root, replace(report, register=register, violations=(told,)), as_of=AS_OF)


def _with_sources(register: Register) -> Register:
    """Return ``register`` with each name in one field that withholds it; the code stands in the visits already."""
    unit = register.units["qu-shichang-jianguan-ju"]
    unit = replace(unit, sections=(replace(unit.sections[0], head=SECRETS[0]), *unit.sections[1:]))
    lead = replace(register.rectifications[0], title=SECRETS[1], description="虚宇建材有限公司反映")
    return replace(
        register, units={**register.units, unit.id: unit}, rectifications=(lead, *register.rectifications[1:])
    )


def test_no_page_holds_a_withheld_name(prepared: PreparedSite) -> None:
    site = prepared.with_addresses(iter(()))
    marked = 0
    for page in site.pages:
        text = "\n".join((page.path, page.title, page.description, site.fragment(page)))
        assert not [secret for secret in SECRETS if secret in text], page.path
        marked += MARK in text
    assert marked > len(site.pages) / 2


def test_no_extract_holds_a_withheld_name(prepared: PreparedSite) -> None:
    marked = 0
    for path in prepared.extracts:
        text = json.dumps(json.loads(prepared.extract(path)), ensure_ascii=False)
        assert not [secret for secret in SECRETS if secret in f"{path}\n{text}"], path
        marked += MARK in text
    assert marked > len(prepared.extracts) / 2


def test_what_a_finding_quotes_holds_no_withheld_name(prepared: PreparedSite) -> None:
    (violation,) = prepared.view.violations
    assert set(violation.arguments) == {"a", "b", "c"}
    assert not [secret for secret in SECRETS if secret in str(violation.arguments)]
    assert violation.arguments["c"] == 1

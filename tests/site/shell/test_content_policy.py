"""The policy of a page names each of its inline scripts, and no other."""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

import pytest

from qinqing.site.errors import SiteError
from qinqing.site.shell.content_policy import PLACEHOLDER, apply_policy
from support.built_site import pages


def _hash(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"


def test_inline_scripts_of_the_theme_are_named_and_data_and_files_are_not() -> None:
    html = f'{PLACEHOLDER}<script>一</script><script src="x.js"></script><script type="application/json">二</script>'
    policy = apply_policy(html, known={"一", "三"})
    assert _hash("一") in policy
    assert _hash("二") not in policy
    assert policy.count("sha256-") == 1


@pytest.mark.parametrize(
    "script", ["<script>二</script>", "<SCRIPT>二</SCRIPT>", '<script data-x="application/json">二</script>']
)
def test_a_script_is_never_named_because_somebody_wrote_it(script: str) -> None:
    with pytest.raises(SiteError, match="not the theme's"):
        apply_policy(f"{PLACEHOLDER}<script>一</script>{script}", known={"一"})


def test_a_page_without_the_placeholder_stays_as_it_is() -> None:
    assert apply_policy("<script>一</script>", known=()) == "<script>一</script>"


def test_every_page_carries_a_policy_that_fits_it(built: Path) -> None:
    for name, page in pages(built).items():
        policy = page.metas["Content-Security-Policy"]
        assert {_hash(script) for script in page.inline_scripts} == {
            part for part in policy.replace(";", " ").split() if part.startswith("'sha256-")
        }, name
        assert "unsafe" not in policy


def test_no_page_carries_inline_styles_or_handlers(built: Path) -> None:
    assert {name: page.handlers for name, page in pages(built).items() if page.handlers} == {}

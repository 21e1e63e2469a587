"""A preview shows what is wrong with the records instead of ending, and recovers when they are put right."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from mkdocs.commands.build import build

from qinqing.site.shell import adapter
from support.built_site import tree

pytestmark = pytest.mark.slow


@pytest.fixture
def preview(mini: Path, tmp_path: Path) -> object:
    """Return what ``qinqing serve`` calls for each rebuild, without a server around it."""

    def rebuild() -> dict[str, bytes]:
        config, plugin = adapter._load(mini, output=tmp_path / "preview")
        plugin.root = mini
        plugin.on_startup(command="serve", dirty=False)
        config.site_url = "http://127.0.0.1:8000/"
        try:
            build(config, serve_url="http://127.0.0.1:8000/")
        finally:
            plugin.root = None
        assert str(mini / "data") in config.watch
        return tree(tmp_path / "preview")

    return rebuild


def test_a_preview_lists_errors_and_recovers(mini: Path, preview: object, caplog: pytest.LogCaptureFixture) -> None:
    assert callable(preview)
    record = mini / "data" / "units" / "qu-tongji-ju.yaml"
    good = record.read_bytes()
    first = preview()
    assert "units/qu-tongji-ju/index.html" in first

    record.write_bytes(good + b"unknown_field: 1\n")
    with caplog.at_level(logging.ERROR, logger="mkdocs"):
        second = preview()
    assert "units/qu-tongji-ju/index.html" not in second
    home = second["index.html"].decode("utf-8")
    assert "检查未通过" in home
    assert "data/units/qu-tongji-ju.yaml" in home
    assert any("data/units/qu-tongji-ju.yaml" in message for message in caplog.messages)

    record.write_bytes(good)
    assert preview() == first


def test_a_preview_without_settings_says_so(mini: Path, preview: object) -> None:
    assert callable(preview)
    (mini / "data" / "site.yaml").write_bytes(b"")
    assert "检查未通过" in preview()["index.html"].decode("utf-8")


def test_a_preview_can_reload_itself(preview: object) -> None:
    assert callable(preview)
    assert "Content-Security-Policy" not in preview()["index.html"].decode("utf-8")

"""``qinqing release`` gives fingerprints to whoever sits beside the file, and never the value."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from qinqing.cli import main
from support.invented_numbers import identity_number
from support.trees import INVENTED, mini_tree

CASE = "data/records/qu-shichang-jianguan-ju/case/al-2023-0001.yaml"


def run(root: Path, path: str) -> tuple[int, str]:
    for name, data in mini_tree().files.items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data + (f"# {identity_number()}\n".encode() if name == CASE else b""))
    result = CliRunner().invoke(main, ["release", path, "--repository", str(root)])
    return result.exit_code, result.output


def test_the_fingerprint_is_given_with_its_place_and_without_the_value(tmp_path: Path) -> None:
    code, output = run(tmp_path, CASE)
    assert code == 0
    assert f"sha256: {INVENTED['@identity-fingerprint@']}" in output
    assert "QQ701" in output
    assert identity_number() not in output


def test_a_file_without_anything_personal_and_one_that_is_not_there_are_told(tmp_path: Path) -> None:
    assert "没有疑似个人信息" in run(tmp_path, "data/site.yaml")[1]
    code, output = run(tmp_path, "data/nothing.yaml")
    assert code == 2
    assert "没有文件" in output

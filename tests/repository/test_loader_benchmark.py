"""The records of the benchmark are what a unit would write, so that its ratio means something."""

from __future__ import annotations

import random

from benchmarks.loader import make_record

from qinqing.register.document.yaml_reader import read_document


def test_the_records_are_valid_chinese_and_of_a_usual_size() -> None:
    random_source = random.Random(1)
    records = [make_record(number, random_source) for number in range(200)]
    assert 1500 < sum(map(len, records)) / len(records) < 2200
    for record in records:
        assert read_document(record, "data/a.yaml").findings == ()
        assert sum("\u4e00" <= character <= "\u9fff" for character in record.decode()) > 100

"""A record to fill in (待填记录): a form written as YAML, with what is known already and a comment on the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from qinqing.forms.form import BLANK, Form, Known, Question, Scalar
from qinqing.register.document.record_text import scalar


def draft_record(form: Form, *, editor_line: str) -> str:
    """Return ``form`` as the text of a record to fill in; ``editor_line`` tells an editor the schema."""
    lines = [
        editor_line,
        f"# {form.title}：{form.description}",
        "# 必填项请写在冒号之后；以“#”开头的字段为选填项，需要时去掉“# ”再填写。",
        *_fields(form.questions, explain=True),
    ]
    return "\n".join(lines) + "\n"


def _fields(questions: Iterable[Question], *, explain: bool) -> Iterator[str]:
    for question in questions:
        if explain:
            yield f"# {_explanation(question)}"
        if question.is_open:
            yield from _field(question, explain=explain)
        elif explain:
            yield from (f"# {line}" for line in _field(question, explain=False))


def _field(question: Question, *, explain: bool) -> Iterator[str]:
    match question.type:
        case "object":
            yield f"{question.key}:"
            yield from (f"  {line}" for line in _fields(question.parts, explain=explain))
        case "array" if not question.entries:
            yield f"{question.key}: []"
        case "array":
            yield f"{question.key}:"
            for index, entry in enumerate(question.entries):
                yield from _entry(entry, explain=explain and index == 0)
        case _:
            yield f"{question.key}:{_written(question.answer)}"


def _entry(entry: Question, *, explain: bool) -> Iterator[str]:
    if entry.type != "object":
        yield f"  -{_written(entry.answer)}"
        return
    lines = list(_fields(entry.parts, explain=explain))
    first = next(index for index, line in enumerate(lines) if not line.startswith("#"))
    yield from (f"  {line}" for line in lines[:first])
    yield f"  - {lines[first]}"
    yield from (f"    {line}" for line in lines[first + 1 :])


def _written(answer: Scalar | Known) -> str:
    return "" if answer is BLANK else f" {scalar(answer)}"


def _explanation(question: Question) -> str:
    notes = ["必填" if question.required else "选填"]
    if question.visibility == "internal":
        notes.append("不公开")
    words = f"{question.label}（{'，'.join(notes)}）：{question.hint}"
    if question.choices:
        return f"{words}可选：{'、'.join(map(str, question.choices))}"
    if question.type in ("object", "array"):
        return words
    return f"{words}例：{scalar(question.example)}"

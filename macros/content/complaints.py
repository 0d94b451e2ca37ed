"""What is wrong with the shape of a file, in an author's words."""

import re
from typing import get_args

from pydantic import BaseModel

from macros.content.addresses import key_for
from macros.content.characters import INVISIBLE, cleaned, told
from macros.content.problems import Problem, nearest
from macros.content.reading import Written
from macros.content.shapes.clause import TAGS

ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
FORMS = {
    r"https?": "write https://… or a page of this site; for an intranet http://… or \\\\server\\folder\\file",
    "/?#@": "write the folder that the site is read at, such as https://www.example.gov.uk/handbook/: without a page’s name, “?” or “#”",
    r":)\S": "write https://…, mailto:… or tel:…",
    r"^\d{4}-(0": "write a day as 2026-03-31",
    "https": "write https://…, mailto:…, tel:… or a page of this site",
    r"^\d{4}": "write a date as 2026, 2026-03 or 2026-03-31",
    "().-]+": "begin with the number, such as 01632 960000 ext 12",
    "@": "write one e-mail address, such as clerk@example.gov.uk",
    r"(/[1-9]": "cite a clause id such as 7.5, with the rule where it has several: 7.10/2",
    "(#": "write a tree's name, or tree#question",
    "[.-]": "use lower case, digits, dots and hyphens, such as 4.3-d",
}


SAID = {
    "shall": "must", "shall not": "must not", "is to": "must", "are to": "must", "is required to": "must", "has to": "must", "have to": "must",
    "is entitled to": "may", "are entitled to": "may", "has a right to": "may", "is free to": "may", "can": "may",
    "ought to": "should", "ought not to": "should not", "is expected to": "should", "are expected to": "should", "undertakes to": "will", "undertake to": "will",
    "is responsible for": "states", "are responsible for": "states",
}  # fmt: skip
"""The force to write for each other word that protocols use; the word itself goes under `as`."""


def complaint(kind: type[BaseModel], written: Written, error: dict) -> Problem:
    """One of pydantic's errors about a file of the given kind, in an author's words and at its line."""
    path, context, value = tuple(part for part in error["loc"] if part not in TAGS), error.get("ctx", {}), error.get("input")
    if path and path[-1] == "[key]":
        path = path[:-1]
    name = path[-1] if path else ""
    if isinstance(value, str) and INVISIBLE.search(value) and error["type"] in ("literal_error", "string_pattern_mismatch"):
        return written.problem(path, f"“{told(value)}” holds a character that nobody sees", f"write “{cleaned(value).strip()}”, or run: check --fix")
    match error["type"]:
        case "missing":
            if name == "id" and "clauses" in path:
                return written.problem(path[:-1], "the clause has neither a ref nor an id", "write “ref:”, or “id:” and “label:” where the source prints no number")
            return written.problem(path, f"“{name}” is missing", f"write “{name}: …” here")
        case "extra_forbidden":
            return written.problem(path, f"“{name}” is not a key that is known here", nearest(str(name), _keys(kind, error["loc"][:-1])))
        case "literal_error":
            choice = [one or other for one, other in re.findall(r"""'([^']*)'|"([^"]*)\"""", context["expected"])]
            if path and "force" in path and str(value).lower() in SAID:
                return written.problem(path, f"“{value}” is not one of the words for it", f"write the force “{SAID[str(value).lower()]}”, and “as: {value}” beside it")
            return written.problem(path, f"“{value}” is not one of the words for it", nearest(str(value), choice))
        case "too_short":
            least = context["min_length"]
            return written.problem(path, f"there are too few entries ({context['actual_length']})", f"write at least {least}")
        case "string_too_short":
            return written.problem(path, "there is no text", "write one, or leave the key out")
        case "string_pattern_mismatch":
            quoted = re.sub("[“”‘’\"']", "", str(value))
            if quoted != value and re.match(context["pattern"], quoted):
                return written.problem(path, f"“{value}” has quotation marks in it", f"take them away: {quoted}")
            if context["pattern"] == ID and re.fullmatch(ID, key_for(str(value))):
                return written.problem(path, f"“{value}” has not the right form", f"did you mean “{key_for(str(value))}”? Ids are lower case, digits and hyphens")
            return written.problem(path, f"“{value}” has not the right form", _form(context["pattern"]))
        case "string_type" | "bool_type" | "bool_parsing":
            wanted = "true or false" if "bool" in error["type"] else "one text"
            return written.problem(path, f"{wanted} belongs here", f"write {wanted} behind the colon")
        case "no_https":
            return written.problem(path, error["msg"], f"write https://{value}")
        case "int_type" | "int_parsing":
            return written.problem(path, "a number belongs here", "write it in figures behind the colon, such as 35")
        case "tuple_type":
            return written.problem(path, "a list belongs here", "write each entry on a line of its own, starting with “- ”")
        case "dict_type" | "model_type" | "model_attributes_type":
            return written.problem(path, "a set of keys belongs here", "write “key: value” lines, indented under it")
    return written.problem(path, error["msg"], "see the formats in AUTHORING.md")


def _form(pattern: str) -> str:
    return next((said for mark, said in FORMS.items() if mark in pattern), "use lower case, digits and hyphens, such as chief-officer")


def _keys(kind: type[BaseModel], path: tuple) -> list[str]:
    """The keys that the shape at a path knows, found by following the path through the models."""
    for part in path:
        kind = TAGS.get(part, kind)
        field = next((info for name, info in kind.model_fields.items() if part in (name, info.alias)), None)
        if field is not None:
            kind = _inner(field.annotation) or kind
    return [info.alias or name for name, info in kind.model_fields.items()]


def _inner(annotation) -> type[BaseModel] | None:
    """The shape inside an annotation such as tuple[Rule, ...] or dict[Id, Role]."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_inner, get_args(annotation))), None)

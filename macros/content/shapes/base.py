"""What every shape is made of: texts, ids, citations, dates, and the few words that an author chooses from."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

FORMAT = 2
"""The number of the format that these shapes describe. Whatever changes it comes with a step of `upgrade`."""

Kind = Literal[
    "definition", "principle", "duty", "right", "prohibition",
    "permission", "procedure", "expectation", "information",
]  # fmt: skip
Force = Literal[
    "must", "must not", "will", "will not", "should", "should not",
    "may", "may not", "need not", "cannot", "can expect", "states",
]  # fmt: skip
LEAVE = {"right", "permission"}
"""The kinds of rule whose “may” gives leave. Of any other kind it says that something is possible."""
Audience = Literal["councillor", "officer", "either"]
OutcomeKind = Literal["do", "stop", "ask", "see", "know"]
YesNo = Literal["yes", "no", "only if", "not said"]
Lang = Literal["en", "cy", "gd", "ga"]
"""The languages that a council's text may be in: English, Welsh, Scottish Gaelic, Irish."""

Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
ClauseId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([.-][a-z0-9]+)*$")]
RuleId = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]*$")]
Citation = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+([.-][a-z0-9]+)*(/[1-9][0-9]*)?$")]
Target = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9-]+)?$")]
Date = Annotated[str, StringConstraints(pattern=r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")]
Day = Annotated[str, StringConstraints(pattern=r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]


def _led(value: str) -> str:
    """A site's name without https:// would lead to a page of this site that is not there."""
    if value.startswith("www."):
        raise PydanticCustomError("no_https", "“{value}” would be taken for a page of this site: https:// is missing", {"value": value})
    return value


Link = Annotated[str, StringConstraints(pattern=r"^(https://|mailto:|tel:|\.{0,2}/?[\w./#-]+$)"), AfterValidator(_led)]
Elsewhere = Annotated[str, StringConstraints(pattern=r"^(https?://\S|mailto:|\\\\[^\s\\]+\\|\.{0,2}/?[\w./#-]+$)"), AfterValidator(_led)]
"""Where a document is: as a link, or on an intranet, by `http://` or as a folder `\\\\server\\…`."""
Site = Annotated[str, StringConstraints(pattern=r"^https://[^\s/?#@]+(/([^\s/?#]+/)*([^\s./?#]+)?)?$")]
"""Where a site stands: its host, and the folder on it."""
Mailbox = Annotated[str, StringConstraints(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s]+$")]
Phone = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^\+?[(]?\d[\d ().-]+")]
Yes = Annotated[bool, BeforeValidator(lambda value: {"true": True, "false": False}.get(value, value) if isinstance(value, str) else value, json_schema_input_type=Literal[True, False, "true", "false"])]


def several(value):
    """One is written as a word, several as a list."""
    return (value,) if isinstance(value, str) else value


class Shape(BaseModel):
    """What every shape shares: frozen, unknown keys refused, values taken as they are written."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

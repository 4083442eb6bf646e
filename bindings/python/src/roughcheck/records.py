"""Records that are filled by hand: a text where a list is meant is a mistake, and never a list of its letters."""

import functools
import inspect
from typing import Any

__all__ = ["refuse_texts_for_lists"]


def refuse_texts_for_lists(record: Any) -> None:
    """Makes a record complain of ``seals="A 1"``, which would otherwise be three seals."""
    made = record.__init__
    parameters = inspect.signature(made).parameters.values()
    lists = [parameter.name for parameter in parameters if "List[" in str(parameter.annotation)]
    if not lists:
        return

    @functools.wraps(made)
    def init(self: Any, *args: Any, **fields: Any) -> None:
        for name in lists:
            if isinstance(fields.get(name), (str, bytes)):
                raise TypeError(f"{name}: a list is meant here, such as [{fields[name]!r}], and not a text")
        made(self, *args, **fields)

    record.__init__ = init

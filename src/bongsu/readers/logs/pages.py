"""The address of a page that somebody asked a proxy or a server for, whole and in its parts."""

import re
from collections.abc import Mapping

from bongsu.readers.logs.plugin import Field

_URL = re.compile(
    r"(?:[a-zA-Z][\w+.-]{0,20}://)?(?:[^/@\s]{0,256}@)?(\[[^\]\s]{1,64}\]|[^/:?#\s]{1,255})"
    r"(?::\d{1,5})?(/[^?#\s]*)?(?:\?(\S*))?"
)
_EXTENSION = re.compile(r"\.(\w{1,16})$")
_EMPTY = ("-", "")


def told(fields: Mapping[str, str], *names: str) -> str:
    """The first of these fields that holds something; W3C logs write ``-`` for nothing."""
    return next((fields[name] for name in names if fields.get(name, "-") not in _EMPTY), "")


def address(fields: Mapping[str, str]) -> str:
    """The whole address, put together where it is written in pieces; as much as is known."""
    whole = told(fields, "url", "cs-uri", "c-uri")
    if "://" in whole:
        return whole
    scheme, host = told(fields, "cs-uri-scheme"), told(fields, "cs-host", "cs-uri-host", "r-dns")
    path = whole or told(fields, "cs-uri-path", "cs-uri-stem", "c-uri-stem")
    query = told(fields, "cs-uri-query", "c-uri-query").removeprefix("?")
    if whole and not whole.startswith("/"):
        return whole  # ``CONNECT mail.example:443``
    asked = f"{path}?{query}" if query and "?" not in path else path
    return f"{scheme}://{host}{asked}" if scheme and host else f"{host}{asked}"


def parts(fields: Mapping[str, str]) -> list[Field]:
    """``url``, ``host``, ``uri`` (path and query), ``query``, ``extension``, and ``user_agent``
    where a server wrote ``+`` for blanks: those that the record does not write by these names.
    """
    whole = address(fields)
    found = _URL.match(whole)
    host, path, query = found.groups("") if found and not whole.startswith("/") else ("", "", "")
    if whole.startswith("/"):
        path, _, query = whole.partition("?")
    ending = _EXTENSION.search(path)
    agent = told(fields, "cs(User-Agent)")
    made = {
        "url": whole,
        "host": host,
        "uri": f"{path}?{query}" if query else path,
        "query": query,
        "extension": ending[1] if ending else "",
        "user_agent": agent.replace("+", " ") if "+" in agent and " " not in agent else "",
    }
    return [Field(name, value) for name, value in made.items() if value and name not in fields]

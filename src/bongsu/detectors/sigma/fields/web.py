"""Web proxies and servers: W3C names of rules, and what Squid's, Zeek's and W3C logs call them.

Our layouts write the address of every page as ``url`` and in its parts (`readers.logs.pages`).
"""

from bongsu.detectors.sigma.sources import Source

_URL = ("c-uri", "cs-uri", "url", "uri", "request_url")
_HOST = ("cs-host", "host", "r-dns", "request_host")
_AGENT = ("c-useragent", "cs-user-agent", "user_agent", "cs(User-Agent)")

_FIELDS = {
    "c-uri": _URL,
    "cs-uri": _URL,
    "c-uri-query": ("c-uri-query", "cs-uri-query", "query", *_URL),
    "cs-uri-query": ("cs-uri-query", "c-uri-query", "query", *_URL),
    "c-uri-extension": ("c-uri-extension", "cs-uri-extension", "extension"),
    "cs-uri-stem": ("cs-uri-stem", "c-uri-stem", *_URL),
    "cs-host": _HOST,
    "r-dns": _HOST,
    "c-useragent": _AGENT,
    "cs-user-agent": _AGENT,
    "cs-method": ("cs-method", "method", "request_method"),
    "cs-cookie": ("cs-cookie", "cookie", "cs(Cookie)"),
    "cs-referer": ("cs-referer", "referrer", "cs(Referer)"),
    "sc-status": ("sc-status", "status_code", "status"),
    "dst_ip": ("dst_ip", "id.resp_h", "r-ip", "s-ip", "peerhost"),
    "src_ip": ("src_ip", "id.orig_h", "c-ip", "client_address", "remotehost"),
}
_NONE = {(name, ""): ("-",) for name in ("c-useragent", "cs-user-agent", "cs-referer", "cs-cookie")}
"""W3C logs write a dash where there is nothing."""

SOURCES = (
    Source("", (), (("proxy", ""),), category="proxy", fields=_FIELDS, spellings=_NONE),
    Source("", (), (("webserver", ""),), category="webserver", fields=_FIELDS, spellings=_NONE),
)

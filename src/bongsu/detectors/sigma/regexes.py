"""Which regexes of rules are taken: those of RE2, refused without a word on standard error."""

import re
from typing import cast

import re2
from sigma.policy import SigmaPolicy
from sigma.policy.regex_engine import RE2RegexEngine, RegexPattern

_LETTERS = {re.IGNORECASE: "i", re.MULTILINE: "m", re.DOTALL: "s"}
_OPTIONS = re2.Options()
_OPTIONS.log_errors = False


class _Quiet(RE2RegexEngine):
    def __deepcopy__(self, _: object) -> "_Quiet":
        """Itself: pySigma copies a filter's conditions into each rule, but a module cannot be."""
        return self

    def compile(self, pattern: str, flags: int = 0) -> RegexPattern:
        on = "".join(letter for flag, letter in _LETTERS.items() if flags & flag)
        return cast("RegexPattern", re2.compile(f"(?{on}){pattern}" if on else pattern, _OPTIONS))


POLICY = SigmaPolicy(regex_engine=_Quiet())

"""YARA rules from a folder, by yara-x: compiled once, handed to workers, run over attachments."""

import hashlib
import io
from dataclasses import dataclass, field
from pathlib import Path

import yara_x

from bongsu.model.errors import BongsuError
from bongsu.readers import attachments, rows

_ENDINGS = (".yar", ".yara")
_FAMILY = frozenset({"malware", "malware_family", "family"})


@dataclass(frozen=True, slots=True)
class RuleBook:
    """Compiled rules, the folder's own name, and the SHA-256 of each file by its path within."""

    origin: str
    digests: dict[str, str]
    compiled: bytes = field(repr=False)

    @property
    def digest(self) -> str:
        """One digest over all files; it changes whenever a rule may say something else."""
        lines = "".join(f"{name}\0{digest}\n" for name, digest in sorted(self.digests.items()))
        return hashlib.sha256(lines.encode()).hexdigest()


def load(folder: Path) -> RuleBook:
    """Every rule file below a folder. Includes are refused: a file stands for itself.

    Raises ``input.rules_missing`` where there is none, ``input.rules_broken`` naming the first
    that does not compile.
    """
    compiler = yara_x.Compiler(includes_enabled=False)
    digests: dict[str, str] = {}
    files = sorted(each for each in folder.rglob("*") if each.suffix.lower() in _ENDINGS)
    for file in files:
        name = file.relative_to(folder).as_posix()
        try:
            data = file.read_bytes()
            compiler.new_namespace(name)
            compiler.add_source(data.decode("utf-8"), origin=name)
        except (OSError, UnicodeDecodeError, yara_x.CompileError) as error:
            raise BongsuError("input.rules_broken", name=name, reason=_first(error)) from error
        digests[name] = hashlib.sha256(data).hexdigest()
    if not digests:
        raise BongsuError("input.rules_missing", path=str(folder))
    compiled = io.BytesIO()
    compiler.build().serialize_into(compiled)
    return RuleBook(folder.resolve().name, digests, compiled.getvalue())


def _first(error: Exception) -> str:
    return next(iter(str(error).splitlines()), type(error).__name__)


class YaraScanner:
    """Implements the Scanner port, without a time limit: its thread would not survive a fork."""

    def __init__(self, compiled: bytes) -> None:
        self._scanner = yara_x.Scanner(yara_x.Rules.deserialize_from(io.BytesIO(compiled)))
        self._scanner.scan(b"")  # makes room now for what runs behind walls later

    def scan(self, data: bytes) -> list[str]:
        try:
            found = self._scanner.scan(data).matching_rules
        except (yara_x.ScanError, yara_x.TimeoutError) as error:
            raise ValueError(str(error)) from error
        return sorted(map(_told, found))


def _told(rule: yara_x.Rule) -> str:
    """A rule by its name and file, with the families of malware that its metadata names."""
    named = [text for key, text in rule.metadata if key.lower() in _FAMILY and text]
    families = f" family: {', '.join(map(str, named))}" if named else ""
    return f"{rule.identifier} ({rule.namespace}){families}"


def prepare(compiled: bytes) -> None:
    """What a worker needs that reads messages with rules at hand."""
    rows.prepare()
    attachments.scan_with(YaraScanner(compiled))


work = rows.work

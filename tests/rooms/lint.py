"""What linters miss: who may open files, know the time, make chance, print, or catch everything.

Each function takes a syntax tree and gives (line, sentence). The table of rooms is the design's.
"""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

import bongsu

SOURCE = Path(bongsu.__file__).parent
Offence = tuple[int, str]

MAY_OPEN = ("adapters", "wiring.py")
MAY_KNOW_TIME = ("adapters",)
MAY_MAKE_CHANCE = ("adapters",)
MAY_READ_ENVIRONMENT = ("wiring.py",)
MAY_PRINT = ("cli",)
MAY_CATCH_ALL = ("steps",)

_PATH_METHODS = frozenset(
    {"read_text", "read_bytes", "write_text", "write_bytes", "iterdir", "rglob", "unlink", "rmdir"}
    | {"mkdir", "touch", "symlink_to", "hardlink_to"}
)
_TABLE_READERS = frozenset(
    {"scan_parquet", "read_parquet", "read_csv", "read_json", "write_parquet", "scan_csv"}
    | {"read_table", "ParquetFile", "NamedTemporaryFile", "TemporaryFile", "TemporaryDirectory"}
)
_FILE_MODULES = frozenset({"os", "io", "codecs", "gzip", "bz2", "lzma", "tarfile", "zipfile"})
_CLOCKS = frozenset(
    {"time.time", "time.time_ns", "time.monotonic", "time.monotonic_ns", "time.perf_counter"}
    | {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.sleep"}
)
_CHANCE = ("random", "secrets", "uuid")
_REASON = re.compile(
    r"#\s*noqa:\s*[A-Z]+[0-9]+(?:\s*,\s*[A-Z]+[0-9]+)*\s+[-–]\s+\S.{7,}"
    r"|#\s*type:\s*ignore\[[a-z-]+(?:\s*,\s*[a-z-]+)*\]\s+#\s+\S.{7,}"
)
_SILENCE = re.compile(r"#\s*(?:noqa|type:\s*ignore)\b")


def room_of(path: str) -> str:
    """First part of a path below the package: a room, or a file of the top."""
    return path.partition("/")[0]


def offences(path: str, text: str) -> list[Offence]:
    """All offences of one file, by its path below the package."""
    room, tree = room_of(path), ast.parse(text)
    found: list[Offence] = [*silences(text)]
    checks = (
        (MAY_OPEN, files),
        (MAY_KNOW_TIME, clocks),
        (MAY_MAKE_CHANCE, chance),
        (MAY_READ_ENVIRONMENT, environment),
        (MAY_PRINT, printing),
        (MAY_CATCH_ALL, catching_all),
    )
    for allowed, check in checks:
        if room not in allowed:
            found += check(tree)
    return sorted(found)


def _name(node: ast.AST) -> str:
    """``a.b.c`` of nested attributes, "" for anything else."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        before = _name(node.value)
        return f"{before}.{node.attr}" if before else f".{node.attr}"
    return ""


def _calls(tree: ast.AST) -> Iterator[tuple[ast.Call, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield node, _name(node.func)


def files(tree: ast.AST) -> Iterator[Offence]:
    for call, name in _calls(tree):
        last = name.rpartition(".")[2]
        if name in ("open", "builtins.open"):
            yield call.lineno, "opens a file; files are opened in adapters"
        elif last in _PATH_METHODS:
            yield call.lineno, f"touches the disk (.{last}); files are opened in adapters"
        elif last in _TABLE_READERS:
            yield call.lineno, f"{last} reads a path; tables come from the Lake port"
        elif last == "open" and _opens_path(call, name):
            yield call.lineno, f"{name} opens a path; files are opened in adapters"


def _opens_path(call: ast.Call, name: str) -> bool:
    """``Path.open()``, ``x.open("rb")`` and ``gzip.open(name)``, not ``archive.open(member)``."""
    given = {keyword.arg for keyword in call.keywords}
    if name.rpartition(".")[0] in _FILE_MODULES:
        return "fileobj" not in given
    first = call.args[0] if call.args else None
    mode = isinstance(first, ast.Constant) and isinstance(first.value, str)
    return mode or "mode" in given or (not call.args and not call.keywords)


def clocks(tree: ast.AST) -> Iterator[Offence]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute):
            name = ".".join(_name(node).split(".")[-2:])
            if name in _CLOCKS:
                yield node.lineno, f"{name}: time enters through the Clock port"
        if isinstance(node, ast.ImportFrom) and node.module == "time":
            yield node.lineno, "from time import …: time enters through the Clock port"


def chance(tree: ast.AST) -> Iterator[Offence]:
    """``random.Random(seed)`` gives the same each time and so is no chance."""
    nodes = list(ast.walk(tree))
    imports = [alias.name for each in nodes if isinstance(each, ast.Import) for alias in each.names]
    for node in nodes:
        for name in _imported(node):
            if name.partition(".")[0] in _CHANCE and name != "random.Random":
                yield node.lineno, f"imports {name}: chance enters through the Ids port"
        name = _name(node) if isinstance(node, ast.Attribute) else ""
        module = "random" in imports and name.partition(".")[0] == "random"
        if name == "os.urandom" or (module and name != "random.Random"):
            yield node.lineno, f"{name}: chance enters through the Ids port"


def _imported(node: ast.AST) -> list[str]:
    """Dotted names that an import brings; the plain module `random` is judged by its use."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names if alias.name != "random"]
    if isinstance(node, ast.ImportFrom):
        return [f"{node.module}.{alias.name}" for alias in node.names]
    return []


def environment(tree: ast.AST) -> Iterator[Offence]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and _name(node) in ("os.environ", "os.getenv"):
            yield node.lineno, f"{_name(node)}: the environment is read in wiring"
        if isinstance(node, ast.ImportFrom) and node.module == "os":
            for alias in node.names:
                if alias.name in ("environ", "getenv"):
                    yield node.lineno, f"os.{alias.name}: the environment is read in wiring"


def printing(tree: ast.AST) -> Iterator[Offence]:
    for call, name in _calls(tree):
        if name in ("print", "sys.stdout.write", "sys.stderr.write", "pprint.pprint"):
            yield call.lineno, f"{name}: only the command line prints"


def catching_all(tree: ast.AST) -> Iterator[Offence]:
    """A broad except that does not raise again."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler) and _is_broad(node.type):
            last = node.body[-1]
            if not isinstance(last, ast.Raise):
                yield node.lineno, "catches everything; the one guard stands in steps"


def _is_broad(caught: ast.expr | None) -> bool:
    if isinstance(caught, ast.Tuple):
        return any(map(_is_broad, caught.elts))
    return caught is None or _name(caught) in ("Exception", "BaseException")


def silences(text: str) -> Iterator[Offence]:
    """A silenced rule without its reason on the line."""
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        silent = token.type == tokenize.COMMENT and _SILENCE.search(token.string)
        if silent and not _REASON.search(token.string):
            yield token.start[0], f"{token.string}: give the code and, after it, the reason"

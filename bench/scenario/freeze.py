"""The detectors that are about to run are those that had not seen the later families."""

import hashlib
import importlib.util
from pathlib import Path

from bongsu.scenario import frozen


def digest(folder: Path) -> str:
    """What `LC_ALL=C sha256sum *.py | sha256sum` prints in the folder."""
    lines = (
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n"
        for path in sorted(folder.glob("*.py"), key=lambda path: path.name.encode())
    )
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def detectors() -> Path:
    """The folder of the mail detectors that this interpreter runs."""
    found = importlib.util.find_spec("bongsu.detectors.mail")
    assert found, "the mail detectors are part of the package"
    assert found.origin, "they lie in a folder"
    return Path(found.origin).parent


def refusal(folder: Path | None = None) -> str | None:
    """Why the figures would not be fair, or nothing."""
    if digest(folder or detectors()) == frozen.DETECTORS:
        return None
    return (
        "The mail detectors are not those of commit "
        f"{frozen.COMMIT[:12]}, after which the later families of lures were written: "
        "figures on these families would not be fair, so none are taken."
    )

"""A Takeout as one archive: mail, the access log and the settings are read, its pages named."""

import io
import zipfile

import pytest

from bongsu.readers.plugin import Split, Trouble, built_in
from bongsu.readers.walk import walk
from bongsu.testing.fakes import MemorySource
from tests.conformance.specimens import LOGS, MBOX

MAIL = "Takeout/Mail/All mail Including Spam and Trash.mbox"
LOG = "Takeout/Access Log Activity/Activities - A list of Google services accessed by.csv"
DEVICES = "Takeout/Access Log Activity/Devices - A list of devices.csv"
SETTINGS = "Takeout/Mail/User Settings/"
PAGES = ("Takeout/archive_browser.html", "Takeout/Google Account/nari.SubscriberInfo.html")
FILES = {
    MAIL: MBOX,
    LOG: (LOGS / "google_takeout_activities.csv").read_bytes(),
    DEVICES: (LOGS / "google_takeout_devices.csv").read_bytes(),
    SETTINGS + "Filters.json": (LOGS / "gmail_filters_json.json").read_bytes(),
    SETTINGS + "Forwarding Addresses.json": (LOGS / "gmail_addresses.json").read_bytes(),
    SETTINGS + "Signatures.json": b'{"signature": ["Regards"]}',
    PAGES[0]: b"<!DOCTYPE html><html><body>Your archive</body></html>",
    PAGES[1]: b"\xef\xbb\xbf<html>nari</html>",
}


def taken(files: dict[str, bytes]) -> dict[str, set[str]]:
    """What became of each member: the layout of a log, mail, or the code of a trouble."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    found: dict[str, set[str]] = {}
    for member, item in walk(MemorySource(data.getvalue()), "takeout.zip", built_in()):
        assert isinstance(item, Split | Trouble)
        told = item.code if isinstance(item, Trouble) else item.layout or "mail"
        found.setdefault(member, set()).add(told)
    return found


def test_mail_logs_and_settings_of_one_archive_are_read() -> None:
    assert taken(FILES) == {
        MAIL: {"mail"},
        LOG: {"google_takeout_activities"},
        DEVICES: {"google_takeout_devices"},
        SETTINGS + "Filters.json": {"gmail_filters_json"},
        SETTINGS + "Forwarding Addresses.json": {"gmail_addresses"},
        SETTINGS + "Signatures.json": {"evidence.takeout_companion"},
        **{page: {"evidence.takeout_companion"} for page in PAGES},
    }


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("page.html", b"<html></html>"),
        ("Takeout/page.html", b"MZ\x90\x00"),
        ("Takeout/Mail/All mail.mbox", b"<html>an error page</html>"),
        ("Takeout/Drive/plan.docx", b"PK?"),
        ("My Takeouts/page.html", b"<html></html>"),
    ],
)
def test_what_is_no_companion_stays_a_question(name: str, data: bytes) -> None:
    assert taken({name: data}) == {name: {"evidence.not_mail"}}

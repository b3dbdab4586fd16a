import pytest

from bongsu.readers.folders import gmail_labels, role


@pytest.mark.parametrize(
    ("folder", "found"),
    [
        ("INBOX", "inbox"),
        ("받은메일함", "inbox"),
        ("Takeout/Mail/Sent.mbox", "sent"),
        ("box/보낸편지함/", "sent"),
        ("Deleted Items", "trash"),
        ("스팸메일함", "spam"),
        ("임시보관함", "drafts"),
        ("All mail", "archive"),
        ("Work", "other"),
        ("", "unknown"),
        (None, "unknown"),
    ],
)
def test_a_folder_is_known_by_its_name(folder: str | None, found: str) -> None:
    assert role(folder) == found


@pytest.mark.parametrize(
    ("written", "shown", "found"),
    [
        ("Inbox,Important", "Inbox,Important", "inbox"),
        ("Archived,Sent", "Archived,Sent", "sent"),
        ("=?UTF-8?Q?=EB=B3=B4=EB=82=B8=ED=8E=B8=EC=A7=80=ED=95=A8?=", "보낸편지함", "sent"),
        ('"Spam",x', '"Spam",x', "spam"),
        ("Work", "Work", "other"),
    ],
)
def test_the_most_telling_label_gives_the_role(written: str, shown: str, found: str) -> None:
    assert gmail_labels(written) == (shown, found)

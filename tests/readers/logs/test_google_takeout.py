"""What the files of a Google Takeout come to mean."""

import json

import pytest

from tests.readers.logs.reading import only, read

HEADING = "Gaia ID,Activity Timestamp,IP Address,Product Name,Activity Type,Gmail Access Channel"
MINE = "nari@gmail.com"


def activities(*lines: str, heading: str = HEADING) -> dict[str, list[dict[str, object]]]:
    return read("\n".join([heading, *lines]) + "\n", "Activities.csv")


@pytest.mark.parametrize(
    ("channel", "protocol"),
    [("IMAP", "imap"), ("POP3", "pop"), ("Web", "web"), ("Mobile", "oauth"), ("", "unknown")],
)
def test_the_channel_is_the_protocol(channel: str, protocol: str) -> None:
    [row] = activities(f"1,2026-05-01 01:02:03 UTC,192.0.2.7,Gmail,Login,{channel}")[
        "authentication"
    ]
    assert (row["protocol"], row["outcome"], row["ip"]) == (protocol, "success", "192.0.2.7")


@pytest.mark.parametrize(
    "time", ["2026-05-01 01:02:03 UTC", "May 1, 2026, 1:02:03 AM UTC", "2026-05-01T01:02:03Z"]
)
def test_old_and_new_times(time: str) -> None:
    [record] = activities(f'1,"{time}",192.0.2.7,Gmail,Login,')["log_record"]
    assert (record["t_ms"], record["zone_source"]) == (1777597323000, "stated")
    assert record["t_raw"] == time


def test_old_columns() -> None:
    heading = "Gaia ID,Activity Timestamp,IP Address,Country Code,Product Name,Activity Type,New"
    found = activities("1,2026-05-01 01:02:03 UTC,,KR,Gmail,Non User Initiated,x", heading=heading)
    [row] = found["authentication"]
    assert (row["activity"], row["country"], row["ip"]) == ("token", "KR", None)
    assert ("New", "x", False) in only(found["log_field"], "name", "value", "mapped")
    assert ("Country Code", "KR", True) in only(found["log_field"], "name", "value", "mapped")


def test_devices_of_both_ages() -> None:
    old = (
        "Device Type,Brand Name,OS,Device Last Location,Gaia ID\n"
        'Mobile,Example,Android,"Country ISO: KR\nLast Activity Time: 2026-05-01 01:02:03",1\n'
    )
    new = (
        "Gaia ID,Device Type,Brand Name,OS,Country,Last Activity Time\n"
        "1,Mobile,Example,Android,KR,2026-05-01 01:02:03 UTC\n"
    )
    for text in (old, new):
        found = read(text)
        [row], [record] = found["authentication"], found["log_record"]
        assert (row["t_ms"], row["country"], row["ip"]) == (1777597323000, "KR", None)
        assert record["layout_known"] is False


def settings(text: str, name: str) -> list[dict[str, object]]:
    return read(text, name, account=MINE)["mailbox_setting"]


@pytest.mark.parametrize(
    ("name", "setting"),
    [("Forwarding Addresses.json", "forward"), ("전달 주소.json", "forward"),
     ("Delegated Sender Addresses.json", "full_access"), ("Blocked Addresses.json", "other"),
     ("x.json", "other")],
)  # fmt: skip
def test_a_list_of_addresses_is_told_by_its_name(name: str, setting: str) -> None:
    text = json.dumps({"addresses": ["Drop@elsewhere.test", "a@b.example"]})
    rows = settings(text, f"Takeout/Mail/User Settings/{name}")
    assert only(rows, "setting", "state_class", "destination") == [
        (setting, "present", "drop@elsewhere.test"),
        (setting, "present", "a@b.example"),
    ]


def test_settings_have_no_time() -> None:
    [record] = read('{"addresses": ["a@b.example"]}')["log_record"]
    assert (record["t_ms"], record["t_raw"], record["zone_source"]) == (None, None, "none")


@pytest.mark.parametrize(
    ("to", "outside"),
    [("drop@elsewhere.test", True), ("other@gmail.com", True), ("nari@gmail.com", False)],
)
def test_another_box_of_a_public_provider_is_outside(to: str, outside: bool) -> None:
    [row] = settings(json.dumps({"addresses": [to]}), "Forwarding Addresses.json")
    assert row["outside"] is outside


def test_filters_of_takeout() -> None:
    text = json.dumps({"filter": [
        {"query": "subject:보안", "labelsToAdd": ["휴지통"], "labelsToRemove": ["읽지않음"]},
        {"query": "bank", "forwardTo": "drop@elsewhere.test", "shouldArchive": True},
    ]})  # fmt: skip
    hide, forward = settings(text, "Filters.json")
    assert (hide["condition"], hide["deletes"], hide["marks_read"]) == ("subject:보안", True, True)
    assert hide["destination"] is None
    assert (forward["destination"], forward["outside"]) == ("drop@elsewhere.test", True)
    assert (forward["moves"], forward["deletes"]) == (True, False)


FEED = """<?xml version='1.0'?><feed xmlns:apps='http://schemas.google.com/apps/2006'>
<entry><updated>2026-05-01T01:02:03Z</updated>
<apps:property name='subject' value='&quot;보안&quot; &amp;'/>
<apps:property name="shouldTrash" value="true"/></entry>{}</feed>"""


def test_filters_as_xml() -> None:
    found = read(FEED.format(""), account=MINE)
    [row], [record] = found["mailbox_setting"], found["log_record"]
    assert (row["condition"], row["deletes"]) == ('subject: "보안" &', True)
    assert (record["t_ms"], row["state_class"]) == (1777597323000, "present")
    assert FEED.encode()[record["byte_start"] :].startswith(b"<entry>")


def test_a_feed_of_beginnings_costs_no_more_than_its_length() -> None:
    found = read(FEED.format("<entry>" * 400_000))
    assert len(found["mailbox_setting"]) == 1

"""Keys: locked files, one passphrase, codes on paper."""

import json
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from bongsu.adapters.ids import SystemIds
from bongsu.adapters.keyring import FileKeyring
from bongsu.adapters.recovery import key_from_code, recovery_code
from tests.custody.making import CHEAP, coded, keyring

CASE = "case_" + "0" * 24
HOLDER_KEY = b"h" * 32


def wrong(root: Path) -> FileKeyring:
    return FileKeyring(root / "home", lambda: "wrong", SystemIds(), cost=CHEAP)


def test_an_actor_comes_back_and_signs(tmp_path: Path) -> None:
    made = keyring(tmp_path).create_actor("김 수사관")
    again = keyring(tmp_path).actor(None)
    assert (again.actor_id, again.name) == (made.actor_id, "김 수사관")
    assert keyring(tmp_path).actor(made.actor_id).name == made.name
    Ed25519PublicKey.from_public_bytes(made.public_key).verify(again.sign(b"m"), b"m")


def test_files_are_the_owners_only_and_hold_no_secret_in_the_clear(tmp_path: Path) -> None:
    keys = keyring(tmp_path)
    keys.create_actor("kim")
    keys.new_case_key(CASE)
    files = [each for each in (tmp_path / "home").rglob("*") if each.is_file()]
    assert len(files) == 2
    assert all(each.stat().st_mode & 0o777 == 0o600 for each in files)
    assert all(each.parent.stat().st_mode & 0o777 == 0o700 for each in files)


def test_the_passphrase_is_asked_once_and_only_when_needed(tmp_path: Path) -> None:
    keyring(tmp_path).create_actor("kim")
    asked = []

    def ask() -> str:
        asked.append(1)
        return "열려라 참깨"

    keys = FileKeyring(tmp_path / "home", ask, SystemIds(), cost=CHEAP)
    with coded("input.actor_unknown"):
        keys.actor("lee")
    assert asked == []
    keys.actor("kim")
    keys.new_case_key(CASE)
    keys.wrap(CASE, HOLDER_KEY)
    assert asked == [1]


def test_a_wrong_passphrase_and_an_altered_file(tmp_path: Path) -> None:
    actor = keyring(tmp_path).create_actor("kim")
    with coded("input.passphrase_wrong"):
        wrong(tmp_path).actor("kim")
    path = tmp_path / "home" / "actors" / f"{actor.actor_id}.json"
    body = json.loads(path.read_text())
    body["label"]["name"] = "park"
    path.write_text(json.dumps(body))
    with coded("input.passphrase_wrong"):
        keyring(tmp_path).actor("park")
    body["cost"] = 2**30
    path.write_text(json.dumps(body))
    with coded("input.key_file_unreadable"):
        keyring(tmp_path).actor(None)


def test_which_actor_is_meant(tmp_path: Path) -> None:
    keys = keyring(tmp_path)
    with coded("input.actor_none"):
        keys.actor(None)
    keys.create_actor("kim")
    with coded("input.actor_exists"):
        keys.create_actor("kim")
    keys.create_actor("lee")
    with coded("input.actor_which"):
        keys.actor(None)


def test_wrapping_is_undone_by_the_same_case_only(tmp_path: Path) -> None:
    keys = keyring(tmp_path)
    other = CASE.replace("0", "1")
    keys.new_case_key(CASE)
    keys.new_case_key(other)
    wrapped = keys.wrap(CASE, HOLDER_KEY)
    assert HOLDER_KEY not in wrapped
    assert keyring(tmp_path).unwrap(CASE, wrapped) == HOLDER_KEY
    for case_id, blob in (
        (other, wrapped),
        (CASE, wrapped[:-1] + bytes([wrapped[-1] ^ 1])),
        (CASE, b""),
    ):
        with coded("input.key_wrong"):
            keys.unwrap(case_id, blob)
    for case_id in ("case_" + "2" * 24, "../actors/x", ""):
        with coded("input.key_missing"):
            keys.unwrap(case_id, wrapped)


def test_export_and_import_move_a_key(tmp_path: Path) -> None:
    keys = keyring(tmp_path)
    keys.new_case_key(CASE)
    wrapped = keys.wrap(CASE, HOLDER_KEY)
    document = keys.export_case_key(CASE, "on the phone")
    far = keyring(tmp_path / "far")
    with coded("input.passphrase_wrong"):
        far.import_case_key(CASE, document, "guess")
    with coded("input.key_other_case"):
        far.import_case_key(CASE.replace("0", "1"), document, "on the phone")
    with coded("input.key_file_unreadable"):
        far.import_case_key(CASE, b"{}", "on the phone")
    far.import_case_key(CASE, document, "on the phone")
    far.import_case_key(CASE, document, "on the phone")  # twice does no harm
    assert keyring(tmp_path / "far").unwrap(CASE, wrapped) == HOLDER_KEY


def test_a_recovery_code_brings_the_key_back(tmp_path: Path) -> None:
    keys = keyring(tmp_path)
    code = keys.new_case_key(CASE)
    wrapped = keys.wrap(CASE, HOLDER_KEY)
    far = keyring(tmp_path / "far")
    far.recover_case_key(CASE, code.lower().replace("-", " ").replace("0", "o").replace("1", "l"))
    assert far.unwrap(CASE, wrapped) == HOLDER_KEY
    with coded("input.recovery_code_wrong"):
        far.recover_case_key(CASE.replace("0", "1"), code)


def test_another_key_never_takes_a_keys_place(tmp_path: Path) -> None:
    keys = keyring(tmp_path)
    keys.new_case_key(CASE)
    wrapped = keys.wrap(CASE, HOLDER_KEY)
    with coded("input.key_exists"):
        keys.new_case_key(CASE)
    with coded("input.key_exists"):
        keys.recover_case_key(CASE, recovery_code(CASE, b"z" * 32))
    assert keyring(tmp_path).unwrap(CASE, wrapped) == HOLDER_KEY


@given(st.binary(min_size=32, max_size=32))
def test_codes_read_back(key: bytes) -> None:
    code = recovery_code(CASE, key)
    assert [len(each) for each in code.split("-")] == [4] * 14
    assert key_from_code(CASE, code) == key


def test_every_single_mistyped_symbol_is_noticed() -> None:
    code = recovery_code(CASE, bytes(range(32)))
    for at, symbol in enumerate(code):
        if symbol == "-":
            continue
        other = "2" if symbol != "2" else "3"
        with coded("input.recovery_code_wrong"):
            key_from_code(CASE, code[:at] + other + code[at + 1 :])

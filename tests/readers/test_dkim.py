"""DKIM: canonical forms by the letter of RFC 6376, and signatures of our own making."""

import base64
import hashlib

import pytest
from cryptography.hazmat.primitives.asymmetric import ed25519, padding, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from bongsu.judging.signatures import Outcome, key_name, parse_keys, verify
from bongsu.ports import Job, RawMessage
from bongsu.readers import dkim
from bongsu.readers.headers import scan
from bongsu.readers.rows import read_job

HEAD = b"A: X\r\nB : Y\t\r\n\tZ  \r\n"
BODY = b" C \r\nD \t E\r\n\r\n\r\n"
RSA = rsa.generate_private_key(public_exponent=65537, key_size=1024)
ED = ed25519.Ed25519PrivateKey.generate()
RECEIVED = b"Received: from x ([192.0.2.7]) by mx.mail.example; Tue, 21 May 2024 09:00:00 +0000\r\n"


def sealed(data: bytes) -> dkim.Sealed:
    return dkim.Sealed(data, scan(data))


def hashed(body: bytes) -> str:
    return base64.b64encode(hashlib.sha256(body).digest()).decode()


def signature(**tags: object) -> dkim.Signature:
    return dkim.Signature({k: str(v) for k, v in tags.items()}, 0)


@pytest.mark.parametrize(
    ("method", "body", "canonical"),
    [
        ("relaxed", BODY, b" C\r\nD E\r\n"),  # the example of section 3.4.5
        ("simple", BODY, b" C \r\nD \t E\r\n"),
        ("simple", b"", b"\r\n"),
        ("relaxed", b"", b""),
        ("relaxed", b" \r\n\t\r\n", b""),
        ("relaxed", b"a  ", b"a\r\n"),
        ("simple", b"a\n\nb", b"a\r\n\r\nb\r\n"),
        ("relaxed", b"a" + b" " * 4097 + b"b\r\n", b"a b\r\n"),
    ],
)
def test_bodies_take_their_canonical_form(method: str, body: bytes, canonical: bytes) -> None:
    tags = signature(a="rsa-sha256", c=f"simple/{method}", bh=hashed(canonical))
    assert sealed(b"From: a\r\n\r\n" + body).body_matches(tags) is True


def test_a_length_covers_the_beginning_only() -> None:
    letter = sealed(b"From: a\r\n\r\nabc\r\nadded\r\n")
    assert letter.body_matches(signature(a="rsa-sha256", l=5, bh=hashed(b"abc\r\n"))) is True
    assert letter.body_matches(signature(a="rsa-sha256", l=99, bh=hashed(b"abc\r\n"))) is False
    assert letter.body_matches(signature(a="rsa-sha256", l="x", bh=hashed(b"abc\r\n"))) is None
    assert letter.body_matches(signature(a="rsa-md5", bh=hashed(b"abc\r\n"))) is None


def test_fields_take_their_canonical_form() -> None:
    letter = sealed(b"DKIM-Signature: a=x; b=zz;\r\n c=y\r\n" + HEAD + b"\r\n")
    relaxed = signature(a="rsa-sha256", c="relaxed", h="a:B:missing")
    wanted = b"a:X\r\nb:Y Z\r\ndkim-signature:a=x; b=; c=y"
    assert letter.header_digest(relaxed) == hashlib.sha256(wanted).digest()
    simple = signature(a="rsa-sha256", c="simple", h="b")
    wanted = b"B : Y\t\r\n\tZ  \r\nDKIM-Signature: a=x; b=;\r\n c=y"
    assert letter.header_digest(simple) == hashlib.sha256(wanted).digest()


def signed(kind: str, *, expires: int = 0, canon: str = "relaxed/relaxed") -> bytes:
    """A message signed as a stranger's library would: over text put together here."""
    body = b"Hello  there\r\nFrom me\r\n"
    canonical = b"Hello there\r\nFrom me\r\n" if canon.endswith("relaxed") else body
    limit = f" x={expires};" if expires else ""
    tags = (
        f"v=1; a={kind}-sha256; c={canon}; d=sender.example; s=s1; t=1716249600;{limit}"
        f" h=from:subject; bh={hashed(canonical)}; b="
    )
    text = f"from:Kim <kim@sender.example>\r\nsubject:Re: Hi\r\ndkim-signature:{tags}".encode()
    if kind == "rsa":
        made = RSA.sign(text, padding.PKCS1v15(), SHA256())
    else:
        made = ED.sign(hashlib.sha256(text).digest())
    sign = tags.encode() + base64.b64encode(made)[:40] + b"\r\n " + base64.b64encode(made)[40:]
    fields = b"From: Kim  <kim@sender.example>\r\nSubject:  Re: Hi \r\n"
    return RECEIVED + b"DKIM-Signature: " + sign + b"\r\n" + fields + b"\r\n" + body


def record(kind: str) -> str:
    if kind == "rsa":
        der = RSA.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
        return f"v=DKIM1; k=rsa; p={base64.b64encode(der).decode()}"
    raw = ED.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    return f"v=DKIM1; k=ed25519; p={base64.b64encode(raw).decode()}"


def row(data: bytes, mbox_line: bytes = b"") -> dict[str, object]:
    raw = RawMessage(0, 0, len(data), data, mbox_line, "INBOX", "")
    job = Job(0, "exh_1", "acc_1", "hong@mail.example", "", (raw,))
    found: dict[str, object] = read_job(job).tables["email_dkim"].to_pylist()[0]
    return found


def outcome(found: dict[str, object], key: str | None) -> Outcome:
    algorithm, digest, value = (found[name] for name in ("algorithm", "hash_digest", "signature"))
    return verify(key, str(algorithm), str(digest), str(value))


@pytest.mark.parametrize("kind", ["rsa", "ed25519"])
def test_a_signature_holds_with_the_key_supplied(kind: str) -> None:
    found = row(signed(kind))
    assert (found["body_role"], found["alignment_class"]) == ("match", "strict")
    assert outcome(found, record(kind)) is Outcome.VERIFIED
    assert outcome(found, None) is Outcome.NO_KEY
    assert outcome(found, "v=DKIM1; p=") is Outcome.REVOKED
    assert outcome(found, "v=DKIM1; k=rsa; p=AAAA") is Outcome.UNUSABLE
    other = row(signed(kind).replace(b"Re: Hi", b"Re: Ho"))
    assert outcome(other, record(kind)) is Outcome.FAILED


def test_a_changed_body_is_told_apart_from_a_changed_field() -> None:
    found = row(signed("rsa").replace(b"Hello", b"Hullo"))
    assert found["body_role"] == "mismatch"
    assert outcome(found, record("rsa")) is Outcome.VERIFIED


def test_a_mailbox_may_keep_lines_in_its_own_way() -> None:
    stored = signed("rsa").replace(b"\r\n", b"\n").replace(b"\nFrom me", b"\n>From me")
    found = row(stored, b"From x Tue May 21 09:00:00 2024")
    assert (found["body_role"], found["view_role"]) == ("match", "unquoted")
    assert outcome(found, record("rsa")) is Outcome.VERIFIED


@pytest.mark.parametrize(
    ("expires", "expected"), [(1716249601, "expired"), (1716336000, "within"), (0, None)]
)
def test_expiry_is_judged_when_it_was_received(expires: int, expected: str | None) -> None:
    assert row(signed("rsa", expires=expires))["expiry_class"] == expected


def test_key_files_are_read_in_the_forms_people_have() -> None:
    text = (
        "s1._domainkey.a.example v=DKIM1; p=AA==\n"
        '"S2._domainkey.a.example","v=DKIM1; p=BB=="\n'
        's3._domainkey.a.example. 300 IN TXT "v=DKIM1; " "p=CC=="\n'
        "# a remark\nwww.a.example p=DD\n"
    )
    found = parse_keys(text)
    assert found == {
        key_name("s1", "a.example"): "v=DKIM1; p=AA==",
        key_name("s2", "A.example"): "v=DKIM1; p=BB==",
        key_name("s3", "a.example"): "v=DKIM1; p=CC==",
    }


def test_many_signatures_are_capped() -> None:
    many = b"DKIM-Signature: d=a.example; a=rsa-sha256; bh=AA==\r\n" * 100 + b"\r\nx"
    assert len(dkim.signatures(scan(many))) == dkim.SIGNATURES_CAP

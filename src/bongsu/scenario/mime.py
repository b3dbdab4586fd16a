"""Bytes of a message, written by hand.

The standard library's generator would give every message the same tidy shape.
Real mail mixes charsets, raw 8-bit headers, words split in the middle of a
character and several spellings of a file name, so this writer does too.
"""

from __future__ import annotations

import base64
import random
from urllib.parse import quote

from bongsu.scenario.chance import chance, fill
from bongsu.scenario.letters import Attachment, Letter, Mailer, Person
from bongsu.scenario.mailers import MAILERS

FICTION = ("X-Bongsu-Fiction", "fictional, generated for training")
_CODEC = {"ks_c_5601-1987": "cp949", "euc-kr": "cp949", "utf-8": "utf-8"}
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def mail_date(letter: Letter) -> str:
    """The Date header. Names come from tuples: strftime would follow the locale."""
    t = letter.when
    return f"{_DAYS[t.weekday()]}, {t.day:02d} {_MONTHS[t.month - 1]} {t.year} {t:%H:%M:%S %z}"


def charset_for(text: str, wanted: str) -> str:
    """The wanted charset if it can carry ``text``, else UTF-8, as clients do."""
    try:
        text.encode(_CODEC[wanted])
    except UnicodeEncodeError:
        return "utf-8"
    return wanted


def _q(data: bytes) -> str:
    keep = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    return "".join(chr(b) if b in keep else ("_" if b == 32 else f"={b:02X}") for b in data)


def _pieces(text: str, codec: str, careless: bool, size: int) -> list[bytes]:
    if careless:
        data = text.encode(codec)
        return [data[i : i + size] for i in range(0, len(data), size)]
    out: list[bytes] = [b""]
    for char in text:
        piece = char.encode(codec)
        if len(out[-1]) + len(piece) > size:
            out.append(b"")
        out[-1] += piece
    return out


def encoded_words(text: str, charset: str, word: str, careless: bool = False) -> list[str]:
    """RFC 2047 words; ``careless`` cuts between bytes instead of characters."""
    used = charset_for(text, charset)
    size = 39 if word == "B" else 16
    pieces = _pieces(text, _CODEC[used], careless, size)
    if word == "B":
        return [f"=?{used}?B?{base64.b64encode(p).decode('ascii')}?=" for p in pieces]
    return [f"=?{used}?Q?{_q(p)}?=" for p in pieces]


def header_text(text: str, mailer: Mailer) -> bytes:
    """An unstructured header value in the mailer's habit."""
    if text.isascii():
        return text.encode("ascii")
    if mailer.word == "raw":
        return text.encode(_CODEC[charset_for(text, mailer.charset)])
    fold = "\r\n\t" if mailer.tab else "\r\n "
    return fold.join(encoded_words(text, mailer.charset, mailer.word, mailer.careless)).encode(
        "ascii"
    )


def _address(person: Person, mailer: Mailer) -> bytes:
    if not person.name:
        return person.address.encode("ascii")
    if not person.name.isascii():
        name = header_text(person.name, mailer)
        quoted = b'"' + name + b'"' if mailer.word == "raw" else name
    else:
        text = f'"{person.name}"' if mailer.quote_names or "," in person.name else person.name
        quoted = text.encode("ascii")
    return quoted + b" <" + person.address.encode("ascii") + b">"


def addresses(people: tuple[Person, ...], mailer: Mailer) -> bytes:
    """An address list, one address a line."""
    return b",\r\n ".join(_address(p, mailer) for p in people)


def _wrap64(data: bytes) -> bytes:
    text = base64.b64encode(data)
    return b"\r\n".join(text[i : i + 76] for i in range(0, len(text), 76)) + b"\r\n"


def _qp_line(line: bytes) -> bytes:
    out, width = [], 0
    for index, b in enumerate(line):
        last = index == len(line) - 1
        plain = (33 <= b <= 126 and b != 61) or (b in (9, 32) and not last)
        token = bytes((b,)) if plain else b"=%02X" % b
        if width + len(token) > 75:
            out.append(b"=\r\n")
            width = 0
        out.append(token)
        width += len(token)
    return b"".join(out)


def _encode_body(text: str, mailer: Mailer, kind: str) -> tuple[list[tuple[str, bytes]], bytes]:
    """Headers and bytes of one text part."""
    charset = charset_for(text, mailer.charset)
    data = text.encode(_CODEC[charset]).replace(b"\n", b"\r\n")
    cte = mailer.cte
    if text.isascii() and cte == "8bit":
        charset, cte = "us-ascii", "7bit"
    if cte == "base64":
        data = _wrap64(data)
    elif cte == "quoted-printable":
        data = b"\r\n".join(_qp_line(line) for line in data.split(b"\r\n"))
    quoted = f'"{charset}"' if mailer.quote_names else charset
    headers = [
        ("Content-Type", f"text/{kind}; charset={quoted}".encode()),
        ("Content-Transfer-Encoding", cte.encode()),
    ]
    return headers, data


def _name_params(name: str, mailer: Mailer) -> tuple[bytes, bytes]:
    """(Content-Type name parameter, Content-Disposition filename parameter)."""
    if name.isascii():
        plain = f'"{name}"'.encode()
        return b"; name=" + plain, b"; filename=" + plain
    raw = name.encode(_CODEC[charset_for(name, mailer.charset)])
    if mailer.filename == "raw":
        return b'; name="' + raw + b'"', b'; filename="' + raw + b'"'
    words = b"\r\n ".join(
        w.encode() for w in encoded_words(name, mailer.charset, "B", mailer.careless)
    )
    if mailer.filename == "word":
        return b';\r\n name="' + words + b'"', b';\r\n filename="' + words + b'"'
    star = _rfc2231(name, charset_for(name, mailer.charset))
    return b';\r\n name="' + words + b'"', star


def _rfc2231(name: str, charset: str) -> bytes:
    text = quote(name.encode(_CODEC[charset]), safe="")
    if len(text) < 60:
        return f";\r\n filename*={charset}''{text}".encode()
    units = [text[i : i + 48] for i in range(0, len(text), 48)]
    units[0] = f"{charset}''{units[0]}"
    return "".join(f";\r\n filename*{i}*={unit}" for i, unit in enumerate(units)).encode()


def _attachment(item: Attachment, mailer: Mailer) -> tuple[list[tuple[str, bytes]], bytes]:
    type_name, disposition = _name_params(item.name, mailer)
    headers = [
        ("Content-Type", item.mime.encode() + type_name),
        ("Content-Disposition", b"attachment" + disposition),
        ("Content-Transfer-Encoding", b"base64"),
    ]
    return headers, _wrap64(item.data)


Part = tuple[list[tuple[str, bytes]], bytes]


def _lines(headers: list[tuple[str, bytes]]) -> bytes:
    return b"".join(name.encode() + b": " + value + b"\r\n" for name, value in headers)


def _multipart(kind: str, parts: list[Part], boundary: str) -> Part:
    mark = boundary.encode()
    body = b"".join(b"--" + mark + b"\r\n" + _lines(h) + b"\r\n" + d + b"\r\n" for h, d in parts)
    value = f'multipart/{kind};\r\n boundary="{boundary}"'.encode()
    return [("Content-Type", value)], body + b"--" + mark + b"--\r\n"


def _tree(letter: Letter, mailer: Mailer, rng: random.Random) -> Part:
    stamp = int(letter.when.timestamp())
    used: set[str] = set()

    def boundary() -> str:
        """One that the letter does not use yet: some programs draw from few numbers."""
        made = fill(mailer.boundary, rng, letter.sender.domain, stamp)
        if made in used:
            return boundary()
        used.add(made)
        return made

    part: Part = _encode_body(letter.text, mailer, "plain") if letter.text else ([], b"")
    if letter.html:
        rich = _encode_body(letter.html, mailer, "html")
        part = _multipart("alternative", [part, rich], boundary()) if letter.text else rich
    if letter.attachments:
        part = _multipart(
            "mixed", [part, *(_attachment(a, mailer) for a in letter.attachments)], boundary()
        )
    return part


def render(letter: Letter) -> bytes:
    """The message as its sender's program wrote it, CRLF, without any provider's stamp."""
    mailer = MAILERS[letter.mailer]
    rng = chance(letter.message_id)
    headers, body = _tree(letter, mailer, rng)
    values = dict(headers) | _fields(letter, mailer, rng)
    free = [(n, v.encode()) for n, v in letter.extra if n not in mailer.order]
    out: list[tuple[str, bytes]] = []
    for name in mailer.order:
        if name == "*":
            out += free
        elif values.get(name):
            out.append((name, values[name]))
    out.append((FICTION[0], FICTION[1].encode()))
    return _lines(out) + b"\r\n" + body


def _fields(letter: Letter, mailer: Mailer, rng: random.Random) -> dict[str, bytes]:
    fold = b"\r\n\t" if mailer.tab else b"\r\n "
    values = {
        "From": _address(letter.sender, mailer),
        "To": addresses(letter.to, mailer),
        "Cc": addresses(letter.cc, mailer),
        "Subject": header_text(letter.subject, mailer),
        "Date": mail_date(letter).encode(),
        "Message-ID": f"<{letter.message_id}>".encode(),
        "In-Reply-To": f"<{letter.in_reply_to}>".encode() if letter.in_reply_to else b"",
        "References": fold.join(f"<{r}>".encode() for r in letter.references),
        "Reply-To": f"<{letter.reply_to}>".encode() if letter.reply_to else b"",
        "MIME-Version": b"1.0",
        "Thread-Topic": header_text(letter.subject, mailer),
        "Thread-Index": base64.b64encode(rng.randbytes(22)),
        "Organization": header_text(letter.sender.org, mailer),
    }
    values |= {n: v.encode() for n, v in (*mailer.extra, *letter.extra, mailer.software) if n}
    return values

import time

import pytest

from bongsu.readers.html import SIZE_CAP, view
from bongsu.readers.links import COUNT_CAP


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>one</p><p>two</p>", "one two"),
        ("<p>one\n\t two&nbsp;three</p>", "one two three"),
        ("a<script>x()</script><style>p{}</style>b", "a b"),
        ("<head><title>t</title></head><body>b</body>", "b"),
        ("<b>a</b><noscript>n</noscript><template>t</template>", "a n"),
        ("&lt;b&gt; 비밀번호", "<b> 비밀번호"),
        ("<!-- hidden -->seen", "seen"),
        ("", ""),
        ("<frameset><frame></frameset>", ""),
    ],
)
def test_the_text_is_what_a_reader_sees(markup: str, text: str) -> None:
    assert view(markup).text == text


def test_the_text_is_made_only_where_it_is_wanted() -> None:
    assert view("<p>one</p>", wants_text=False).text == ""


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ('<a href="http://a.example/">A <b>b</b></a>', [("http://a.example/", "href", "A b")]),
        ('<area href="http://a.example/">', [("http://a.example/", "href", "")]),
        ('<form action="http://a.example/x">', [("http://a.example/x", "form", None)]),
        ('<form action="/x">', [("/x", "form", None)]),
        ('<img src="http://a.example/p.gif">', [("http://a.example/p.gif", "src", None)]),
        ('<img src="cid:logo"><a href="#top">x</a><a href="mailto:a@b">y</a>', []),
        (
            '<meta http-equiv="Refresh" content="0;url=http://a.example/">',
            [("http://a.example/", "href", None)],
        ),
        ('<a href="HTTP://A.example/?a&amp;b">x</a>', [("HTTP://A.example/?a&b", "href", "x")]),
        ('<a href="javascript:go()">x</a>', [("javascript:go()", "href", "x")]),
        ("see http://a.example/x&amp;y now", [("http://a.example/x&y", "text", None)]),
        ("<!-- http://hidden.example/ -->", [("http://hidden.example/", "text", None)]),
        ("<!--[if mso]><v:rect href='http://m.example/'>", [("http://m.example/", "text", None)]),
        ("<p style=\"background:url('http://c.test/')\">", [("http://c.test/", "text", None)]),
    ],
)  # fmt: skip
def test_links_are_found_wherever_they_stand(
    markup: str, found: list[tuple[str, str, str | None]]
) -> None:
    assert [(link.url, link.place, link.shown_text) for link in view(markup).links] == found


def test_anchors_are_kept_before_pictures() -> None:
    markup = "".join(f'<img src="http://p.example/{n}">' for n in range(COUNT_CAP + 9))
    found = view(markup + '<a href="http://a.example/">x</a>').links
    assert len(found) == COUNT_CAP
    assert found[0].url == "http://a.example/"


@pytest.mark.parametrize(
    ("markup", "there"),
    [
        ("<form><input type=password></form>", True),
        ("<INPUT TYPE=' PassWord '>", True),
        ("<input type=text name=password>", False),
        ("your password", False),
    ],
)
def test_a_password_field_is_seen(markup: str, there: bool) -> None:
    assert view(markup).password_form is there


def test_a_part_over_its_cap_is_cut_and_said() -> None:
    assert view("a" * (SIZE_CAP + 1)).cut
    assert not view("a" * SIZE_CAP).cut


@pytest.mark.parametrize(
    "bomb",
    [
        "<div>" * 200_000,
        "<a href='http://a.example/'>" * 40_000,
        "<table><tr><td>" * 60_000,
        "<b><p>" * 100_000,
        "<p " + "a=1 " * 250_000 + ">",
        "<p " + "".join(f"a{n}=1 " for n in range(100_000)) + ">",
        "<p a" + "/" * 500_000 + ">",
        "<!--" * 100_000,
        "<!-- x -->" * 40_000,
        "<!" * 200_000,
        "&" * 400_000,
        "<select><option>" * 50_000,
        "<svg><style>" * 50_000,
        "<a>" * 100_000 + "</b>" * 100_000,
        "<form>" * 100_000 + "<input type=password>" * 10_000,
        "<template>" * 100_000,
        "<" * 1_000_000,
        "<style>" + "a{" * 400_000,
    ],
    ids=lambda bomb: bomb[:18],
)
def test_bombs_end_within_a_second(bomb: str) -> None:
    began = time.process_time()
    view(bomb)
    assert time.process_time() - began < 1


def test_what_stands_before_a_bomb_is_read() -> None:
    seen = view('<a href="http://a.example/">x</a>' + "<div>" * 200_000)
    assert seen.cut
    assert seen.links[0].url == "http://a.example/"

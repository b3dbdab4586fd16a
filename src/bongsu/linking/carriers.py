"""Who carries everybody's mail, links and files: sharing them joins nothing.

A supplement to what is learned from the data. Facts from the services' own public pages; a name
stands for all hosts below it.
"""

import ipaddress
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import lru_cache

from bongsu.linking.observed import Value
from bongsu.linking.powers import ADDRESSES
from bongsu.model.errors import BongsuError

Network = ipaddress.IPv4Network | ipaddress.IPv6Network


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


MAIL_PROVIDERS = _names(
    """
    gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com yahoo.co.jp
    ymail.com aol.com icloud.com me.com mac.com proton.me protonmail.com gmx.com gmx.de gmx.net
    web.de mail.com mail.ru yandex.ru yandex.com qq.com 163.com 126.com naver.com daum.net
    hanmail.net nate.com kakao.com zoho.com fastmail.com tutanota.com hotmail.co.uk
    outlook.com.br hotmail.fr t-online.de orange.fr libero.it uol.com.br bol.com.br
    """
)
BULK_MAIL = _names(
    """
    amazonses.com sendgrid.net sendgrid.info mailgun.org mailgun.net mailchimp.com
    mailchimpapp.net mcsv.net mcdlv.net rsgsv.net list-manage.com mandrillapp.com
    sparkpostmail.com mailjet.com sendinblue.com brevo.com sender-sib.com constantcontact.com
    ccsend.com exacttarget.com salesforce.com hubspotemail.net hs-send.com klaviyomail.com
    klaviyo.com activehosted.com hs-sites.com getdrip.com me-qr.com acemlna.com acemlnb.com
    zoho.eu zohosalesiq.com zcsend.net postmarkapp.com mtasv.net onmicrosoft.com
    secureserver.net stibee.com acems1.com createsend.com cmail19.com cmail20.com mailerlite.com
    mlsend.com getresponse.com aweber.com sailthru.com zendesk.com freshdesk.com
    intercom-mail.com bounces.google.com 1and1.com ionos.com convertkit-mail.com
    convertkit-mail2.com customeriomail.com smtp2go.com elasticemail.com turbo-smtp.com
    sendpulse.com bluehost.com hostinger.com hostgator.com embluejet.com
    """
)
SHORTENERS = _names(
    """
    bit.ly bitly.com t.co goo.gl tinyurl.com ow.ly is.gd buff.ly rebrand.ly cutt.ly rb.gy t.ly
    shorturl.at tiny.cc lnkd.in me2.do vo.la han.gl url.kr buly.kr zrr.kr s.id bl.ink dlvr.it
    t2m.io v.gd adf.ly shorte.st linktr.ee qrco.de trib.al lihi.cc
    """
)
FILE_HOSTS = _names(
    """
    google.com googleapis.com googleusercontent.com youtube.com youtu.be dropbox.com
    onedrive.com 1drv.ms sharepoint.com office.com microsoft.com windows.net wetransfer.com
    we.tl box.com mega.nz github.com githubusercontent.com gitlab.com pastebin.com notion.so
    telegram.org t.me amazonaws.com cloudfront.net akamaized.net azureedge.net cloudflare.com
    fastly.net gstatic.com ggpht.com imgur.com ibb.co discord.com discordapp.com slack.com
    zoom.us doubleclick.net google-analytics.com googleadservices.com firebasestorage.app
    """
)
EVERYWHERE = _names("google amazon yahoo ebay hotmail live outlook paypal netflix apple microsoft")
"""Names that such a service holds under the endings of many countries."""
EVERYBODY = _names(
    """
    w3.org facebook.com fb.com fb.me twitter.com x.com instagram.com linkedin.com pinterest.com
    whatsapp.com wa.me wikipedia.org apple.com adobe.com mozilla.org schema.org schemas.org
    amazon.com paypal.com netflix.com microsoftonline.com live.net office365.com msft.net
    skype.com bing.com yelp.com tiktok.com spotify.com medium.com reddit.com vimeo.com
    tripadvisor.com walmart.com ebay.com costco.com aka.ms safelinks.protection.outlook.com
    urldefense.com urldefense.proofpoint.com mimecast.com barracuda.com mcafee.com norton.com
    avast.com avg.com symantec.com gyazo.com imgbb.com zupimages.net postimg.cc photobucket.com
    imageshack.com imgbox.com designer-images.net eztalks.com iana.org openxmlformats.org
    """
)
LISTS = _names(
    """
    googlegroups.com groups.io yahoogroups.com lists.sourceforge.net sourceforge.net
    freelists.org mailman3.org listserv.net topica.com substack.com beehiiv.com
    """
)
EXITS = _names(
    """
    mullvad.net nordvpn.com protonvpn.com expressvpn.com surfshark.com torproject.org
    privateinternetaccess.com ipvanish.com cyberghostvpn.com windscribe.com
    """
)
CARRIERS = MAIL_PROVIDERS | BULK_MAIL | SHORTENERS | FILE_HOSTS | EVERYBODY | LISTS | EXITS
NETWORKS = tuple(
    ipaddress.ip_network(each)
    for each in (
        "209.85.128.0/17", "74.125.0.0/16", "2607:f8b0::/32", "2a00:1450::/32",  # Google
        "40.92.0.0/15", "40.107.0.0/16", "52.100.0.0/14", "104.47.0.0/17", "2a01:111::/32",  # MS
        "54.240.0.0/18", "69.169.224.0/20", "23.249.208.0/20", "76.223.176.0/20",  # Amazon SES
        "149.72.0.0/16", "167.89.0.0/17", "168.245.0.0/17", "159.183.0.0/16",  # SendGrid
        "17.0.0.0/8",  # Apple
        "66.163.160.0/19", "98.136.0.0/14", "74.6.0.0/16",  # Yahoo
        "125.209.192.0/18", "211.249.40.0/21", "203.133.160.0/19", "121.53.0.0/16",  # Naver, Kakao
        "198.2.128.0/18", "205.201.128.0/20", "148.105.0.0/16",  # Mailchimp
    )
)  # fmt: skip
"""Networks from which these providers send, by their published SPF records."""
MOBILE = tuple(
    ipaddress.ip_network(each)
    for each in (
        "27.160.0.0/12", "27.176.0.0/13", "39.7.0.0/16", "42.35.0.0/16", "42.36.0.0/16",
        "106.101.0.0/16", "106.102.0.0/16", "110.70.0.0/16", "117.111.0.0/16", "118.235.0.0/16",
        "125.188.0.0/16", "175.223.0.0/16", "203.226.0.0/16", "211.36.0.0/16", "211.234.0.0/15",
        "211.246.0.0/16", "223.32.0.0/11", "2001:2d8::/32", "2001:e60::/32", "2001:4430::/32",
    )
)  # fmt: skip
"""Networks of SK Telecom, KT and LG U+, whose mobile customers share addresses and change them."""

_COUNTRY_DOTS = 2  # google.co.uk
_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
_DOMAIN = re.compile(r"[^\s@/:]+\.[^\s@/:.]*[^\s@/:.0-9]")


@dataclass(frozen=True, slots=True)
class Carriers:
    """Carriers that whoever links knows of: domains, mail addresses and networks."""

    names: frozenset[str] = frozenset()
    networks: tuple[Network, ...] = ()


NONE = Carriers()


def listed(lines: Iterable[str]) -> Carriers:
    """A list of domains, mail addresses, addresses and networks, one of them a line.

    Raises ``input.carrier_unreadable`` for a line that is none of them.
    """
    names, networks = set(), set()
    for line in lines:
        text = line.casefold()
        if _ADDRESS.fullmatch(text) or _DOMAIN.fullmatch(text):
            names.add(text)
            continue
        try:
            networks.add(ipaddress.ip_network(text, strict=False))
        except ValueError as error:
            raise BongsuError("input.carrier_unreadable", value=line[:80]) from error
    return Carriers(frozenset(names), tuple(sorted(networks, key=str)))


def carried(value: Value, portals: Collection[str] = (), more: Carriers = NONE) -> bool:
    """Whether a value is a carrier's. ``portals`` are domains of well-known names."""
    name, text = value
    if name in ("domain", "claimed_domain"):
        shown_under = text.partition(".")[0] in EVERYWHERE and text.count(".") <= _COUNTRY_DOTS
        everybodys = (CARRIERS, portals, more.names)
        return shown_under or any(each in own for each in _above(text) for own in everybodys)
    if name in ADDRESSES:
        return text in more.names or (name != "claimed_address" and _of_a_service(text))
    if name == "domain_pattern":
        return text.endswith(".*") and any(
            each.partition(".")[0] == text[:-2] for each in (*CARRIERS, *portals, *more.names)
        )
    return name in ("ip", "server", "network") and _within(text, more.networks)


def _of_a_service(address: str) -> bool:
    """At a provider an address is a person's; at another service it is everybody's."""
    domain = address.rpartition("@")[2]
    return domain not in MAIL_PROVIDERS and any(each in CARRIERS for each in _above(domain))


def _above(host: str) -> list[str]:
    """The name and every name above it."""
    labels = host.strip(".").split(".")
    return [".".join(labels[at:]) for at in range(len(labels))]


@lru_cache(maxsize=65536)
def _within(text: str, more: tuple[Network, ...]) -> bool:
    """An address or network of a provider or carrier that everybody uses."""
    try:
        network = ipaddress.ip_network(text, strict=False)
    except ValueError:
        return False
    return any(
        network.version == each.version and network.subnet_of(each)  # type: ignore[arg-type] # both are of one version
        for each in (*NETWORKS, *MOBILE, *more)
    )

"""Korean bodies, attachment names and subjects; bytes made by iconv, not by Python's codecs.

Each case: what it is, where to look, a message's bytes in base64, the text as a person meant it.
The charset labels follow RFC 1557, RFC 2047, RFC 2231 and what Korean mail programs write.
"""

CASES = (
    (
        "body, base64, euc-kr",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IHRleHQvcGxh"
            "aW47IGNoYXJzZXQ9ZXVjLWtyCkNvbnRlbnQtVHJhbnNmZXItRW5jb2Rpbmc6IGJhc2U2NAoKdXZHNTBM"
            "bjR5S093b1NDdzhDQzR1TGZodGN1MHo3VFoK"
        ),
        "비밀번호가 곧 만료됩니다",
    ),
    (
        "body, base64, ks_c_5601-1987",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IHRleHQvcGxh"
            "aW47IGNoYXJzZXQ9a3NfY181NjAxLTE5ODcKQ29udGVudC1UcmFuc2Zlci1FbmNvZGluZzogYmFzZTY0"
            "CgpqR081NXJDaXg4L0F4eUM4aEwzRHVNYz0K"
        ),
        "똠방각하의 펲시맨",
    ),
    (
        "body, base64, cp949",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IHRleHQvcGxh"
            "aW47IGNoYXJzZXQ9Y3A5NDkKQ29udGVudC1UcmFuc2Zlci1FbmNvZGluZzogYmFzZTY0CgpqR081NXJD"
            "aXg4L0F4eUM4aEwzRHVNYz0K"
        ),
        "똠방각하의 펲시맨",
    ),
    (
        "body, base64, korean",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IHRleHQvcGxh"
            "aW47IGNoYXJzZXQ9a29yZWFuCkNvbnRlbnQtVHJhbnNmZXItRW5jb2Rpbmc6IGJhc2U2NAoKeUxqQXh5"
            "REEycmZodUtZZ3VyaXp1N1hsdUxPMHo3VFoK"
        ),
        "회의 자료를 보내드립니다",
    ),
    (
        "body, base64, x-windows-949",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IHRleHQvcGxh"
            "aW47IGNoYXJzZXQ9eC13aW5kb3dzLTk0OQpDb250ZW50LVRyYW5zZmVyLUVuY29kaW5nOiBiYXNlNjQK"
            "CmpHTzU1ckNpeDgvQXh5QzhoTDNEdU1jPQo="
        ),
        "똠방각하의 펲시맨",
    ),
    (
        "body, base64, johab",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IHRleHQvcGxh"
            "aW47IGNoYXJzZXQ9am9oYWIKQ29udGVudC1UcmFuc2Zlci1FbmNvZGluZzogYmFzZTY0CgpwNkdqcWFU"
            "bDBhR0lZU0NKcUNDZ1paNWhsbE9Ub1pSaAo="
        ),
        "비밀번호가 곧 만료됩니다",
    ),
    (
        "body, base64, iso-2022-kr",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IHRleHQvcGxh"
            "aW47IGNoYXJzZXQ9aXNvLTIwMjIta3IKQ29udGVudC1UcmFuc2Zlci1FbmNvZGluZzogYmFzZTY0CgpH"
            "eVFwUXc0Nk9ENUlEeUFPUGtzNE1nODZJQTQ3ZFE4Z0RqRmlNV0lQSUE0M1RqRlhRRTRQCg=="
        ),
        "보안 알림: 새 기기 로그인",
    ),
    (
        "body, base64, utf-8",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IHRleHQvcGxh"
            "aW47IGNoYXJzZXQ9dXRmLTgKQ29udGVudC1UcmFuc2Zlci1FbmNvZGluZzogYmFzZTY0Cgo3WWExN0oy"
            "ODY3YUFJT3lla091c3VPMmFqT3lkbUNEc2xZanJnclE9Cg=="
        ),
        "통일부 자문회의 안내",
    ),
    (
        "body, base64, utf-7",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IHRleHQvcGxh"
            "aW47IGNoYXJzZXQ9dXRmLTcKQ29udGVudC1UcmFuc2Zlci1FbmNvZGluZzogYmFzZTY0CgpLekZ2ZWto"
            "WFFTQXJlRFZETkhwTWJEZ2dLM1pRVTNkMFRGUmpkV0l5ZVhsTVRHc3QK"
        ),
        "회의 자료를 보내드립니다",
    ),
    (
        "body, base64, ms949",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IHRleHQvcGxh"
            "aW47IGNoYXJzZXQ9bXM5NDkKQ29udGVudC1UcmFuc2Zlci1FbmNvZGluZzogYmFzZTY0Cgp4ZXZBejdy"
            "T0lNRGF1YTdJdU1ESElMN0lzN3M9Cg=="
        ),
        "통일부 자문회의 안내",
    ),
    (
        "body, base64, KSC5601",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IHRleHQvcGxh"
            "aW47IGNoYXJzZXQ9S1NDNTYwMQpDb250ZW50LVRyYW5zZmVyLUVuY29kaW5nOiBiYXNlNjQKCnVyaSt5"
            "Q0MreTdpeU9pQzc5U0N4NHJIaUlMZk9zZGZBemc9PQo="
        ),
        "보안 알림: 새 기기 로그인",
    ),
    (
        "body, base64, uhc",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IHRleHQvcGxh"
            "aW47IGNoYXJzZXQ9dWhjCkNvbnRlbnQtVHJhbnNmZXItRW5jb2Rpbmc6IGJhc2U2NAoKakdPNTVyQ2l4"
            "OC9BeHlDOGhMM0R1TWM9Cg=="
        ),
        "똠방각하의 펲시맨",
    ),
    (
        "body, quoted-printable, euc-kr",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IHRleHQvcGxh"
            "aW47IGNoYXJzZXQ9IkVVQy1LUiIKQ29udGVudC1UcmFuc2Zlci1FbmNvZGluZzogcXVvdGVkLXByaW50"
            "YWJsZQoKPUJBPUYxPUI5PUQwPUI5PUY4PUM4PUEzPUIwPUExPTIwPUIwPUYwPTIwPUI4PUI4PUI3PUUx"
            "PUI1PUNCPUI0PUNGPUI0PUQ5Cg=="
        ),
        "비밀번호가 곧 만료됩니다",
    ),
    (
        "body, quoted-printable, ks_c_5601-1987",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IHRleHQvcGxh"
            "aW47IGNoYXJzZXQ9IktTX0NfNTYwMS0xOTg3IgpDb250ZW50LVRyYW5zZmVyLUVuY29kaW5nOiBxdW90"
            "ZWQtcHJpbnRhYmxlCgo9OENjPUI5PUU2PUIwPUEyPUM3PUNGPUMwPUM3PTIwPUJDPTg0PUJEPUMzPUI4"
            "PUM3Cg=="
        ),
        "똠방각하의 펲시맨",
    ),
    (
        "body, quoted-printable, cp949",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IHRleHQvcGxh"
            "aW47IGNoYXJzZXQ9IkNQOTQ5IgpDb250ZW50LVRyYW5zZmVyLUVuY29kaW5nOiBxdW90ZWQtcHJpbnRh"
            "YmxlCgo9OENjPUI5PUU2PUIwPUEyPUM3PUNGPUMwPUM3PTIwPUJDPTg0PUJEPUMzPUI4PUM3Cg=="
        ),
        "똠방각하의 펲시맨",
    ),
    (
        "body, quoted-printable, korean",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IHRleHQvcGxh"
            "aW47IGNoYXJzZXQ9IktPUkVBTiIKQ29udGVudC1UcmFuc2Zlci1FbmNvZGluZzogcXVvdGVkLXByaW50"
            "YWJsZQoKPUM4PUI4PUMwPUM3PTIwPUMwPURBPUI3PUUxPUI4PUE2PTIwPUJBPUI4PUIzPUJCPUI1PUU1"
            "PUI4PUIzPUI0PUNGPUI0PUQ5Cg=="
        ),
        "회의 자료를 보내드립니다",
    ),
    (
        "body, quoted-printable, x-windows-949",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IHRleHQvcGxh"
            "aW47IGNoYXJzZXQ9IlgtV0lORE9XUy05NDkiCkNvbnRlbnQtVHJhbnNmZXItRW5jb2Rpbmc6IHF1b3Rl"
            "ZC1wcmludGFibGUKCj04Q2M9Qjk9RTY9QjA9QTI9Qzc9Q0Y9QzA9Qzc9MjA9QkM9ODQ9QkQ9QzM9Qjg9"
            "QzcK"
        ),
        "똠방각하의 펲시맨",
    ),
    (
        "body, quoted-printable, johab",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IHRleHQvcGxh"
            "aW47IGNoYXJzZXQ9IkpPSEFCIgpDb250ZW50LVRyYW5zZmVyLUVuY29kaW5nOiBxdW90ZWQtcHJpbnRh"
            "YmxlCgo9QTc9QTE9QTM9QTk9QTQ9RTU9RDE9QTE9ODhhPTIwPTg5PUE4PTIwPUEwZT05RWE9OTZTPTkz"
            "PUExPTk0YQo="
        ),
        "비밀번호가 곧 만료됩니다",
    ),
    (
        "body, quoted-printable, utf-8",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IHRleHQvcGxh"
            "aW47IGNoYXJzZXQ9IlVURi04IgpDb250ZW50LVRyYW5zZmVyLUVuY29kaW5nOiBxdW90ZWQtcHJpbnRh"
            "YmxlCgo9RUQ9ODY9QjU9RUM9OUQ9QkM9RUI9QjY9ODA9MjA9RUM9OUU9OTA9RUI9QUM9Qjg9RUQ9OUE9"
            "OEM9RUM9OUQ9OTg9MjA9RUM9OTU9ODg9RUI9ODI9QjQK"
        ),
        "통일부 자문회의 안내",
    ),
    (
        "body, 8bit, euc-kr",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IHRleHQvcGxh"
            "aW47IGNoYXJzZXQ9ZXVjLWtyCkNvbnRlbnQtVHJhbnNmZXItRW5jb2Rpbmc6IDhiaXQKCrrxudC5+Mij"
            "sKEgsPAguLi34bXLtM+02Qo="
        ),
        "비밀번호가 곧 만료됩니다",
    ),
    (
        "body, 8bit, utf-8",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IHRleHQvcGxh"
            "aW47IGNoYXJzZXQ9dXRmLTgKQ29udGVudC1UcmFuc2Zlci1FbmNvZGluZzogOGJpdAoK67mE67CA67KI"
            "7Zi46rCAIOqzpyDrp4zro4zrkKnri4jri6QK"
        ),
        "비밀번호가 곧 만료됩니다",
    ),
    (
        "body, 8bit, ks_c_5601-1987",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IHRleHQvcGxh"
            "aW47IGNoYXJzZXQ9a3NfY181NjAxLTE5ODcKQ29udGVudC1UcmFuc2Zlci1FbmNvZGluZzogOGJpdAoK"
            "jGO55rCix8/AxyC8hL3DuMcK"
        ),
        "똠방각하의 펲시맨",
    ),
    (
        "body, 8bit, johab",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IHRleHQvcGxh"
            "aW47IGNoYXJzZXQ9am9oYWIKQ29udGVudC1UcmFuc2Zlci1FbmNvZGluZzogOGJpdAoKpaG0ZSC0aZ+x"
            "OiCsgSCLoYuhIJ2hi2G3pQo="
        ),
        "보안 알림: 새 기기 로그인",
    ),
    (
        "body, 7bit, iso-2022-kr",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IHRleHQvcGxh"
            "aW47IGNoYXJzZXQ9aXNvLTIwMjIta3IKQ29udGVudC1UcmFuc2Zlci1FbmNvZGluZzogN2JpdAoKGyQp"
            "Qw5IOEBHDyAOQFo3YTgmDyAOOjgzOzVlODM0TzRZDwo="
        ),
        "회의 자료를 보내드립니다",
    ),
    (
        "body, 7bit, utf-7",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IHRleHQvcGxh"
            "aW47IGNoYXJzZXQ9dXRmLTcKCisxb3pIV0EgK3g1QzR6TGw4ICt2UFN3dExUY3ViMnl5TExrLQo="
        ),
        "회의 자료를 보내드립니다",
    ),
    (
        "body, no charset declared, EUC-KR",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IHRleHQvcGxh"
            "aW4KCrrxudC5+MijsKEgsPAguLi34bXLtM+02Qo="
        ),
        "비밀번호가 곧 만료됩니다",
    ),
    (
        "body, no header of MIME at all, EUC-KR",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMAoKuvG50Ln4yKOwoSCw8CC4uLfhtcu0"
            "z7TZCg=="
        ),
        "비밀번호가 곧 만료됩니다",
    ),
    (
        "body, no charset declared, CP949",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IHRleHQvcGxh"
            "aW4KCoxjueawosfPwMcgvIS9w7jHCg=="
        ),
        "똠방각하의 펲시맨",
    ),
    (
        "body, no header of MIME at all, CP949",
        "body",
        "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMAoKjGO55rCix8/AxyC8hL3DuMcK",
        "똠방각하의 펲시맨",
    ),
    (
        "body, no charset declared, UTF-8",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IHRleHQvcGxh"
            "aW4KCuuYoOuwqeqwge2VmOydmCDtjrLsi5zrp6gK"
        ),
        "똠방각하의 펲시맨",
    ),
    (
        "body, no header of MIME at all, UTF-8",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMAoK65ig67Cp6rCB7ZWY7J2YIO2OsuyL"
            "nOunqAo="
        ),
        "똠방각하의 펲시맨",
    ),
    (
        "body, us-ascii declared, is CP949",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IHRleHQvcGxh"
            "aW47IGNoYXJzZXQ9dXMtYXNjaWkKCoxjueawosfPwMcgvIS9w7jHCg=="
        ),
        "똠방각하의 펲시맨",
    ),
    (
        "body, euc-kr declared, is UTF-8",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IHRleHQvcGxh"
            "aW47IGNoYXJzZXQ9ZXVjLWtyCgrruYTrsIDrsojtmLjqsIAg6rOnIOunjOujjOuQqeuLiOuLpAo="
        ),
        "비밀번호가 곧 만료됩니다",
    ),
    (
        "body, utf-8 declared, is EUC-KR",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IHRleHQvcGxh"
            "aW47IGNoYXJzZXQ9dXRmLTgKCrrxudC5+MijsKEgsPAguLi34bXLtM+02Qo="
        ),
        "비밀번호가 곧 만료됩니다",
    ),
    (
        "body, unknown charset, is CP949",
        "body",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IHRleHQvcGxh"
            "aW47IGNoYXJzZXQ9eC1rb3JlYW4tdW5rbm93bgoKjGO55rCix8/AxyC8hL3DuMcK"
        ),
        "똠방각하의 펲시맨",
    ),
    (
        "name, encoded word, euc-kr",
        "name",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IGFwcGxpY2F0"
            "aW9uL29jdGV0LXN0cmVhbQpDb250ZW50LURpc3Bvc2l0aW9uOiBhdHRhY2htZW50OyBmaWxlbmFtZT0i"
            "PT9ldWMta3I/Qj93OHJEdThEbExtaDNjQT09Pz0iCkNvbnRlbnQtVHJhbnNmZXItRW5jb2Rpbmc6IGJh"
            "c2U2NAoKWVdKago="
        ),
        "초청장.hwp",
    ),
    (
        "name, encoded word, ks_c_5601-1987",
        "name",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IGFwcGxpY2F0"
            "aW9uL29jdGV0LXN0cmVhbQpDb250ZW50LURpc3Bvc2l0aW9uOiBhdHRhY2htZW50OyBmaWxlbmFtZT0i"
            "PT9rc19jXzU2MDEtMTk4Nz9CP2pHTzU1aURJdU1ESHQ4OHVjR1JtPz0iCkNvbnRlbnQtVHJhbnNmZXIt"
            "RW5jb2Rpbmc6IGJhc2U2NAoKWVdKago="
        ),
        "똠방 회의록.pdf",
    ),
    (
        "name, encoded word, cp949",
        "name",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IGFwcGxpY2F0"
            "aW9uL29jdGV0LXN0cmVhbQpDb250ZW50LURpc3Bvc2l0aW9uOiBhdHRhY2htZW50OyBmaWxlbmFtZT0i"
            "PT9jcDk0OT9CP2pHTzU1aURJdU1ESHQ4OHVjR1JtPz0iCkNvbnRlbnQtVHJhbnNmZXItRW5jb2Rpbmc6"
            "IGJhc2U2NAoKWVdKago="
        ),
        "똠방 회의록.pdf",
    ),
    (
        "name, encoded word, utf-8",
        "name",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IGFwcGxpY2F0"
            "aW9uL29jdGV0LXN0cmVhbQpDb250ZW50LURpc3Bvc2l0aW9uOiBhdHRhY2htZW50OyBmaWxlbmFtZT0i"
            "PT91dGYtOD9CPzdJUzQ2Nis0NjRLWUlPeWVrT3VqakNqc3RaenNvb1VwTG1SdlkzZz0/PSIKQ29udGVu"
            "dC1UcmFuc2Zlci1FbmNvZGluZzogYmFzZTY0CgpZV0pqCg=="
        ),
        "세미나 자료(최종).docx",
    ),
    (
        "name, encoded word, johab",
        "name",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IGFwcGxpY2F0"
            "aW9uL29jdGV0LXN0cmVhbQpDb250ZW50LURpc3Bvc2l0aW9uOiBhdHRhY2htZW50OyBmaWxlbmFtZT0i"
            "PT9qb2hhYj9CP3dhSEE5N2gzTG1oM2NBPT0/PSIKQ29udGVudC1UcmFuc2Zlci1FbmNvZGluZzogYmFz"
            "ZTY0CgpZV0pqCg=="
        ),
        "초청장.hwp",
    ),
    (
        "name, encoded word, iso-2022-kr",
        "name",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IGFwcGxpY2F0"
            "aW9uL29jdGV0LXN0cmVhbQpDb250ZW50LURpc3Bvc2l0aW9uOiBhdHRhY2htZW50OyBmaWxlbmFtZT0i"
            "PT9pc28tMjAyMi1rcj9CP0d5UXBRdzQrU0RNN09TNFBMbVY0WlE9PT89IgpDb250ZW50LVRyYW5zZmVy"
            "LUVuY29kaW5nOiBiYXNlNjQKCllXSmoK"
        ),
        "안내문.exe",
    ),
    (
        "name, RFC 2231, euc-kr",
        "name",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IGFwcGxpY2F0"
            "aW9uL29jdGV0LXN0cmVhbQpDb250ZW50LURpc3Bvc2l0aW9uOiBhdHRhY2htZW50OyBmaWxlbmFtZSo9"
            "ZXVjLWtyJ2tvJyVDMyVDQSVDMyVCQiVDMCVFNSUyRSU2OCU3NyU3MApDb250ZW50LVRyYW5zZmVyLUVu"
            "Y29kaW5nOiBiYXNlNjQKCllXSmoK"
        ),
        "초청장.hwp",
    ),
    (
        "name, RFC 2231, CP949",
        "name",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IGFwcGxpY2F0"
            "aW9uL29jdGV0LXN0cmVhbQpDb250ZW50LURpc3Bvc2l0aW9uOiBhdHRhY2htZW50OyBmaWxlbmFtZSo9"
            "Q1A5NDkna28nJThDJTYzJUI5JUU2JTIwJUM4JUI4JUMwJUM3JUI3JUNGJTJFJTcwJTY0JTY2CkNvbnRl"
            "bnQtVHJhbnNmZXItRW5jb2Rpbmc6IGJhc2U2NAoKWVdKago="
        ),
        "똠방 회의록.pdf",
    ),
    (
        "name, RFC 2231, UTF-8",
        "name",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IGFwcGxpY2F0"
            "aW9uL29jdGV0LXN0cmVhbQpDb250ZW50LURpc3Bvc2l0aW9uOiBhdHRhY2htZW50OyBmaWxlbmFtZSo9"
            "VVRGLTgna28nJUVDJTg0JUI4JUVCJUFGJUI4JUVCJTgyJTk4JTIwJUVDJTlFJTkwJUVCJUEzJThDJTI4"
            "JUVDJUI1JTlDJUVDJUEyJTg1JTI5JTJFJTY0JTZGJTYzJTc4CkNvbnRlbnQtVHJhbnNmZXItRW5jb2Rp"
            "bmc6IGJhc2U2NAoKWVdKago="
        ),
        "세미나 자료(최종).docx",
    ),
    (
        "name, RFC 2231, ks_c_5601-1987",
        "name",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IGFwcGxpY2F0"
            "aW9uL29jdGV0LXN0cmVhbQpDb250ZW50LURpc3Bvc2l0aW9uOiBhdHRhY2htZW50OyBmaWxlbmFtZSo9"
            "a3NfY181NjAxLTE5ODcna28nJUJFJUM4JUIzJUJCJUI5JUFFJTJFJTY1JTc4JTY1CkNvbnRlbnQtVHJh"
            "bnNmZXItRW5jb2Rpbmc6IGJhc2U2NAoKWVdKago="
        ),
        "안내문.exe",
    ),
    (
        "name, RFC 2231 in pieces cut within a character, euc-kr",
        "name",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IGFwcGxpY2F0"
            "aW9uL29jdGV0LXN0cmVhbQpDb250ZW50LURpc3Bvc2l0aW9uOiBhdHRhY2htZW50OwogZmlsZW5hbWUq"
            "MCo9ZXVjLWtyJyclQkMlQkMlQjklQ0MlQjMlQUElMjA7CiBmaWxlbmFtZSoxKj0lQzAlREElQjclRTEl"
            "MjglQzMlRDYlQzElQkUlMjklMkUlNjQlNkYlNjMlNzgKQ29udGVudC1UcmFuc2Zlci1FbmNvZGluZzog"
            "YmFzZTY0CgpZV0pqCg=="
        ),
        "세미나 자료(최종).docx",
    ),
    (
        "name, RFC 2231 in pieces cut within a character, utf-8",
        "name",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IGFwcGxpY2F0"
            "aW9uL29jdGV0LXN0cmVhbQpDb250ZW50LURpc3Bvc2l0aW9uOiBhdHRhY2htZW50OwogZmlsZW5hbWUq"
            "MCo9dXRmLTgnJyVFQiU5OCVBMCVFQiVCMCVBOSUyMDsKIGZpbGVuYW1lKjEqPSVFRCU5QSU4QyVFQyU5"
            "RCU5OCVFQiVBMSU5RCUyRSU3MCU2NCU2NgpDb250ZW50LVRyYW5zZmVyLUVuY29kaW5nOiBiYXNlNjQK"
            "CllXSmoK"
        ),
        "똠방 회의록.pdf",
    ),
    (
        "name, raw 8-bit, EUC-KR",
        "name",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IGFwcGxpY2F0"
            "aW9uL29jdGV0LXN0cmVhbQpDb250ZW50LURpc3Bvc2l0aW9uOiBhdHRhY2htZW50OyBmaWxlbmFtZT0i"
            "w8rDu8DlLmh3cCIKQ29udGVudC1UcmFuc2Zlci1FbmNvZGluZzogYmFzZTY0CgpZV0pqCg=="
        ),
        "초청장.hwp",
    ),
    (
        "name, raw 8-bit, CP949",
        "name",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IGFwcGxpY2F0"
            "aW9uL29jdGV0LXN0cmVhbQpDb250ZW50LURpc3Bvc2l0aW9uOiBhdHRhY2htZW50OyBmaWxlbmFtZT0i"
            "jGO55iDIuMDHt88ucGRmIgpDb250ZW50LVRyYW5zZmVyLUVuY29kaW5nOiBiYXNlNjQKCllXSmoK"
        ),
        "똠방 회의록.pdf",
    ),
    (
        "name, raw 8-bit, UTF-8",
        "name",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IGFwcGxpY2F0"
            "aW9uL29jdGV0LXN0cmVhbQpDb250ZW50LURpc3Bvc2l0aW9uOiBhdHRhY2htZW50OyBmaWxlbmFtZT0i"
            "7IS466+464KYIOyekOujjCjstZzsooUpLmRvY3giCkNvbnRlbnQtVHJhbnNmZXItRW5jb2Rpbmc6IGJh"
            "c2U2NAoKWVdKago="
        ),
        "세미나 자료(최종).docx",
    ),
    (
        "name, two encoded words cut within a character",
        "name",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IGFwcGxpY2F0"
            "aW9uL29jdGV0LXN0cmVhbQpDb250ZW50LURpc3Bvc2l0aW9uOiBhdHRhY2htZW50OyBmaWxlbmFtZT0i"
            "PT9ldWMta3I/Qj92THk1ekxNPT89CiA9P2V1Yy1rcj9CP3FpREEycmZoS01QV3diNHBMbVJ2WTNnPT89"
            "IgpDb250ZW50LVRyYW5zZmVyLUVuY29kaW5nOiBiYXNlNjQKCllXSmoK"
        ),
        "세미나 자료(최종).docx",
    ),
    (
        "name, Q word in Content-Type alone",
        "name",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IGFwcGxpY2F0"
            "aW9uL3BkZjsgbmFtZT0iPT9ldWMta3I/UT89Qjk9RTY9MjA9Qzg9Qjg9QzA9Qzc9Qjc9Q0Y9MkVwZGY/"
            "PSIKQ29udGVudC1EaXNwb3NpdGlvbjogYXR0YWNobWVudApDb250ZW50LVRyYW5zZmVyLUVuY29kaW5n"
            "OiBiYXNlNjQKCllXSmoK"
        ),
        "방 회의록.pdf",
    ),
    (
        "name, raw 8-bit in Content-Type alone",
        "name",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IGFwcGxpY2F0"
            "aW9uL3BkZjsgbmFtZT0iw8rDu8DlLmh3cCIKQ29udGVudC1EaXNwb3NpdGlvbjogYXR0YWNobWVudApD"
            "b250ZW50LVRyYW5zZmVyLUVuY29kaW5nOiBiYXNlNjQKCllXSmoK"
        ),
        "초청장.hwp",
    ),
    (
        "name, encoded word without quotes",
        "name",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApDb250ZW50LVR5cGU6IGFwcGxpY2F0"
            "aW9uL29jdGV0LXN0cmVhbQpDb250ZW50LURpc3Bvc2l0aW9uOiBhdHRhY2htZW50OyBmaWxlbmFtZT09"
            "P2V1Yy1rcj9CP3c4ckR1OERsTG1oM2NBPT0/PQpDb250ZW50LVRyYW5zZmVyLUVuY29kaW5nOiBiYXNl"
            "NjQKCllXSmoK"
        ),
        "초청장.hwp",
    ),
    (
        "subject, raw EUC-KR",
        "subject",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApTdWJqZWN0OiC68bnQufjIo7ChILDw"
            "ILi4t+G1y7TPtNkKCngK"
        ),
        "비밀번호가 곧 만료됩니다",
    ),
    (
        "subject, raw CP949",
        "subject",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApTdWJqZWN0OiCMY7nmsKLHz8DHILyE"
            "vcO4xwoKeAo="
        ),
        "똠방각하의 펲시맨",
    ),
    (
        "subject, raw UTF-8",
        "subject",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApTdWJqZWN0OiDrs7TslYgg7JWM66a8"
            "OiDsg4gg6riw6riwIOuhnOq3uOyduAoKeAo="
        ),
        "보안 알림: 새 기기 로그인",
    ),
    (
        "subject, B word, euc-kr",
        "subject",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApTdWJqZWN0OiA9P2V1Yy1rcj9CP3V2"
            "RzUwTG40eUtPd29TQ3c4Q0M0dUxmaHRjdTB6N1RaPz0KCngK"
        ),
        "비밀번호가 곧 만료됩니다",
    ),
    (
        "subject, B word, johab",
        "subject",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApTdWJqZWN0OiA9P2pvaGFiP0I/MGtH"
            "M2dTQzRZWjVobjJrZ3BhR1FnWmRobjdPVG9aUmg/PQoKeAo="
        ),
        "회의 자료를 보내드립니다",
    ),
    (
        "subject, B word, iso-2022-kr",
        "subject",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApTdWJqZWN0OiA9P2lzby0yMDIyLWty"
            "P0I/R3lRcFF3NDZPRDVJRHlBT1BrczRNZzg2SUE0N2RROGdEakZpTVdJUElBNDNUakZYUUU0UD89Cgp4"
            "Cg=="
        ),
        "보안 알림: 새 기기 로그인",
    ),
    (
        "subject, B word, utf-7",
        "subject",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApTdWJqZWN0OiA9P3V0Zi03P0I/S3pC"
            "aVdFaG1UREpCSUN0NE5VTTNUMDVoVFhneFp5QXJlRlZwZDNSQkxRPT0/PQoKeAo="
        ),
        "통일부 자문회의 안내",
    ),
    (
        "subject, B word, cp949",
        "subject",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApTdWJqZWN0OiA9P2NwOTQ5P0I/akdP"
            "NTVyQ2l4OC9BeHlDOGhMM0R1TWM9Pz0KCngK"
        ),
        "똠방각하의 펲시맨",
    ),
    (
        "subject, three words cut within characters",
        "subject",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApTdWJqZWN0OiA9P2V1Yy1rcj9CP3lM"
            "akE/PQogPT9ldWMta3I/Qj94eURBMnJjPT89CiA9P2V1Yy1rcj9CPzRiaW1JTHE0czd1MTViaXp0TSsw"
            "MlE9PT89Cgp4Cg=="
        ),
        "회의 자료를 보내드립니다",
    ),
    (
        "subject, raw EUC-KR beside a word",
        "subject",
        (
            "RnJvbTogYUBvbmUuZXhhbXBsZQpNSU1FLVZlcnNpb246IDEuMApTdWJqZWN0OiC6uL7IID0/ZXVjLWty"
            "P0I/dnN1NHNnPT0/PQoKeAo="
        ),
        "보안 알림",
    ),
)

"""`python -m bench`: the benches that take minutes, one after the other."""

import argparse
import subprocess
import sys

BENCHES = ("bench.reading", "bench.lures")
REST = """
The memory bench writes some gigabytes and takes a few minutes, so it runs only when asked:
    python -m bench.memory [--data DIR] [--folder DIR]
A large audit log, likewise; `--alone` leaves the case out:
    python -m bench.logs [--megabytes 1024] [--folder DIR] [--alone]
Detectors of sign-ins beside SQL by hand (minutes, and gigabytes of temporary files):
    python -m bench.sign_ins [--rows N] [--accounts N]
Verdicts on five generated cases of 100 accounts against their truth (hours on two cores):
    python -m bench.rungs [--seeds 101 102 103 104 105] [--accounts 100] [--folder DIR]
Some eighty files made to exhaust a reader, each within its bound (a few minutes):
    python -m bench.bombs [--only WORDS]
Generated cases with known truth, and what each verb costs as they grow (from minutes to hours):
    python -m bench.scenario [--seeds N] [--accounts N] [--peers] [--json FILE]
    python -m bench.growth [--accounts 10,30,100] [--folder DIR]
What linking joins on real phish, on generated cases and at size (a quarter of an hour):
    python -m bench.linking [phish] [scenario] [size] [--data DIR]
Who is named on published cases, beside five baselines (minutes; ATT&CK bundles, unpacked):
    python -m bench.attribution --bundles A.json B.json … [--cases DIR] [--json FILE]
"""


def main() -> int:
    """The highest exit code of all counts."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__, epilog=REST)
    parser.add_argument("--data", help="the folder of the data sets")
    data = parser.parse_args().data
    words = ["--data", data] if data else []
    codes = []
    for name in BENCHES:
        print(f"\n## python -m {name} {' '.join(words)}\n", flush=True)
        codes.append(subprocess.run([sys.executable, "-m", name, *words], check=False).returncode)
    print(REST)
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())

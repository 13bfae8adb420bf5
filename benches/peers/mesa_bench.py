"""Plenary's quarter against the same model in Mesa: first that they agree, then the time.

    python mesa_bench.py --plenary target/release/plenary --bench BENCH --seeds 3

Mesa's time is the mean of `step()` over 84 quarters, set-up left out. Ours is the mean quarter of
`cargo bench --bench quarter`, which leaves set-up out, too: `--bench` names that executable, and it
is run between the seeds, on the same machine. Exits with 1 where the two do not agree.
"""

import argparse
import csv
import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from mesa_actors import INDICES, KINDS, Theory
from mesa_model import World

ROOT = Path(__file__).parents[2]
QUARTERS = 84
# How far the means may lie apart: of the rate, of a share, of an index in points.
RATE, SHARE, POINTS = 0.15, 0.05, 2.0


def ours(plenary, seed):
    """A session of ours: rate, shares of kinds, wrong findings, indices at the end."""
    with tempfile.TemporaryDirectory() as folder:
        out, table = Path(folder), Path(folder) / "incidents.csv"
        call = [plenary, "play", "--headless", "--scenario", "record-2000", "--seed", str(seed)]
        subprocess.run([*call, "--out", out, "--incidents", table], check=True, capture_output=True)
        with table.open() as rows:
            all_ = [(r["initiator"], r["kind"], r["believed"]) for r in csv.DictReader(rows)]
        indices = json.loads((out / "summary.json").read_text())["indices"][-1]["world"]
    states = [r for r in all_ if len(r[0]) == 3]
    found = [r for r in states if r[2]]
    right = [r[0] == r[2] for r in found]
    return facts([r[1] for r in states], right, [indices[name] for name in INDICES])


def theirs(world):
    """The same of a run of Mesa."""
    states = [i for i in world.incidents if i.by[0] == "state"]
    found = [i for i in states if i.attributed is not None]
    indices = world.datacollector.get_model_vars_dataframe().iloc[-1]
    right = [i.believed == i.by for i in found]
    return facts([i.kind for i in states], right, [indices[name] for name in INDICES])


def facts(kinds, right, indices):
    rows = {"incidents of states a year": len(kinds) * 4 / QUARTERS}
    for kind in KINDS:
        rows[f"share {kind}"] = kinds.count(kind) / len(kinds)
    rows["findings that are right"] = sum(right) / len(right)
    rows.update(zip(INDICES, indices, strict=True))
    return rows


def quarter(bench):
    """Microseconds of a quarter of 144 states by our own bench: its table of growth."""
    call = [bench, "--bench", "--sample-count", "1", "one_quarter"]
    run = subprocess.run(call, check=True, capture_output=True, text=True)
    return float(re.search(r"^\s+144\s+([\d.]+)", run.stdout, re.M)[1])


def main():
    args = argparse.ArgumentParser(description=__doc__)
    args.add_argument("--plenary", required=True)
    args.add_argument("--bench", required=True)
    args.add_argument("--seeds", type=int, default=3)
    args = args.parse_args()
    show = [args.plenary, "show", "record-2000", "--json"]
    scenario = json.loads(subprocess.run(show, check=True, capture_output=True).stdout)
    relations = ROOT / "scenarios/dubai-2012/relations.csv"
    theory = Theory(ROOT / "assets/theories/restraint.ron")
    mesa_runs, our_runs, times, ratios = [], [], [], []
    for seed in range(args.seeds):
        world = World(scenario, relations, theory, seed)
        start = time.perf_counter()
        for _ in range(QUARTERS):
            world.step()
        took = (time.perf_counter() - start) / QUARTERS * 1e6
        own = quarter(args.bench)
        times.append((took, own))
        ratios.append(took / own)
        mesa_runs.append(theirs(world))
        our_runs.extend(ours(args.plenary, 10 * seed + k) for k in range(10))
    rows, apart = {}, []
    for name in mesa_runs[0]:
        a = statistics.mean(r[name] for r in our_runs)
        b = statistics.mean(r[name] for r in mesa_runs)
        limit = RATE * a if name.startswith("incidents") else POINTS if name in INDICES else SHARE
        rows[name] = {"plenary": a, "mesa": b, "limit": limit}
        if abs(a - b) > limit:
            apart.append(name)
        print(f"{name:28} {a:8.3f} {b:8.3f}  within {limit:.3f}{'  APART' if name in apart else ''}")
    ratio = statistics.median(ratios)
    mesa_us, own_us = (statistics.median(t[k] for t in times) for k in (0, 1))
    print(f"\na quarter: Mesa {mesa_us:.0f} µs, Plenary {own_us:.0f} µs, ratio {ratio:.0f}")
    result = {"seeds": args.seeds, "agree": rows, "mesa_us": mesa_us, "plenary_us": own_us,
              "ratio": ratio, "ratios": ratios}
    (Path(__file__).parent / "mesa.json").write_text(json.dumps(result, indent=1) + "\n")
    sys.exit(1 if apart else 0)


if __name__ == "__main__":
    main()

"""Plenary's negotiation protocol and NegMAS on the same conferences, one core, one run.

    pip install -r benches/peers/requirements.txt
    cargo build --release --no-default-features
    python benches/peers/peers.py --plenary target/release/plenary

The conferences are those of the reference cell: 5 parties, 8 clauses, 3 options, reservation 0.35,
drawn once as separable and once with linked clauses, from a seeded generator. Every text (6,561 of
them) is valued beforehand, so that the best is known exactly and NegMAS reads utilities from a
table; neither that nor the writing of files is timed. Timed is, for NegMAS, making the mechanism,
adding the parties and running it; for Plenary, the whole process that reads the file, negotiates
and prints, less the same process over an empty file, each the median of nine. Both are pinned to one core.
"""

import argparse
import itertools
import json
import os
import platform
import random
import subprocess
import tempfile
import time
import warnings
from pathlib import Path
from statistics import median

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(name, "1")
warnings.filterwarnings("ignore")

import negmas  # noqa: E402
import numpy as np  # noqa: E402
from negmas import make_issue, make_os  # noqa: E402
from negmas.gb.mechanisms.tau import TAUMechanism  # noqa: E402
from negmas.gb.negotiators import micro as gb_micro  # noqa: E402
from negmas.negotiators.simple import BinaryComparatorNegotiator  # noqa: E402
from negmas.preferences import MappingUtilityFunction  # noqa: E402
from negmas.sao import (  # noqa: E402
    BoulwareTBNegotiator,
    ConcederTBNegotiator,
    LinearTBNegotiator,
    MiCRONegotiator,
    SAOMechanism,
)
from negmas.sao.negotiators import NiceTitForTatNegotiator  # noqa: E402
from negmas.st import VetoSTMechanism  # noqa: E402

PARTIES, CLAUSES, OPTIONS, RESERVATION = 5, 8, 3, 0.35
LINKED, BONUS = 0.35, 0.12
TEXTS = np.array(list(itertools.product(range(OPTIONS), repeat=CLAUSES)))
OUTCOMES = [tuple(int(x) for x in text) for text in TEXTS]

# Name, mechanism, negotiators in turn, steps, and the share of conferences it plays (some take
# many seconds each). `HybridNegotiator` is left out: with five parties it ends in an IndexError.
SAO = SAOMechanism
RIVALS = [
    ("alternating offers: Boulware, linear, conceder", SAO,
     [BoulwareTBNegotiator, LinearTBNegotiator, ConcederTBNegotiator], 100, 1),
    ("alternating offers: Boulware", SAO, [BoulwareTBNegotiator], 100, 1),
    ("alternating offers: linear", SAO, [LinearTBNegotiator], 100, 1),
    ("alternating offers: conceder", SAO, [ConcederTBNegotiator], 100, 1),
    ("alternating offers: nice tit for tat", SAO, [NiceTitForTatNegotiator], 100, 0.05),
    ("alternating offers: MiCRO", SAO, [MiCRONegotiator], 1500, 1),
    ("tentative agreements (TAU): MiCRO", TAUMechanism, [gb_micro.MiCRONegotiator], 6561, 0.1),
    ("single text with veto", VetoSTMechanism, [BinaryComparatorNegotiator], 400, 1),
]


def conference(rng, linked):
    """A conference in the words of `plenary negotiate`, as `protocol_quality.py` part B draws it."""
    weights = rng.dirichlet(np.ones(CLAUSES) * 1.5, PARTIES)
    peak = rng.random((PARTIES, CLAUSES)) * (OPTIONS - 1)
    values = 1 - np.abs(np.arange(OPTIONS) - peak[..., None]) / (OPTIONS - 1)
    low, high = values.min(-1, keepdims=True), values.max(-1, keepdims=True)
    values = (values - low) / (high - low)
    links = []
    for a, b in itertools.combinations(range(CLAUSES), 2):
        if linked and rng.random() < LINKED:
            bonus = rng.normal(0, BONUS, (PARTIES, OPTIONS, OPTIONS))
            links.append({"a": a, "b": b, "bonus": bonus.tolist()})
    return {
        "parties": PARTIES,
        "clauses": [OPTIONS] * CLAUSES,
        "weights": weights.tolist(),
        "values": values.tolist(),
        "links": links,
        "reservation": RESERVATION,
    }


def utilities(domain):
    """Party by text, 0 to 1."""
    weights, values = np.array(domain["weights"]), np.array(domain["values"])
    out = np.zeros((PARTIES, len(TEXTS)))
    for clause in range(CLAUSES):
        out += weights[:, clause, None] * values[:, clause, TEXTS[:, clause]]
    for link in domain["links"]:
        bonus = np.array(link["bonus"])
        out += bonus[:, TEXTS[:, link["a"]], TEXTS[:, link["b"]]]
    low, high = out.min(1, keepdims=True), out.max(1, keepdims=True)
    return (out - low) / (high - low)


def quality(table, texts):
    """Means over adopted texts against the best of all texts; shares over all conferences."""
    welfare, nash, accept, none = [], [], 0, 0
    for utility, text in zip(table, texts):
        if text is None:
            none += 1
            continue
        own = utility[:, int(np.dot(text, OPTIONS ** np.arange(CLAUSES)[::-1]))]
        product = np.prod(np.maximum(utility - RESERVATION, 0), 0)
        best = product.max()
        welfare.append(own.mean() / utility.mean(0).max())
        if best > 0:
            mine = np.prod(np.maximum(own - RESERVATION, 0))
            nash.append((mine / best) ** (1 / PARTIES))
        accept += bool((own >= RESERVATION).all())
    mean = lambda xs: round(float(np.mean(xs)), 3) if xs else None
    return {
        "conferences": len(texts),
        "welfare": mean(welfare),
        "nash_root": mean(nash),
        "accept": round(accept / len(texts), 3),
        "no_deal": round(none / len(texts), 3),
    }


def run_negmas(mechanism, kinds, steps, table):
    """Agreed texts, and seconds."""
    space = make_os([make_issue(OPTIONS, name=f"c{i}") for i in range(CLAUSES)])
    texts, spent = [], 0.0
    for utility in table:
        ufuns = [
            MappingUtilityFunction(
                dict(zip(OUTCOMES, map(float, row))),
                outcome_space=space,
                reserved_value=RESERVATION,
            )
            for row in utility
        ]
        start = time.perf_counter()
        session = mechanism(outcome_space=space, n_steps=steps)
        for party, ufun in enumerate(ufuns):
            kind = kinds[party % len(kinds)]
            session.add(kind(name=f"p{party}"), ufun=ufun)
        agreement = session.run().agreement
        spent += time.perf_counter() - start
        texts.append(None if agreement is None else tuple(agreement))
    return texts, spent


def run_plenary(binary, domains, mix):
    """Adopted texts, and seconds of the whole process, an empty run taken off; medians of nine."""
    with tempfile.TemporaryDirectory() as folder:
        def process(name, content):
            path = Path(folder) / name
            path.write_text(json.dumps(content))
            command = [binary, "negotiate", "--json", "--mix", mix, "--domains", str(path)]
            start = time.perf_counter()
            out = subprocess.run(command, check=True, capture_output=True, text=True).stdout
            return json.loads(out), time.perf_counter() - start

        empty = median(process("empty.json", [])[1] for _ in range(9))
        runs = [process("all.json", domains) for _ in range(9)]
        results, spent = runs[0][0], median(seconds for _, seconds in runs)
    texts = [None if r["text"] is None else tuple(r["text"]) for r in results]
    return texts, max(spent - empty, 1e-9)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--plenary", default="target/release/plenary")
    parser.add_argument("--count", type=int, default=100, help="conferences of each cell")
    parser.add_argument("--rivals", type=int, default=100, help="of these, how many most rivals play")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--out", default="benches/peers/results.json")
    args = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    rows = []

    def row(cell, by, texts, spent, table, ours=None):
        line = {"cell": cell, "by": by, **quality(table, texts)}
        line["ms"] = round(1000 * spent / len(texts), 4)
        line["times_slower"] = round(line["ms"] / ours, 1) if ours else 1.0
        rows.append(line)
        print(json.dumps(line), flush=True)
        return line

    for linked in (False, True):
        rng = np.random.default_rng(args.seed)
        cell = "linked" if linked else "separable"
        domains = [conference(rng, linked) for _ in range(args.count)]
        table = [utilities(d) for d in domains]
        ours = None
        for mix in ("default", "honest"):
            texts, spent = run_plenary(args.plenary, domains, mix)
            line = row(cell, f"Plenary, {mix} mix", texts, spent, table)
            ours = ours or line["ms"]
        for name, mechanism, kinds, steps, share in RIVALS:
            some = table[: max(1, round(share * args.rivals))]
            np.random.seed(args.seed)
            random.seed(args.seed)
            texts, spent = run_negmas(mechanism, kinds, steps, some)
            row(cell, name, texts, spent, some, ours)
    about = {
        "negmas": negmas.__version__,
        "numpy": np.__version__,
        "python": platform.python_version(),
        "machine": platform.machine(),
        "seed": args.seed,
        "command": "python benches/peers/peers.py " + f"--count {args.count} --rivals {args.rivals}",
    }
    Path(args.out).write_text(json.dumps({"about": about, "rows": rows}, indent=1) + "\n")


if __name__ == "__main__":
    main()

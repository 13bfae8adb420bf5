"""The quarter of the years after, as a user of Mesa would write it.

Agents are states, syndicates and companies; what holds between two states is in numpy matrices (row:
who holds it, column: about whom). The ten sets of a quarter follow each other as in `docs/RULES.md`,
whose numbers are in brackets; the numbers of the theory are read from `assets/theories`. It plays
`record-2000`: no text in force and no person, so terms that are zero throughout are left out, which
is in Mesa's favour, as is that it writes no reasons. Random numbers are Mesa's own.
"""

import csv
import math

import mesa
import numpy as np
from mesa_actors import (
    DWELL, INDICES, PUBLIC, RUNGS, SEVERITY, WATCHED, Company, Incident, State, Syndicate, clamp,
    logistic,
)


class World(mesa.Model):
    """The states, what is between them, and the quarter."""

    def __init__(self, scenario, relations, theory, seed):
        super().__init__(seed=seed)
        self.theory = theory
        self.seats = [State(self, k, s) for k, s in enumerate(scenario["states"])]
        self.states = self.agents_by_type[State]
        self.n = n = len(self.seats)
        agreement, self.contiguous = pairs(scenario["states"], relations)
        self.trust = first_trust(agreement)
        self.alpha, self.beta = 1.0 + 3.0 * self.trust, 1.0 + 3.0 * (1.0 - self.trust)
        self.tension = np.zeros((n, n))
        dependence = np.array([s.dependence for s in self.seats])
        self.reach = 0.5 + 0.5 * np.sqrt(np.outer(dependence, dependence))
        self.net = self.reach.copy()
        self.apart = ~np.eye(n, dtype=bool)
        self.others = [np.flatnonzero(row) for row in self.apart]
        self.set_rivals(scenario["states"])
        self.seat_others()
        self.frailties = None
        self.arrangements = []
        self.incidents, self.open, self.unanswered = [], [], []
        self.believed, self.struck = {}, {}
        self.journal = []
        self.quarter = 0
        reporters = {name: (lambda m, k=k: m.mean_index(k)) for k, name in enumerate(INDICES)}
        self.datacollector = mesa.DataCollector(model_reporters=reporters)

    # Setup.

    def seat_others(self):
        """[7.8]"""
        weak = sorted(self.seats, key=lambda s: -(1.0 - s.defence) * math.log(1.0 + s.population_m))
        rich = sorted(self.seats, key=lambda s: -s.gdp_bn * s.dependence)
        for host in weak[: max(self.n // 6, 1)]:
            Syndicate(self, host)
        self.companies = [Company(self, host) for host in rich[: max(self.n // 10, 1)]]

    def set_rivals(self, states):
        """[7.1, 7.6]"""
        t, seats = self.theory, self.seats
        largest = max(s.gdp_bn for s in seats)

        def quarrel(a, b):
            ours, theirs = states[a]["profile"], states[b]["profile"]
            border = bool(self.contiguous[a, b])
            near = 1.0 if border else 1.0 / (1.0 + distance(ours["anchor"], theirs["anchor"]) / 2000.0)
            reach = max(near, max(seats[a].gdp_bn, seats[b].gdp_bn) / largest)
            ideals = abs(ours["alignment"] - theirs["alignment"])
            quarrel = min(ideals / 3.0, 1.0) * 0.65 * reach + (0.35 if border else 0.0)
            free = seats[a].liberty * seats[b].liberty
            rivalry = quarrel * (1.0 - free) * (0.25 + 0.75 * seats[a].offence)
            return rivalry * (0.4 + 0.6 * min(seats[b].size / 10.0, 1.0))

        every = [[quarrel(a, b) if a != b else 0.0 for b in range(self.n)] for a in range(self.n)]
        for a, state in enumerate(seats):
            row = sorted((b for b in range(self.n) if b != a), key=lambda b: -every[a][b])
            for b in row[:WATCHED]:
                own, other = every[a][b], every[b][a]
                shy = [1.0 - 0.6 * seats[s].liberty for s in (a, b)]
                heat = 1.0 / (1.0 + (t.rivals / max(own, other, 1e-6)) ** t.concentration)
                ours = max(own * shy[0], 1e-6) ** t.initiative
                theirs = max(other * shy[1], 1e-6) ** t.initiative
                state.rivals.append((b, own, heat * 2.0 * ours / (ours + theirs)))
                state.heats = getattr(state, "heats", []) + [heat]
        self.dispute = np.array([s.heats for s in seats]) * t.dispute_hazard / 8.0
        # [9.5] Two that watch each other; [9.2] what a hot rivalry brings is no news.
        watched = [{b for b, _, _ in s.rivals} for s in seats]
        self.news = np.ones((self.n, self.n))
        for a, state in enumerate(seats):
            for k, (b, _, _) in enumerate(state.rivals):
                if a not in watched[b]:
                    self.dispute[a, k] = 0.0
                    self.news[b, a] = 1.0 - state.heats[k]
                self.news[a, b] = 1.0 - state.heats[k]

    # Small questions.

    def mean_index(self, k):
        return sum(s.indices[k] for s in self.seats) / self.n

    def pledge(self, state):
        """[10.12] What promises of others are worth to a state."""
        held = state.arrangement is not None and len(state.arrangement) > 1
        return self.theory.pledge if held else 0.0

    def reputation(self, by):
        return self.alpha[by] / (self.alpha[by] + self.beta[by])

    def log(self, *what):
        self.journal.append((self.quarter, *what))

    def strike(self, by, target, kind):
        day = 90 * (self.quarter - 1) + self.random.randrange(90)
        self.incidents.append(Incident(len(self.incidents), day, by, target, kind))

    # The quarter.

    def step(self):
        self.quarter += 1
        if self.quarter % 4 == 1:
            self.groups()
            self.states.do("policy")
            shape = self.theory.burstiness
            self.frailties = self.rng.gamma(shape, 1.0 / shape, size=self.dispute.shape)
        self.build_up()
        first = len(self.incidents)
        self.states.shuffle_do("operate")
        self.agents_by_type[Syndicate].shuffle_do("raid")
        self.agents_by_type[Company].shuffle_do("spy")
        self.outcome(self.incidents[first:])
        end = 90 * self.quarter
        self.attribution(end)
        self.response(end)
        self.bonds()
        self.states.do("leak")
        self.interconnect()
        self.accounts()

    def groups(self):
        """[10.12]"""
        for name, members in self.states.groupby("group"):
            members = list(members)
            if name is None or len(members) < 2:
                continue
            leader = max(members, key=lambda s: s.gdp_bn)
            if leader.arrangement is not None or self.random.random() >= 0.03:
                continue
            inside = {leader.seat}
            for s in members:
                if s is not leader:
                    rest = [o.seat for o in members if o is not s]
                    skill = sum(self.seats[o].attribution for o in rest) / len(rest) - s.attribution
                    worth = self.trust[s.seat, rest].mean() - 0.5 + 0.05 + 0.3 * max(skill, 0.0)
                    if worth + 0.3 * s.crime >= 0.0:
                        inside.add(s.seat)
            for seat in inside:
                self.seats[seat].arrangement = inside
            self.log("arranged", name, len(inside))
            if len(inside) > 1:
                for s in self.seats:
                    for o in inside if s.seat not in inside else ():
                        if self.contiguous[s.seat, o] or s.group == name:
                            self.beta[s.seat, o] += 0.3

    def build_up(self):
        self.shipped = sum(c.encryption for c in self.companies) / len(self.companies)
        total = sum(s.size for s in self.seats)
        self.aid = sum(s.size * s.budget["aid"] for s in self.seats) / total
        self.states.do("look")
        self.states.do("build_up")

    def outcome(self, fresh):
        """[7.4, 7.5, 7.13, 8.2, 8.8]"""
        t, draw = self.theory, self.random.random
        for i in fresh:
            host, target = self.seats[i.by[1]], self.seats[i.target]
            edge = host.offence - target.defence
            i.success = draw() < logistic(2.6 + 2.0 * edge)
            severity = SEVERITY[i.kind] - 1.5 + 1.5 * (draw() + draw())
            top = 6
            if t.above_spiral_threshold(self.tension[host.seat, target.seat]) > 0.5:
                severity, top = severity + draw() * (10.0 - t.firebreak), 10
            i.severity = round(clamp(severity, 1, top))
            watch = 1.6 - 0.6 * target.defence - 0.6 * self.pledge(target)
            dwell = DWELL[i.kind] * watch * -math.log(1.0 - min(draw(), 0.999))
            i.detected = i.day + int(dwell)
            loud = i.by[0] == "gang" and i.kind in ("denial", "spoofing")
            for who, share, median, spread in (
                ("industry", 0.4, 297.0, 1.19),
                ("third", 0.1, 334.0, 1.0),
                ("culprit", 0.4 if loud else 0.0, 3.0, 2.8),
            ):
                if draw() < share:
                    i.named.append((who, i.day + self.lag(median, spread)))
            if i.by[0] == "state":
                gang, u = t.proxy_share * (1.0 - host.liberty), draw()
                if u < gang:
                    i.veil = ("gang", host.seat)
                elif u < gang + t.false_flag:
                    repute = self.reputation(target.seat)
                    repute[[host.seat, target.seat]] = 2.0
                    i.veil = ("state", int(repute.argmin()))
                self.struck.setdefault((host.seat, target.seat), []).append(i.day)
            target.hurt += i.severity / 10.0 * (1.0 if i.success else 0.3)
            self.log("incident", i.id, i.by, target.iso, i.kind, i.severity)
        self.open.extend(fresh)

    def lag(self, median, spread):
        """[8.2]"""
        u = clamp(self.random.random(), 1e-6, 1.0 - 1e-6)
        return int(min(median * math.exp(spread * math.log(u / (1.0 - u)) / 1.814), 1e5))

    def attribution(self, end):
        """[8.1]"""
        due = [i for i in self.open if i.detected < end]
        self.open = [i for i in self.open if i.detected >= end]
        for i in due:
            target = self.seats[i.target]
            repute, tension = self.reputation(i.target), self.tension[i.target]
            worry = tension + 1.0 - repute
            worry[i.target] = -np.inf
            suspects = [("state", int(s)) for s in np.argpartition(-worry, 5)[:5]]
            suspects += [("gang", i.by[1]), ("company", i.by[1])]
            suspects += [who for who in (i.veil, i.by) if who and who not in suspects]
            heard = sum(
                1.0 if who == "culprit" else 0.25 for who, day in i.named if day < end
            )
            skill = 0.3 + target.attribution + 0.5 * self.pledge(target) + heard
            logs = []
            for who in suspects:
                if who[0] == "state":
                    s = who[1]
                    prior = 0.05 + (1.0 - repute[s]) * self.seats[s].offence + tension[s]
                else:
                    prior = 0.15 + 0.5 * target.crime if who[0] == "gang" else 0.1
                signal = 1.0 if who == i.by else 2.0 / 3.0 if who == i.veil else 0.0
                signal *= self.theory.evidence
                noise = self.random.random() + self.random.random() - 1.0
                logs.append(math.log(max(prior, 1e-9)) + skill * (signal + noise))
            top = max(logs)
            i.belief = 1.0 / sum(math.exp(x - top) for x in logs)
            i.believed = suspects[logs.index(top)]
            i.attributed = i.detected + self.lag(60.0 + 200.0 * (1.0 - min(skill, 1.0)), 2.4)
            i.public = i.belief > 0.55 and self.random.random() < 0.2 + 0.3 * target.retaliation
            self.log("attributed", i.id, i.believed, i.belief, i.public)
        self.unanswered.extend(due)

    def response(self, end):
        """[8.3-8.5, 8.9, 9.4]"""
        due = sorted((i for i in self.unanswered if i.attributed < end), key=lambda i: i.id)
        self.unanswered = [i for i in self.unanswered if i.attributed >= end]
        for i in due:
            if i.believed[0] == "state":
                self.believed.setdefault((i.target, i.believed[1]), []).append(i.day)
        for i in due:
            target, s = self.seats[i.target], i.believed[1]
            pair, state = (i.target, s), i.believed[0] == "state"
            before = sum(d < i.day <= d + 360 for d in self.believed.get(pair, ()))
            own = any(d < i.day <= d + 360 for d in self.struck.get(pair, ()))
            i.answer = step = self.rung(i, target, state, target.temper(before, own))
            if state and s != i.target:
                t = self.theory
                shock = t.tension_shock * self.news[pair]
                felt = shock * i.belief * i.severity / 10.0
                self.tension[pair] = min(self.tension[pair] + felt, 1.0)
                if step >= 5:
                    self.seats[s].hurt += self.weight(step, i.severity) / 10.0
                back = (s, i.target)
                self.tension[back] = min(self.tension[back] + 0.12 * shock * step, 1.0)
                news = t.bad_news * i.belief * i.severity / 10.0
                self.beta[pair] += news
                i.public = i.public or step in PUBLIC
                if i.public:
                    heard = 0.3 * news * self.trust[:, i.target]
                    heard[[i.target, s]] = 0.0
                    self.beta[:, s] += heard
                    if i.by != i.believed:
                        self.beta[back] += 0.4
            self.log("answered", i.id, step)

    def rung(self, i, target, state, temper):
        t = self.theory
        above_spiral_threshold = t.escalation_weight * t.above_spiral_threshold(self.tension[i.target, i.believed[1]])
        drive = temper * i.belief * i.severity / 10.0 * (0.5 + target.retaliation) + 0.2 * above_spiral_threshold
        top = 3 if not state else 5 if i.severity + above_spiral_threshold < t.firebreak else 7
        weights = [math.exp(a + b * drive) for a, b in RUNGS[: top + 1]]
        return self.random.choices(range(top + 1), weights)[0]

    def weight(self, step, severity):
        """[8.6]"""
        if step > 5:
            return 7 if step == 6 else 9
        shift = 1.4 * (self.random.random() + self.random.random() - 1.0) - 0.07
        return round(clamp(severity + shift, 1.0, 6.0))

    def bonds(self):
        """[9.2, 9.3, 9.5]"""
        t, apart = self.theory, self.apart
        self.tension *= t.tension_keep
        self.alpha *= t.reputation_keep
        self.alpha += 0.05
        self.beta *= t.reputation_keep
        self.beta += 0.03
        repute = self.alpha / (self.alpha + self.beta)
        self.trust += t.trust_pace * (repute - self.trust)
        np.fill_diagonal(self.trust, 1.0)
        for a, k in np.argwhere(self.rng.random(self.dispute.shape) < self.dispute):
            b = self.seats[a].rivals[k][0]
            self.log("dispute", self.seats[a].iso, self.seats[b].iso)
            self.tension[b, a] = min(self.tension[b, a] + 0.15, 1.0)
        # [6.3] How far each would keep a text.
        means = (repute * apart).sum(axis=0) / (self.n - 1)
        liberty = np.array([s.liberty for s in self.seats])
        self.compliance = 1.0 / (1.0 + np.exp(-(t.keep_ease + means + liberty)))

    def interconnect(self):
        """[10.10]"""
        self.mean_trust = self.trust.mean(axis=1)
        shields = np.array([s.shield for s in self.seats])
        self.example = self.trust @ shields / self.trust.sum(axis=1)
        self.states.do("wall_off")
        open_ = 1.0 - np.array([s.shield for s in self.seats])
        self.net += 0.2 * (np.outer(open_, open_) * self.reach - self.net)

    def accounts(self):
        rest = self.n - 1
        self.trade = (self.net.sum(axis=1) - self.net.diagonal()) / rest
        self.trust_of_others = (self.trust.sum(axis=1) - 1.0) / rest
        self.states.do("account")
        self.datacollector.collect(self)


def distance(a, b):
    """Great-circle distance, km."""
    (x1, y1), (x2, y2) = (tuple(map(math.radians, p)) for p in (a, b))
    h = math.sin((y1 - y2) / 2) ** 2 + math.cos(y1) * math.cos(y2) * math.sin((x1 - x2) / 2) ** 2
    return 2.0 * 6371.0 * math.asin(math.sqrt(min(h, 1.0)))


def pairs(states, path):
    """Agreement and borders, row-major."""
    seat = {s["profile"]["iso"]: k for k, s in enumerate(states)}
    agreement = np.ones((len(seat), len(seat)))
    contiguous = np.zeros(agreement.shape, dtype=bool)
    with path.open() as rows:
        for row in csv.DictReader(rows):
            a, b = seat[row["iso_a"]], seat[row["iso_b"]]
            agreement[a, b] = agreement[b, a] = float(row["agreement"])
            contiguous[a, b] = contiguous[b, a] = row["contiguous"] == "1"
    return agreement, contiguous


def first_trust(agreement):
    """[9.1]"""
    n = len(agreement)
    trust = np.ones((n, n))
    for i in range(n):
        others = np.delete(np.arange(n), i)
        row = agreement[i, others]
        below = (row[None, :] < row[:, None]).sum(axis=1)
        same = (np.abs(row[None, :] - row[:, None]) < 1e-12).sum(axis=1) - 1
        trust[i, others] = 0.15 + 0.7 * (below + 0.5 * same) / (n - 2)
    return trust

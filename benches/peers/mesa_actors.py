"""States, syndicates and companies of `mesa_model.py`, with the numbers of a theory."""

import math
import re
from dataclasses import dataclass, field

import mesa

KINDS = ["denial", "alteration", "spoofing", "espionage", "interdiction"]
SHARES = [0.16, 0.11, 0.12, 0.56, 0.05]
SEVERITY = dict(zip(KINDS, [2.4, 4.0, 2.6, 3.1, 3.0], strict=True))
DWELL = dict(zip(KINDS, [2.0, 15.0, 30.0, 240.0, 240.0], strict=True))
INDICES = ["security", "prosperity", "liberty", "trust", "interconnection"]
# Rule 8.3: what speaks for a rung, and what the drive to answer adds.
RUNGS = [(0.0, 0.0), (-0.5, 0.5), (-1.57, 0.8), (-1.93, 0.6), (-3.4, 1.5), (-1.4, 1.0),
         (-8.0, 5.0), (-10.5, 6.0)]
PUBLIC = {2, 3, 4, 6, 7}
WATCHED = 8


class Theory:
    """The numbers of a theory file, as attributes."""

    def __init__(self, path):
        for name, value in re.findall(r'"(\w+)": \(value: ([-\d.]+)', path.read_text()):
            setattr(self, name, float(value))

    def above_spiral_threshold(self, tension):
        """How far tension feeds on itself, 0-1."""
        if self.spiral_threshold >= self.tension_keep:
            return 0.0
        return clamp((tension - self.spiral_threshold) / (self.tension_keep - self.spiral_threshold))


def logistic(x):
    return 1.0 / (1.0 + math.exp(-x))


def clamp(x, low=0.0, high=1.0):
    return low if x < low else high if x > high else x


@dataclass(slots=True)
class Incident:
    """An incident with its moments; actors are (what, host)."""

    id: int
    day: int
    by: tuple
    target: int
    kind: str
    severity: int = 0
    success: bool = False
    veil: tuple | None = None
    detected: int = 0
    attributed: int | None = None
    believed: tuple | None = None
    belief: float = 0.0
    public: bool = False
    answer: int | None = None
    named: list = field(default_factory=list)


class State(mesa.Agent):
    """A state and how it fares."""

    def __init__(self, model, seat, data):
        super().__init__(model)
        self.seat = seat
        for part in ("economy", "digital", "capabilities", "society", "doctrine"):
            for name, value in data[part].items():
                setattr(self, name, value)
        self.iso = data["profile"]["iso"]
        self.group = next(iter(data["profile"]["groups"]), None)
        self.budget = dict(data["budget"])
        self.first_offence = self.offence
        self.crime = 0.35 * (1.0 - self.defence) + 0.1
        self.encryption = 0.2 + 0.3 * self.liberty
        self.programme = self.surveillance
        self.shield = model.theory.shielded * 1.21 ** (2000 - 2012) * (1.2 - self.liberty) / 0.7
        self.harm = self.hurt = 0.0
        self.size = math.log(1.0 + self.gdp_bn)
        self.arrangement = None
        self.rivals = []  # (seat, rivalry, heat x side)
        self.indices = [0.0] * 5

    def policy(self):
        """[10.1]"""
        shift = min(0.1 * self.harm, 0.5 * self.budget["offence"])
        self.budget["offence"] -= shift
        self.budget["defence"] += shift

    def look(self):
        """[10.11] What it sees in its rivals."""
        m = self.model
        tension = m.tension[self.seat]
        level = above_spiral_threshold = 0.0
        for on, _, _ in self.rivals:
            level += m.seats[on].offence + tension[on]
            above_spiral_threshold += m.theory.above_spiral_threshold(tension[on])
        count = max(len(self.rivals), 1)
        self.threat = (level / count, above_spiral_threshold / count)

    def build_up(self):
        """[10.2-10.4, 10.11]"""
        m, t, budget = self.model, self.model.theory, self.budget
        self.offence = drift(self.offence, budget["offence"])
        pace = t.arms_keep * self.threat[0] + t.arms_race * self.threat[1]
        effort = min(50.0 * budget["offence"], 1.0)
        self.offence = min(self.offence + pace * effort * (1.0 - self.offence), 1.0)
        self.defence = drift(self.defence, budget["defence"])
        self.defence = min(self.defence + 0.02 * m.aid * (1.0 - self.defence), 1.0)
        wanted = min(m.shipped * self.dependence, 1.0)
        self.encryption += 0.05 * max(wanted - self.encryption, -0.2)
        wish = min(4.0 * budget["surveillance"], 1.0) * (1.0 - 0.3 * self.liberty)
        self.programme += 0.1 * (clamp(wish) - self.programme)

    def operate(self):
        """[7.2, 7.3, 7.6, 7.9]"""
        m, t = self.model, self.model.theory
        growth = (0.25 + 0.75 * self.offence) / (0.25 + 0.75 * self.first_offence)
        tension = m.tension[self.seat]
        scale = t.opportunity_rate * growth / 4.0
        rates = [
            scale * max(heat, t.above_spiral_threshold(tension[on])) * frailty * (1.0 + t.spiral_opportunities * t.above_spiral_threshold(tension[on]))
            * (1.0 - 0.5 * m.seats[on].shield)
            for (on, _, heat), frailty in zip(self.rivals, m.frailties[self.seat], strict=True)
        ]
        for k, occasions in enumerate(m.rng.poisson(rates)):
            for _ in range(occasions):
                on, rivalry, _ = self.rivals[k]
                other = m.seats[on]
                edge = self.offence - other.defence - 0.2 * other.encryption
                worth = (
                    t.rivalry_weight * rivalry
                    + t.tension_gain * t.above_spiral_threshold(tension[on])
                    + t.advantage_weight * edge
                    - t.deterrence * other.attribution * other.retaliation
                    - t.reluctance * self.restraint
                )
                kind = self.random.choices(KINDS, SHARES)[0]
                if self.random.random() < logistic(worth / t.choice_noise):
                    m.strike(("state", self.seat), on, kind)

    def leak(self):
        """[10.9]"""
        m = self.model
        rate = m.theory.leak_rate / 4.0 * self.programme * (0.5 + self.liberty)
        if self.random.random() < rate * (1.0 - 0.3 * self.restraint):
            m.log("leak", self.iso)
            m.beta[m.others[self.seat], self.seat] += 0.5 * self.programme
            self.encryption = min(self.encryption + 0.08, 1.0)
            for company in m.companies:
                company.encryption += 0.1 * self.programme * (1.0 - company.encryption)
            self.programme *= 0.9

    def wall_off(self):
        """[10.10]"""
        m = self.model
        push = self.harm + 0.4 * (1.0 - m.mean_trust[self.seat])
        before = self.shield
        rate = m.theory.shield_rate * (1.2 - self.liberty) * m.example[self.seat]
        self.shield = clamp(before + rate * max(push, 0.0) * (1.0 - before))
        if before < 0.25 <= self.shield:
            self.model.log("shielded", self.iso)

    def account(self):
        """[11.1-11.3]"""
        m = self.model
        self.harm = min(0.7 * self.harm + 0.3 * self.hurt, 1.0)
        self.hurt = 0.0
        check = 0.5 * self.defence + 0.2 * self.encryption
        growth = m.theory.crime_growth * self.crime * (1.0 - self.crime)
        self.crime = clamp(self.crime + growth * (1.0 - 1.6 * check))
        trade, trust = m.trade[self.seat], m.trust_of_others[self.seat]
        harm, crime, shield = self.harm, self.crime, self.shield
        programme, open_ = self.programme, 1.0 - self.encryption
        self.indices = [
            clamp(60.0 - 45.0 * harm - 25.0 * crime + 4.0 * programme * open_ + 3.0 * shield
                  + 10.0 * (trust - 0.5), 0.0, 100.0),
            clamp(55.0 - 20.0 * harm - 15.0 * crime + 1.5 * programme * open_ - 18.0 * shield
                  + 25.0 * (trade - 0.6), 0.0, 100.0),
            clamp(25.0 + 50.0 * self.liberty - 3.0 * harm - 2.0 * crime - 18.0 * programme
                  - 12.0 * shield + 4.0 * self.encryption, 0.0, 100.0),
            clamp(50.0 - 12.0 * harm - 8.0 * programme - 4.0 * shield + 60.0 * (trust - 0.5),
                  0.0, 100.0),
            clamp(75.0 - 4.0 * harm - 3.0 * crime - 30.0 * shield + 30.0 * (trade - 0.7),
                  0.0, 100.0),
        ]

    def temper(self, before, own):
        """[8.9] What the drive to answer is multiplied by."""
        if self.restraint >= 0.7:
            return 0.3 if own else 1.0
        if self.retaliation >= 0.55:
            return min(0.9 + 0.2 * before, 1.7)
        if self.retaliation >= 0.45:
            return 1.0
        if self.risk_tolerance >= 0.45:
            return 1.2 if before else 0.5
        return 0.75


def drift(now, share):
    """[10.2]"""
    return now + 0.2 * (clamp(now + 0.03 * (min(4.0 * share, 1.0) * 0.9 - now)) - now)


class Syndicate(mesa.Agent):
    """[7.7, 7.8]"""

    def __init__(self, model, host):
        super().__init__(model)
        self.host = host
        self.skill = 0.3 + 0.4 * host.exposure

    def raid(self):
        m = self.model
        police = m.pledge(self.host)
        rate = 0.5 * self.host.crime * self.skill * (1.0 - 0.7 * police)
        for _ in range(m.rng.poisson(rate)):
            target = self.random.choice(m.seats)
            soft = 1.0 - 0.6 * target.defence - 0.3 * target.encryption
            soft *= 1.0 - 0.5 * target.shield
            if target is not self.host and self.random.random() < soft:
                kind = "spoofing" if self.random.random() < 0.5 else "denial"
                m.strike(("gang", self.host.seat), target.seat, kind)


class Company(mesa.Agent):
    """[7.8, 7.12]"""

    def __init__(self, model, host):
        super().__init__(model)
        self.host = host
        self.encryption = 0.3 + 0.4 * host.liberty

    def spy(self):
        m = self.model
        for _ in range(m.rng.poisson(m.theory.company_spying * (1.0 - self.host.liberty) / 4.0)):
            target = self.random.choice(m.companies).host
            if target is not self.host:
                m.strike(("company", self.host.seat), target.seat, "espionage")

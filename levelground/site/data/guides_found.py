"""The guides that answer what people type, found by the questions they are asked in."""

from __future__ import annotations

from collections import Counter
from typing import Any

from levelground import search
from levelground.language.messages import N_, _
from levelground.site import addresses, languages
from levelground.site.arrange.directory import Directory
from levelground.site.data.speech import asked_words

# What to do at once stands above what can be read later, however much of the question that has.
_AT_ONCE = frozenset({"overdose", "mental-health-crisis"})
_FIRST = "overdose"
_QUESTIONS = {
    "overdose": N_(
        "signs of overdose, signs of an overdose, is this an overdose, overdose what to do, what "
        "to do overdose, narcan, naloxone, how to use narcan, not breathing, wont wake up, turning "
        "blue, overdosed, overdosing, overdose"
    ),
    "medication-for-opioids": N_(
        "does suboxone work, is methadone safe, medication for opioids, medicine for opioids"
    ),
    "detox-safely": N_(
        "what is detox, what is withdrawal, do i need detox, does he need detox, does she need "
        "detox, how long does detox, how long is detox, is detox, detox safely, detox at home, "
        "home detox, detox alone, withdrawal, quit drinking, stop drinking, stopped drinking, "
        "cold turkey, shaking, shakes, seizure, seizures, dts"
    ),
    "mental-health-crisis": N_(
        "mental health crisis, in crisis, suicidal, kill himself, kill herself, kill myself, "
        "wants to die, want to die, hears voices, hearing voices, sees things, psychosis, "
        "psychotic, paranoid, safety plan, mobile crisis, psych hold, 72 hour hold, addiction and "
        "mental illness"
    ),
    "work-and-school": N_(
        "fmla, lose my job, keep my job, time off work, leave from work, leave of absence, medical "
        "leave, while working, cdl, nursing license, professional license, short term disability, "
        "college student, back to work, tell my boss"
    ),
    "different-for-you": N_(
        "veteran, veterans, native american, american indian, alaska native, tribal, lgbtq, gay, "
        "lesbian, transgender, deaf, wheelchair, elderly, older adults, seniors, homeless, no "
        "home, nowhere to live, far from town, rural area, meth, methamphetamine, cocaine, crack, "
        "xylazine, tranq, nitazenes, kratom, 7 oh, my son died, my daughter died, after a death, "
        "grief"
    ),
    "language-and-papers": N_(
        "no english, dont speak english, doesnt speak english, do not speak english, speak little "
        "english, interpreter, translator, undocumented, no papers, without papers, immigrant, "
        "immigration, immigration status, deport, deported, deportation, public charge, green card"
    ),
    "handover-sheet": N_(
        "handover, hand off, discharge planner, discharge planning, discharge sheet"
    ),
    "is-iop-enough": N_(
        "is iop enough, iop enough, is outpatient enough, outpatient enough, is this enough, "
        "level enough, which level, what level, do i need rehab, do i need inpatient, do i need "
        "residential"
    ),
    "paying": N_(
        "how do i pay, how do we pay, how can i pay, how to pay, pay for rehab, pay for "
        "treatment, paying for, who pays, how much does, how much is, what does it cost, cost of, "
        "costs, cant afford, cannot afford, can not afford, no insurance, without insurance, no "
        "money"
    ),
    "what-is-iop": N_(
        "what is iop, whats iop, iop mean, iop meaning, what is intensive outpatient, how does "
        "iop work"
    ),
    "inside-an-iop": N_(
        "what happens in iop, what happens in group, what is group therapy, what do they do in "
        "group, kinds of groups, afraid of groups, scared of groups, one on one counseling"
    ),
    "levels-of-care": N_(
        "level of care, levels of care, kinds of care, kinds of treatment, types of treatment, "
        "types of rehab, what is rehab, what is residential, what is inpatient"
    ),
    "iop-php-outpatient": N_(
        "iop vs php, iop or php, php vs iop, php or iop, iop and php, what is php, what is "
        "partial hospitalization, what is outpatient, iop vs outpatient, iop or outpatient"
    ),
    "iop-and-inpatient": N_(
        "iop or inpatient, iop vs inpatient, inpatient vs iop, iop or residential, iop vs "
        "residential, inpatient vs outpatient, inpatient or outpatient, outpatient or inpatient, "
        "outpatient vs inpatient"
    ),
    "helping-someone": N_(
        "how do i help, how can i help, how to help, help my son, help my daughter, help my "
        "husband, help my wife, help my brother, help my sister, helping someone, does not want "
        "help, doesnt want help, refuses help, refuses treatment, wont go, can i force, force him, "
        "force her, make him go, make her go, involuntary, involuntary commitment, section 35, "
        "what should i do, what do i do, wont get help, support for parents, al anon"
    ),
    "how-to-choose": N_(
        "how do i choose, how to choose, how to find, how to pick, what to ask, questions to ask, "
        "what should i ask, which rehab, what is best"
    ),
    "sober-living": N_("what is sober living, what is halfway house, what is recovery house"),
    "therapies-and-medication": N_(
        "what is suboxone, what is methadone, what is vivitrol, what is naltrexone, what is "
        "buprenorphine, what is mat, what is cbt, what is dbt, does suboxone, does methadone"
    ),
    "virtual-programs": N_("what is virtual, does online rehab, is online rehab, does virtual"),
    "privacy-and-rights": N_("privacy, confidential, my rights, will my boss, will my employer"),
    "spotting-bad-actors": N_("scam, scams, fraud, body broker, body brokering, patient brokering"),
    "after-the-program": N_("after rehab, after detox, after iop, after program, what comes after"),
    "teens-and-young-adults": N_(
        "teen, teens, teenager, teenagers, teenage, adolescent, adolescents, help my teen, fake "
        "pills, wilderness therapy, boot camp, therapeutic boarding school"
    ),
    "pregnant-or-with-children": N_(
        "pregnant, pregnancy, im pregnant, expecting baby, new mom, take kids away, take baby "
        "away, lose kids, lose custody, cps, with kids, with children, plan of safe care"
    ),
    "court-and-jail": N_(
        "court ordered, drug court, treatment court, jail, prison, probation, parole, arrested, "
        "out of jail, out of prison, civil commitment, section 35, force him, force her, make him "
        "go, make her go, involuntary"
    ),
    "when-insurance-says-no": N_(
        "insurance denied, insurance denial, denied coverage, denied claim, claim denied, appeal, "
        "appeals, prior authorization, insurance wont pay, insurance wont cover, insurance says "
        "no, insurance said no"
    ),
    "paying-where-you-live": N_(
        "work requirement, work requirements, medicaid work, lose medicaid, lost medicaid, keep "
        "medicaid, apply for medicaid, get medicaid, undocumented, immigrant, immigration, no "
        "papers, without papers, emergency medicaid, ride to treatment, rides to treatment"
    ),
}


# What stands between the words of any question for a program.
_JOINING = "a al and con de del el en for in la los my near o or para que that to with y"


def guided(directory: Directory, *, at_once: bool) -> list[list[Any]]:
    """Return [title, address, phrases, urgency] of the guides that are asked for.

    The urgency is 1 if it cannot wait, 2 if seconds count. Those that cannot wait, or the others.
    """
    return [
        [
            guide.title,
            addresses.guide(slug),
            ",".join(_phrases(guide.title, asked, asked_words.ASKED_TOO.get(slug, ""))),
            2 if slug == _FIRST else int(at_once),
        ]
        for slug, asked in _QUESTIONS.items()
        if (slug in _AT_ONCE) is at_once and (guide := directory.guides.get(slug))
    ]


def link_to(directory: Directory, slug: str) -> list[str] | None:
    """Return [title, address] of a guide, None where the directory has none of that name."""
    guide = directory.guides.get(slug)
    return [guide.title, addresses.guide(slug)] if guide else None


def asking_words(directory: Directory, meaning: set[str], idle: set[str]) -> list[str]:
    """Return words of which each question of a guide that can wait has one.

    Words that mean nothing else come first, then the *idle* ones, then those that any question for
    a program has, or those *meaning* choices: so the guides are seldom loaded in vain.
    """
    guides = guided(directory, at_once=False)
    phrases = [phrase.split() for guide in guides for phrase in guide[2].split(",")]
    often = Counter(word for words in phrases for word in set(words))

    joining = set(_JOINING.split())

    def rank(word: str) -> tuple[int, int, str]:
        if word in meaning or word in joining:
            return 2, often[word], word
        return int(word in idle), -often[word], word

    chosen: set[str] = set()
    for words in sorted(phrases, key=lambda words: min(map(rank, words))):
        if chosen.isdisjoint(words):
            chosen.add(min(words, key=rank))
    return sorted(chosen)


def articles() -> list[str]:
    """Return the words that make no difference within a question."""
    return search.index_words(_("a an the my your his her"))


def _phrases(title: str, asked: str, too: str) -> list[str]:
    """Return the words of questions in all languages, without those that make no difference."""
    small = set(articles())
    said = [title, *",".join(languages.in_all(asked)).split(","), *too.split(",")]
    cut = (" ".join(w for w in search.index_words(phrase) if w not in small) for phrase in said)
    return list(dict.fromkeys(filter(None, cut)))

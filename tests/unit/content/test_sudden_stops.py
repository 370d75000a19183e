"""Advice to stop alcohol or drugs all at once is seen; a warning against it is not."""

from __future__ import annotations

import pytest

from levelground.bootstrap import ROOT
from levelground.content.parse.words_file import load_wording
from levelground.language import words_to_avoid
from levelground.language.words_to_avoid import Wording

FILE = ROOT / "content" / "words.yaml"


@pytest.fixture(scope="module")
def words() -> Wording:
    made, problems = load_wording(FILE, "words.yaml")
    assert problems == ()
    return made


DANGEROUS = [
    ("en", "Stop drinking suddenly and drink plenty of water."),
    ("en", "Quit alcohol cold turkey."),
    ("en", "The best way to quit is cold turkey."),
    ("en", "Stop taking your Xanax today."),
    ("en", "Have the person stop all benzodiazepines at once."),
    ("en", "Come off opioids in one go."),
    ("en", "Pour out the alcohol in the house."),
    ("en", "Flush the pills and start fresh."),
    ("en", "Stop using heroin right away, and call us after."),
    ("en", "Give up drinking overnight."),
    ("en", "Get off methadone on your own."),
    ("en", "Quit drinking on your own at home first."),
    ("en", "Just go cold turkey."),
    ("en", "Suddenly stop drinking, and it will pass in a week."),
    ("en", "Stop alcohol and benzodiazepines all at once."),
    ("en", "Quit all pills tonight."),
    ("en", "Stop taking any medicine immediately when you arrive."),
    ("es", "Deje de beber de golpe y tome mucha agua."),
    ("es", "Deje el alcohol de un día para otro."),
    ("es", "Suspenda las benzodiacepinas hoy mismo."),
    ("es", "Lo mejor es dejar los opioides de golpe."),
    ("es", "Deje de tomar Xanax por su cuenta."),
    ("es", "Tire el alcohol que haya en casa."),
    ("es", "Hay que dejarlo de golpe."),
    ("es", "Pare de beber esta noche."),
    ("es", "Deje la metadona en seco."),
    ("es", "Dejen todo de golpe y llamen después."),
    ("es", "Corte el alcohol y las benzodiacepinas de repente."),
]
HARMLESS = [
    ("en", "Do not stop alcohol or benzodiazepines suddenly on your own."),
    ("en", "Never quit drinking cold turkey."),
    ("en", "Stopping suddenly can kill."),
    ("en", "If you stop drinking suddenly, call 911 at the first shaking."),
    ("en", "Nobody should stop benzodiazepines all at once."),
    ("en", "People who quit alcohol cold turkey may have seizures."),
    ("en", "Ask a doctor before you stop drinking today."),
    ("en", "Do not pour out the alcohol of someone who drinks every day."),
    ("en", "What happens when a person stops drinking suddenly?"),
    ("en", "Is it safe to stop drinking right away?"),
    ("en", "Walk away from a place that tells people to stop methadone at once."),
    ("en", "The bus stops right away at the door."),
    ("en", "Stop the test at once if you feel faint."),
    ("en", "Naloxone can be dropped off today."),
    ("en", "A program may not make you stop Suboxone suddenly."),
    ("es", "No deje de golpe el alcohol."),
    ("es", "No los deje de golpe por su cuenta."),
    ("es", "Nunca deje de beber de repente."),
    ("es", "Dejar de golpe el alcohol puede ser mortal."),
    ("es", "Si deja de beber de golpe, llame al 911."),
    ("es", "Nadie debe dejar las benzodiacepinas de un día para otro."),
    ("es", "Antes de dejar el alcohol hoy mismo, pregunte a un médico."),
    ("es", "¿Es seguro dejar de beber de golpe?"),
    ("es", "No le tire el alcohol a quien bebe mucho todos los días."),
    ("es", "Deje un mensaje hoy mismo."),
    ("es", "Deje su nombre ahora mismo en la recepción."),
]


def dangers(words: Wording, language: str, said: str) -> list[str]:
    return [s.found for s in words.slips(said, language) if s.rule == words_to_avoid.DANGERS]


@pytest.mark.parametrize(("language", "said"), DANGEROUS)
def test_advice_to_stop_all_at_once_is_told(words: Wording, language: str, said: str):
    assert dangers(words, language, said)


@pytest.mark.parametrize(("language", "said"), HARMLESS)
def test_a_warning_of_it_and_what_only_sounds_like_it_is_none(
    words: Wording, language: str, said: str
):
    assert dangers(words, language, said) == []


def test_what_to_write_names_who_says_so(words: Wording):
    (slip,) = words.slips("Quit alcohol cold turkey.", "en")

    assert "may tell people to stop suddenly what is dangerous to stop" in slip.what
    assert "asks a doctor or a detox program first" in slip.write
    assert "(source: SAMHSA: Detoxification and Substance Abuse Treatment (TIP 45))" in slip.write

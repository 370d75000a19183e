"""What the scripts of the search say in the page's language; a pair is for one and for more."""

from __future__ import annotations

from levelground.language.messages import N_, NN_, _, ngettext
from levelground.site.data.shared_phrases import SHARED

OWN: dict[str, str | tuple[str, str]] = {
    # What was read out of the words.
    "read": N_("Looking for"),
    "near": N_("Near {place}"),
    "in": N_("In {place}"),
    "here": N_("Near where you are"),
    "town": N_("{town}, {state}"),
    "zip": N_("{zip} ({town}, {state})"),
    "unknown_zip": N_("{zip} is no ZIP code that this directory knows. Try the one next to it."),
    "region": N_("{place} is looked for in {list}."),
    "outside": N_("{place} lies outside this directory, which is for {states}."),
    "outside_many": N_("{place} lies outside this directory."),
    "take_off": N_("Remove: {name}"),
    "lost": NN_(
        "No program here has the word {words}, so it is left out.",
        "No program here has the words {words}, so they are left out.",
    ),
    "lost_all": N_("Nothing found for these words"),
    "more_words": N_("What are you looking for?"),
    "typed": N_("You typed {words}."),
    "print": N_("Print this list"),
    "survived": N_("If it may be happening now: call 911, and give naloxone (Narcan)."),
    "overdose": N_("Call 911 now. Give naloxone (Narcan) if you have it."),
    "note_denied": N_("{words}: this search cannot leave that out. Read each card, and ask."),
    "note_unknown": N_("{words}: this directory does not know that. Ask when you call."),
    "note_plan": N_(
        "{words}: taking this kind of insurance does not mean taking this plan. Ask when you call."
    ),
    "note_meeting": N_("{words}: this directory lists treatment programs, not meetings."),
    "note_unread": N_(
        "{words}: this was not fully understood, since a file did not load. Load the page again."
    ),
    "note_outside": N_(
        "{words}: a place of that name lies outside this directory. Programs there are not listed "
        "here."
    ),
    "note_language": N_(
        "{words}: type the language too, such as Portuguese. Ask each program for an interpreter."
    ),
    "note_opioids": N_(
        "For opioids, medication (buprenorphine or methadone) is another way. It can start today, "
        "and needs no detox first:"
    ),
    "note_survived": N_(
        "The weeks after an overdose are a time of high risk. Keep naloxone near. If it was from "
        "opioids, medication can start today:"
    ),
    "note_place": N_("{words}: this search looks in one place at a time."),
    "note_or": N_("{words}: this search looks for both at once. Take one off to see the other."),
    "note_here": N_("{words}: type a town or a ZIP code, or let your device say where you are."),
    "note_area": N_("{words}: no region of that name is known here. Type a town or a county."),
    "note_landmark": N_("{words}: this search knows towns only. Type a town or a ZIP code."),
    "note_idle": N_("{words}: these words do not say what to look for."),
    "guide": N_("Guide:"),
    "others": N_("Also called so:"),
    "as_word": N_("{words} in names and texts"),
    "counties": N_("Look in one county:"),
    "also": N_("Did you mean something else?"),
    "wordless": N_("Type letters or numbers: a place, a name, or plain words."),
    "cut": N_("Only the first {n} letters were read."),
    "danger": N_("Danger:"),
    "expecting": N_(
        "While pregnant, do not stop opioids, benzodiazepines or daily alcohol suddenly. "
        "Call a doctor or go to a hospital today."
    ),
    # Bands and counts.
    "states_all": NN_(
        "{n} program states what you asked for", "{n} programs state what you asked for"
    ),
    "all": NN_("{n} program", "{n} programs"),
    "all_named": NN_("{n} program, by name", "All {n} programs, by name"),
    "does_not_say": NN_(
        "{n} does not say, and is worth a call", "{n} do not say, and are worth a call"
    ),
    "apart": NN_(
        "{n} program detoxes from other drugs, and does not name {list}",
        "{n} programs detox from other drugs, and do not name {list}",
    ),
    "apart_note": N_("Detox from one drug does not fit another. Ask before you go."),
    "apart_ages": NN_(
        "{n} program names other ages, and does not name {list}",
        "{n} programs name other ages, and do not name {list}",
    ),
    "apart_ages_note": N_("That is not a no. Ask before you go."),
    # Where nobody says that care is online: what is near to that.
    "nearly_telehealth": NN_(
        "{n} program offers some care by phone or video",
        "{n} programs offer some care by phone or video",
    ),
    "nearly_telehealth_note": N_("Ask if all of it can be by phone or video, or only some visits."),
    # Where nobody says that opioids are treated.
    "nearly_medication_for_opioids": NN_(
        "{n} program gives or prescribes medication for opioids",
        "{n} programs give or prescribe medication for opioids",
    ),
    "nearly_medication_for_opioids_note": N_(
        "Ask if it can start today, and what else they do about opioid use."
    ),
    # Where it is asked whether one can stay on a medicine.
    "nearly_keeping": NN_(
        "{n} program uses this medicine, and does not say if you can come while on it",
        "{n} programs use this medicine, and do not say if you can come while on it",
    ),
    "nearly_given": NN_("{n} program uses this medicine", "{n} programs use this medicine"),
    "nearly_keeping_note": N_("Ask if you can stay on your dose, and for how long."),
    # Where nobody names people with no home, VA benefits, or a kind of counseling for trauma.
    "nearly_housing": NN_(
        "{n} program helps with finding a home", "{n} programs help with finding a home"
    ),
    "nearly_housing_note": N_("Ask if they take people with no home, and where one can sleep."),
    "nearly_veterans": NN_(
        "{n} program names veterans among those it is for",
        "{n} programs name veterans among those they are for",
    ),
    "nearly_veterans_note": N_("Ask if Veterans Affairs pays for care there."),
    "nearly_trauma": NN_(
        "{n} program offers other counseling for trauma",
        "{n} programs offer other counseling for trauma",
    ),
    "nearly_quitting": NN_(
        "{n} program helps to stop smoking or vaping", "{n} programs help to stop smoking or vaping"
    ),
    "nearly_quitting_note": N_("Ask if you can come for this alone, and from which age on."),
    "nearly_rewards": NN_(
        "{n} program has counseling that is made for cocaine and meth",
        "{n} programs have counseling that is made for cocaine and meth",
    ),
    "nearly_rewards_note": N_("It may be rewards for goals met, or the Matrix Model. Ask for it."),
    "nearly_trauma_note": N_("Ask which kind of counseling it is."),
    "nearly_tribal": NN_(
        "{n} program takes Indian Health Service or tribal funds",
        "{n} programs take Indian Health Service or tribal funds",
    ),
    "nearly_tribal_note": N_("Ask if they have a group for Native people."),
    # Where some are free: what costs less for who has little.
    "nearly_less": NN_(
        "{n} program names public money, a sliding fee or other help with the cost",
        "{n} programs name public money, a sliding fee or other help with the cost",
    ),
    "nearly_less_note": N_("Ask what you would pay, and if it could be nothing."),
    "listed": N_("From a survey of {year}. Nobody here has called yet."),
    "show": NN_("Show {n} program", "Show {n} programs"),
    "skip": N_("Skip to the results"),
    "soon_staff": N_("First those that say that they take people now, or have staff all night."),
    "begin": N_("Type your town or ZIP code, and what you look for, such as detox."),
    "soon_care": N_(
        "First those that say that they take people now. Then detox and hospital care, then "
        "walk-in care, and then staff all night."
    ),
    "soon_day": N_(
        "First those that say that they take people now. Then care by day, which needs no bed."
    ),
    "soon_ask": N_("Free beds: only a call can tell."),
    "open_yes": N_("Open then, by the hours that it states"),
    "open_no": N_("Closed then, by the hours that it states"),
    "open_some": N_("First those that state that they are open then. Call before you go."),
    "open_none": N_("No program here states its opening hours. Call before you go."),
    "soon_open": N_(
        "Who is open now is not looked at here. A program's page has its hours, where it states "
        "them. Call before you go."
    ),
    "soon_where": N_("Type your town or ZIP code, too, so that what is near stands first."),
    "not_no": N_("Not stated does not mean no. Each card names what to ask."),
    "none_states": N_("No program here states all of what you asked for"),
    "unsaid": N_("No program here says yes to this: {list}. Ask when you call."),
    "never": N_(
        "The records here never say yes to this: {list}. That is not a no. Programs that say no "
        "are left out. Ask the others when you call."
    ),
    "out": NN_(
        "{n} program is left out, since it states otherwise:",
        "{n} programs are left out, since they state otherwise:",
    ),
    "out_by": N_("{filter}: {n}"),
    "more": NN_("Show {n} more", "Show {n} more"),
    "shown": N_("{n} of {all} shown"),
    "names": N_("By that name"),
    "numbers": N_("With that phone number"),
    "closed": N_("Closed"),
    "found": NN_("{n} program found.", "{n} programs found."),
    # Cards.
    "states": N_("Says: {list}"),
    "ask": N_("Does not say: {list}. Ask."),
    "takes": N_("Takes {list}; a program for them alone is not stated"),
    "ruled_out": N_("Has this, which you ruled out: {list}"),
    "detox_here": N_("In the same place: detox from {list}"),
    "in_name": N_("Your words are in its name"),
    "in_place": N_("Your words are in its address or town"),
    "in_text": N_("Your words are in what it says of itself"),
    "yes": N_("Yes"),
    "no": N_("No"),
    "na": N_("Does not apply"),
    "not": N_("Not: {list}"),
    "only": N_("{term} only"),
    "alone": N_("{term}, others not stated"),
    "range": N_("{low} to {high} {unit}"),
    "or_more": N_("{low} or more {unit}"),
    "just": N_("{low} {unit}"),
    "extension": N_("{number}, extension\u00a0{extension}"),
    "same_zip": N_("same ZIP code"),
    "about": NN_("about {n} mile away", "about {n} miles away"),
    "distances": N_(
        "Distances are straight lines from the middle of {place} to the program's address "
        "or the middle of its ZIP code. Roads are longer."
    ),
    "distances_here": N_(
        "Distances are straight lines from where you are to the program's address "
        "or the middle of its ZIP code. Roads are longer."
    ),
    # Order and reach.
    "sort": N_("Sort by"),
    "sort_near": N_("distance"),
    "sort_words": N_("best match"),
    "sort_name": N_("name"),
    "sort_checked": N_("most recently checked"),
    "sorted": N_("By {order}, within {n} miles."),
    "reach": N_("Within {n} miles."),
    "map": N_("The numbers are those in the list; small dots are others that were found."),
    "map_precision": N_(
        "A dot is at the address where that is known, else in the middle of the ZIP code or town."
    ),
    "map_missing": NN_(
        "{n} program has no place on the map; the list has it.",
        "{n} programs have no place on the map; the list has them.",
    ),
    "within": N_("Within"),
    "miles": N_("{n} miles"),
    "widened": N_("Nothing here is within {less} miles, so this looks within {miles}."),
    # Filters.
    "filters": N_("Filters"),
    "filters_n": NN_("Filters ({n})", "Filters ({n})"),
    "mean": N_("What these mean"),
    "nobody": N_("No program here states this. Choosing it shows those to ask."),
    "count": NN_("{n} says yes, {unsaid} do not say", "{n} say yes, {unsaid} do not say"),
    "from": N_("From"),
    "to": N_("to"),
    "apply": N_("Apply"),
    "checked_within": N_("Checked by a person"),
    "any_time": N_("At any time, or never"),
    "days": N_("In the last {n} days"),
    "trust": N_("Trust"),
    "decides": N_("What decides most"),
    # Where, and what to do when nothing is found.
    "where": N_("Where are you looking?"),
    "where_how": N_(
        "Type a town, a county, a state or a ZIP code beside your words. Or choose a state:"
    ),
    "nothing": N_("No program fits all of this"),
    "nothing_words": N_("No program here has all of these words."),
    "understood": N_("You asked for: {list}."),
    "talk": N_("Or talk with a person"),
    "go_on": N_("Or leave out one other thing"),
    "without": NN_("Without “{filter}”: {n} program", "Without “{filter}”: {n} programs"),
    "without_care": NN_(
        "Without “{filter}”: {n} program. It may be other care: ask first",
        "Without “{filter}”: {n} programs. They may be other care: ask first",
    ),
    "next_towns": N_("The nearest towns that may fit"),
    "wider": N_("Look within {n} miles"),
    "next_town": NN_("{town}, {far}: {n} program", "{town}, {far}: {n} programs"),
    "far": NN_("about {n} mile", "about {n} miles"),
    "elsewhere": N_("By that name, elsewhere"),
    "online": N_("Fully online, and may serve {state}"),
    # The box.
    "choices": N_("Choice"),
    "programs": N_("Program"),
    "locating": N_("Asking your device ..."),
    "not_located": N_("Your device did not say where you are. Type a town or a ZIP code."),
}
PHRASES = {**SHARED, **OWN}


def search_sentences() -> dict[str, str | list[str]]:
    """Return every sentence by its name."""
    return {
        name: _(said) if isinstance(said, str) else [ngettext(*said, count) for count in (1, 2)]
        for name, said in PHRASES.items()
    }

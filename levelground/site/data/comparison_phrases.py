"""What scripts say, in the words of the page's language; a pair is for one and for several.

Scripts use each by its name, as `words.remove`; a test holds the two lists
against each other.
"""

from __future__ import annotations

from typing import Any

from levelground.facts.in_words import MONTHS
from levelground.language.messages import DEFAULT_LANGUAGE, N_, NN_, _, list_forms, ngettext
from levelground.site.arrange import helplines
from levelground.site.arrange.directory import Directory
from levelground.site.data.data_file import DataFile
from levelground.site.data.shared_phrases import SHARED

OWN: dict[str, str | tuple[str, str]] = {
    "day": N_("{month} {day}, {year}"),
    # The tray.
    "tray": N_("Programs to compare"),
    "chosen": NN_("{n} program chosen", "{n} programs chosen"),
    "compare": N_("Compare them"),
    "one_more": N_("Choose one more to compare"),
    "my_list": N_("My list"),
    "drop": N_("Remove"),
    "remove": N_("Remove {name}"),
    "clear": N_("Remove all"),
    "full": N_("Four is the most that fits side by side. Remove one to add another."),
    "remember": N_("Remember on this device"),
    "forget": N_("Forget on this device"),
    "remembered": N_("Remembered on this device, until you press Forget."),
    "forgotten": N_("Forgotten on this device."),
    "cannot_remember": N_("This browser lets nothing be remembered."),
    # The comparison.
    "title": NN_("One program", "{n} programs, side by side"),
    "caption": NN_("{names}", "{n} programs side by side: {names}"),
    "only_one": N_("Only {name} is chosen. Choose one more, and they stand side by side."),
    "cut": N_("This link names more than four programs. The first four are here."),
    "left": N_("Move {name} to the left"),
    "right": N_("Move {name} to the right"),
    "removed": N_("{name} is removed."),
    "moved": N_("{name} is now number {n}."),
    "turn": N_("Show {name}"),
    "in_place": N_("in place of {name}"),
    "showing": N_("Showing {names}."),
    "survey": N_("From the national survey of {year}"),
    "checked": N_("Checked,"),
    "no_rows": N_("No facts to show here. Choose All, or show more groups."),
    "none_state": NN_("One more fact is not stated", "{n} more facts are not stated"),
    "all_differences": NN_("{n} difference", "{n} differences"),
    "more_differences": NN_("{n} more difference", "{n} more differences"),
    "alike_and_unstated": N_("The same, and not stated"),
    "for_both": N_("(both)"),
    "for_all": NN_("({n})", "(all {n})"),
    "both": N_("The same for both:"),
    "all": N_("The same for all:"),
    "show": N_("Show"),
    "all_facts": N_("All"),
    "differences": N_("Differences"),
    "same": N_("The same"),
    "groups": N_("What to show"),
    "ages": N_("When each fact was checked"),
    "gone": NN_(
        "This link names a program that is not in this directory: {names}. "
        "It may have another name now. That does not mean that it has closed.",
        "This link names programs that are not in this directory: {names}. "
        "They may have other names now. That does not mean that they have closed.",
    ),
    "level_gone": N_("{name} is here, but not the program that this link names. These are:"),
    "closed": N_("{name}, {place}: not open any more"),
    "drop_link": NN_("Leave it out", "Leave them out"),
    "look_for": N_("Find programs by place, level or payment"),
    # Adding by name.
    "add_title": N_("Add a program"),
    "add_label": N_("By its name"),
    "add": N_("Add"),
    "add_name": N_("Add {name}"),
    "added": N_("{name} is added."),
    "chosen_already": N_("Is here"),
    "no_name": N_("No program here has this in its name."),
    "names_found": NN_("{n} program found", "{n} programs found"),
    "add_or": N_("Or"),
    "add_find": N_("find one by place, level or payment"),
    # The call sheet.
    "start": N_("To ask about starting"),
    "main_number": N_("Main number"),
    "no_phone": N_("No phone number is listed."),
    "tty": N_("TTY or videophone"),
    "text": N_("Text messages"),
    "when": N_("When to call"),
    "where": N_("Address"),
    "website": N_("Website"),
    "here": N_("In this directory"),
    "still": N_("It said: {said} ({day}). Is that still so?"),
    "still_survey": N_("The national survey of {year} says: {said}. Is that still so?"),
    "as_above": N_("As above"),
    "more_questions": NN_(
        "One more question is under “Every question”.",
        "{n} more questions are under “Every question”.",
    ),
    "all_questions": N_("Every question, not only those that decide"),
    "not_no": N_("Not stated does not mean no. These are the questions to ask."),
    "what_to_ask": N_("What to ask"),
    "ask_all": N_("Ask each of them"),
    "only_for": N_("Only for {names}"),
    "write_down": N_("Write down what they say"),
    "print_list": N_("Print my list"),
    "everyone": N_("Questions for every program"),
    "listen": N_("Listen for:"),
    # Passing it on.
    "copy": N_("Copy the link"),
    "copied": N_("The link is copied."),
    "cannot_copy": N_("The link could not be copied. It is in the address bar."),
    "share": N_("Share"),
    "email": N_("Send by e-mail"),
    "email_subject": N_("Treatment programs, side by side"),
    "email_intro": N_("These programs stand side by side here:"),
    "email_list": N_("Treatment programs to call:"),
    "email_help": N_(
        "In danger: 911. In a crisis: call or text 988. To find treatment: 1-800-662-4357."
    ),
    "csv": N_("Download as a table (CSV)"),
    "file": N_("programs"),
    "fact": N_("Fact"),
    "level": N_("Level of care"),
    "phone": N_("Phone"),
    "printed": N_("Printed on {day}. Facts change: ask when you call."),
    "scan": N_("Scan to open this comparison."),
}
WORDS = {**SHARED, **OWN}
_WAYS = {
    "phone": N_("Checked by phone,"),
    "website": N_("Read on its website,"),
    "visit": N_("Seen on a visit,"),
    "email": N_("Checked by e-mail,"),
}


def help_lines_file(directory: Directory) -> DataFile:
    """Return the file of the lines of help for everyone, which only paper shows below a comparison.

    Of each: when to use it, its words, where they lead, what it is for, and the words and address
    of its number for text messages, if it says none.
    """
    lines = [
        [
            *helplines.as_list(line),
            *([_("Text {number}").format(number=line.text), f"sms:{line.text}"] * bool(line.text)),
        ]
        for line in helplines.national_helplines(directory)
    ]
    return DataFile.of("lines", lines)


def comparison_phrases_file(directory: Directory) -> DataFile:
    """Return the file of what scripts say."""
    value: dict[str, Any] = {
        name: _(said) if isinstance(said, str) else [ngettext(*said, count) for count in (1, 2)]
        for name, said in WORDS.items()
    }
    value.update(list_forms())
    value["original"] = "" if directory.language == DEFAULT_LANGUAGE else DEFAULT_LANGUAGE
    value["ways"] = {way: _(said) for way, said in _WAYS.items()}
    value["months"] = [_(month) for month in MONTHS]
    return DataFile.of("words", value)

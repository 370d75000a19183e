"""The facts about medicine, and about care by video or phone."""

from __future__ import annotations

from typing import Annotated

from levelground.facts.answers import Choice, Choices
from levelground.facts.field_table import Fact, Group
from levelground.language.messages import N_
from levelground.model.base import HALF_YEAR, Frozen


class Medical(Frozen):
    """Withdrawal, medication, testing and doctors."""

    detox: Annotated[
        Choice | None,
        Fact(
            label=N_("Detox"),
            group=Group.MEDICAL,
            vocabulary="arrangements",
            core=True,
            filters=True,
            fresh_days=HALF_YEAR,
            codes=("DT",),
            own_level="detox",
            there=N_("In the detox program here"),
            ask=N_("Do you offer detox? If not, who do you send people to first?"),
            why=N_("Stopping alcohol or benzodiazepines alone can kill. It needs medical care."),
            listen=N_("On site, or a named partner and how soon they can take someone."),
        ),
    ] = None
    detox_setting: Annotated[
        Choices | None,
        Fact(
            label=N_("Where detox takes place"),
            brief=N_("Detox takes place"),
            group=Group.MEDICAL,
            vocabulary="detox-settings",
            filters=True,
            part_of="detox",
            ask=N_("Where does detox take place, and is a nurse there day and night?"),
            why=N_("How closely someone is watched should fit the danger."),
            listen=N_("A hospital, a residence with nurses, or visits with a plan for the night."),
        ),
    ] = None
    detox_from: Annotated[
        Choices | None,
        Fact(
            label=N_("Detox from"),
            group=Group.MEDICAL,
            vocabulary="detox-substances",
            filters=True,
            part_of="detox",
            alone=True,
            ask=N_("Do you offer detox from {term}?"),
            open=N_("Which substances do you offer detox from?"),
            why=N_("Each kind of withdrawal needs its own care."),
            listen=N_("Yes, and how it is done."),
        ),
    ] = None
    medication_for_opioids: Annotated[
        Choices | None,
        Fact(
            label=N_("Medication for opioid use disorder"),
            brief=N_("Medication for opioids"),
            group=Group.MEDICAL,
            vocabulary="medication-support",
            filters=True,
            no_codes=("NMOA",),
            ask=N_("Can a person start or stay on medication for opioid use disorder with you?"),
            why=N_("Medication lowers the risk of death. No one should have to stop it to get in."),
            listen=N_("Yes, prescribed here or kept going, for as long as it helps."),
        ),
    ] = None
    medication_same_day: Annotated[
        Choice | None,
        Fact(
            label=N_("Opioid medication on the first day"),
            group=Group.MEDICAL,
            filters=True,
            part_of="medication_for_opioids",
            fresh_days=HALF_YEAR,
            ask=N_("Can medication for opioid use disorder start on the first day?"),
            why=N_("No detox is needed first, and each day without it is a day of danger."),
            listen=N_("Yes. Or the name of a place that can start it today."),
        ),
    ] = None
    take_home_doses: Annotated[
        Choice | None,
        Fact(
            label=N_("Methadone doses to take home"),
            group=Group.MEDICAL,
            vocabulary="take-home",
            filters=True,
            part_of="medication_for_opioids",
            ask=N_("If you give methadone: from when can a person take doses home, and how many?"),
            why=N_("Fewer trips to the clinic leave time for work and family."),
            listen=N_("Doses to take home early, and a rule that they can explain."),
        ),
    ] = None
    medication_for_alcohol: Annotated[
        Choices | None,
        Fact(
            label=N_("Medication for alcohol use disorder"),
            group=Group.MEDICAL,
            vocabulary="alcohol-medication-support",
            filters=True,
            no_codes=("NMAUT",),
            ask=N_("Do you offer medication for alcohol use disorder?"),
            why=N_("It helps many people drink less or stay away from alcohol."),
            listen=N_("Yes, with a prescriber's name and how soon."),
        ),
    ] = None
    medications: Annotated[
        Choices | None,
        Fact(
            label=N_("Medicines used"),
            group=Group.MEDICAL,
            vocabulary="medications",
            filters=True,
            ask=N_("Is {term} offered?"),
            open=N_("Which medicines do you use?"),
            why=N_("A person who is doing well on a medicine should be able to stay on it."),
            listen=N_("Yes, and who prescribes it."),
        ),
    ] = None
    psychiatric_care: Annotated[
        Choice | None,
        Fact(
            label=N_("Psychiatric care"),
            group=Group.MEDICAL,
            filters=True,
            ask=N_("Is there a psychiatrist or psychiatric nurse? How often do people see them?"),
            why=N_("Depression, anxiety and other conditions need care at the same time."),
            listen=N_("Someone who can prescribe, within two weeks, and then regular visits."),
        ),
    ] = None
    testing: Annotated[
        Choices | None,
        Fact(
            label=N_("Testing"),
            group=Group.MEDICAL,
            vocabulary="testing",
            filters=True,
            ask=N_("Is there drug testing? How often, and who sees the results?"),
            why=N_("Tests show if the plan works, and can help to rebuild trust."),
            listen=N_("A plain rule, the same for all, and privacy."),
        ),
    ] = None
    after_return_to_use: Annotated[
        Choices | None,
        Fact(
            label=N_("After a return to use or a positive test"),
            group=Group.MEDICAL,
            vocabulary="after-return-to-use",
            ask=N_("What happens after a return to use or a positive test?"),
            why=N_("It should lead to more help, not to the door."),
            listen=N_("The plan is looked at again together. No one is put out for it."),
        ),
    ] = None
    medical_services: Annotated[
        Choices | None,
        Fact(
            label=N_("Other medical care"),
            group=Group.MEDICAL,
            vocabulary="medical-services",
            filters=True,
            ask=N_("Is {term} offered?"),
            open=N_("Which other medical care do you offer?"),
            why=N_("Health often needs catching up on in recovery."),
            listen=N_("Yes there, or a named place nearby."),
        ),
    ] = None


class Virtual(Frozen):
    """Care by video or phone."""

    virtual: Annotated[
        Choice | None,
        Fact(
            label=N_("All or part by video"),
            group=Group.VIRTUAL,
            vocabulary="virtual",
            hint="where only some visits are, write telehealth: yes; where none is, write no",
            core=True,
            filters=True,
            fresh_days=HALF_YEAR,
            ask=N_("Can all or part of the program be done by video?"),
            why=N_(
                "It saves travel and child care. It needs a private room and a good connection."
            ),
            listen=N_("Which parts are online, and what must be done in person."),
        ),
    ] = None
    telehealth: Annotated[
        Choice | None,
        Fact(
            label=N_("Some visits by phone or video"),
            group=Group.VIRTUAL,
            filters=True,
            codes=("TELE",),
            ask=N_("Can some visits be by phone or video?"),
            why=N_("You can keep going on days without a ride."),
            listen=N_("Yes, and for which visits."),
        ),
    ] = None
    licensed_states: Annotated[
        Choices | None,
        Fact(
            label=N_("States it may serve online"),
            group=Group.VIRTUAL,
            vocabulary="states",
            ask=N_("Are you licensed to treat someone in my state?"),
            why=N_("It may treat you online only if it is licensed in the state you are in then."),
            listen=N_("A clear yes for your state."),
        ),
    ] = None

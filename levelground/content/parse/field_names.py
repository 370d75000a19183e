"""What was likely meant by a field that there is not: another word, a group's field, or a term."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from levelground.base import strings
from levelground.content.yaml_tree import Tree
from levelground.facts.answers import UNKNOWN, Answer, Choices
from levelground.facts.field_table import Field, fields_of, walk_fields
from levelground.facts.read_value import read_answer
from levelground.facts.vocabulary import Vocabularies
from levelground.model import Place, Program

# Words that people expect, in English and Spanish, by the field that they mean.
_WORDS: Mapping[str, str] = {
    "name": "nombre title titulo provider program_name facility clinic",
    "level": "nivel type tipo level_of_care nivel_de_atencion service program_type modality",
    "description": "notes note comments comment notas nota descripcion comentarios summary",
    "about": "about_us acerca bio",
    "checked": "last_checked verified last_verified updated last_updated verificado revisado check",
    "checked.on": "date fecha checked_on date_checked day",
    "checked.how": "method como",
    "checked.by": "who quien checked_by",
    "sources": "source fuente fuentes reference references",
    "listing": "closed status cerrado estatus active activo operating in_business",
    "programs": "program programas services programa",
    "place.street": "address street_address direccion calle domicilio location",
    "place.city": "town ciudad pueblo municipality",
    "place.state": "st estado province",
    "place.zip": "zipcode zip_code postal_code postcode codigo_postal",
    "place.county": "condado",
    "place.latitude": "lat latitud",
    "place.longitude": "lng lon long longitud",
    "contact.phone": "telephone tel telefono phone_number number hotline phone1 main_phone",
    "contact.website": "web url site sitio sitio_web homepage web_site pagina link",
    "contact.email": "mail e_mail correo correo_electronico",
    "contact.hours": "office_hours when_to_call phone_hours",
    "open_hours": "horario opening_hours hours_of_operation business_hours open",
    "payment.accepts": "insurance insurances accepts seguro seguros payments pago aseguranza",
    "payment.insurers": "insurance_companies plans insurance_plans aseguradoras carriers",
    "payment.price": "cost costs costo precio fee fees rate rates prices per_day per_week "
    "per_month per_session per_visit daily_rate weekly_rate tarifa",
    "medications": "medication medicine medicines mat moud medicamentos medicamento meds drugs",
    "languages": "language idiomas idioma lenguas language_spoken languages_spoken",
    "telehealth": "telemedicine telesalud telehealth_offered",
    "virtual": "online en_linea remote",
    "wait_days": "wait waitlist waiting_list espera lista_de_espera wait_time waiting_time",
    "length_weeks": "weeks length duration duracion semanas length_of_stay",
    "hours_per_week": "hours_week horas weekly_hours horas_por_semana",
    "days_per_week": "days_week dias weekly_days dias_por_semana",
    "detox": "detoxification desintoxicacion withdrawal detox_offered",
    "ages": "age edades edad age_group age_groups",
    "genders": "gender sex genero generos",
    "sober_living": "sober sober_house sober_home vivienda",
    "license.number": "license_number licence licence_number licencia license_no",
    "owner.name": "owner_name dueno operator parent_company",
    "owner.kind": "owner_kind ownership owner_type nonprofit",
    "accepting": "accepting_patients accepting_new_patients openings availability",
    "walk_in": "walk_ins walkin walk_in_clinic sin_cita",
    "same_day_start": "same_day today taken_today same_day_admission mismo_dia",
    "bring": "what_to_bring packing_list que_traer que_llevar",
    "arrival": "directions parking bus door how_to_arrive how_to_get_there como_llegar",
    "stay_phone": "phone_policy phone_rules cell_phones",
    "stay_visits": "visits visiting visitors visitas visiting_hours",
    "group_size": "people_in_group tamano_del_grupo",
    "written_plan": "treatment_plan plan_de_tratamiento",
    "family_sessions": "family_therapy sesiones_familiares",
    "take_home_doses": "take_home take_homes takehomes",
    "after_return_to_use": "after_relapse relapse_policy positive_test relapse recaida",
    "faith": "religion religious faith_based fe",
    "open": "open abierto abierta is_open",
}
_NOT_WORD = re.compile(r"[^a-z0-9]+")


def _plain(name: str) -> str:
    return _NOT_WORD.sub("_", strings.fold(name)).strip("_")


# The rows of a table as people read them: "Hours a week" is hours_per_week.
_LABELS = {
    _plain(label): ".".join(field.path)
    for field in fields_of(Program)
    for label in (field.fact.label, field.fact.brief)
    if label
}
_MEANT = {
    **_LABELS,
    **{word: field for field, words in _WORDS.items() for word in words.split()},
}
_NO_FIELD = frozenset({"fax", "fax_number", "rating", "ratings", "reviews", "stars", "beds"})
_INSIDE = (
    *(("place", *field.path) for field in walk_fields(Place)),
    *(field.path for field in walk_fields(Program) if len(field.path) > 1),
)
# Not the restrictions: who names a medicine there turns people away who take it.
_LISTS = tuple(
    field
    for field in walk_fields(Program)
    if field.kind is Choices and field.item.vocabulary not in {"", "restrictions"}
)
_IN_FULL = {
    "open": "write listing: closed, if it has closed, or accepting: no, if it takes nobody now",
    "listing": "write listing: closed, if it has closed",
    "payment.accepts": "write payment: and below it accepts: for the kinds that it takes, or "
    "insurers: for companies by name",
}
# Names of two meanings, in a group that has fields for both.
_EITHER = {
    "hours": (
        "hours_per_week",
        "write hours_per_week: for how many; when it is open stands in contact:, as hours:",
    ),
    "schedule": (
        "session_times",
        "write session_times: for the times of day, or days_per_week: for how many days",
    ),
    "women_only": ("genders", "write genders: with those whom it takes"),
    "men_only": ("genders", "write genders: with those whom it takes"),
}
# Names that fields once had: what stands in their place may say something else.
_ONCE: Mapping[str, str] = {
    "asam_certified": "write asam_level: for the number, and asam_said_by: program, license or "
    "certificate for who says so; a no only said that there is no certificate: remove it",
}
_LOOK_UP = "look for it in the list of fields, content/programs/README.md"


def field_meant(word: str) -> str:
    """Return the field that people call by *word*, in small letters, "" for none."""
    return _MEANT.get(word, "")


def in_group(name: str, known: Sequence[str]) -> str:
    """Return what to write instead of a name that is no field of a group with the *known* ones."""
    plain = _plain(name)
    if plain in known:
        return f"write {plain}:"
    field, either = _EITHER.get(plain, ("", ""))
    if field in known:
        return either
    if plain in _ONCE:
        return _ONCE[plain]
    meant = _MEANT.get(plain, "").rpartition(".")[2]
    if meant in known:
        return f"write {meant}:"
    if plain in _NO_FIELD:
        return "leave it out"
    return strings.did_you_mean(name, known)


def at_top(name: str, value: Tree, known: Sequence[str], vocabularies: Vocabularies) -> str:
    """Return what to write instead of a name that is no field of a record."""
    plain = _plain(name)
    if plain in known:
        return f"write {plain}:"
    meant = _MEANT.get(plain)
    if meant:
        return _IN_FULL.get(meant) or _below(meant.split("."))
    inside = (_below(path) for path in _INSIDE if path[-1] == plain)
    told = " or ".join(dict.fromkeys(inside)) or _ONCE.get(plain)
    found = told or _as_term(name.replace("_", " "), value, vocabularies)
    if found:
        return found
    if " " in name.strip():
        return "if it goes on from the line above, indent it or put the whole text in quotes"
    told = in_group(name, known)
    by_value = _by_value(value, vocabularies)
    near = [field for field in known if f'"{field}"' in told]
    if by_value and not any(f" {field}:" in by_value for field in near):
        return by_value
    return _LOOK_UP if told == strings.one_of(known) else told


def _by_value(value: Tree, vocabularies: Vocabularies) -> str:
    """Return the field whose terms stand under a name that is none: `people: [veterans]`."""
    entries = [entry for entry in (value if isinstance(value, list) else [value]) if entry]
    told = [
        _as_term(entry, "yes", vocabularies) if isinstance(entry, str) else "" for entry in entries
    ]
    return "; ".join(dict.fromkeys(told[:3])) if all(told) else ""


def _below(path: Sequence[str]) -> str:
    """Return the remedy that names a field, and the group that it stands in."""
    group, field = (*path[:-1], path[-1])[0], path[-1]
    return f"write {group}: and below it {field}:" if len(path) > 1 else f"write {field}:"


def _as_term(name: str, value: Tree, vocabularies: Vocabularies) -> str:
    """Return where to write a term that stands as a field: `methadone: no`. '' if it is none."""
    told = [
        _listed(field, term, value)
        for field in _LISTS
        for term in _terms(field, name, vocabularies)
    ]
    if told and isinstance(value, str) and value.strip().lower() == UNKNOWN:
        return "remove the line"
    return f"write {' or '.join(told[:2])}" if told else ""


def _terms(field: Field, name: str, vocabularies: Vocabularies) -> tuple[str, ...]:
    vocabulary = vocabularies[field.item.vocabulary]
    named = vocabulary.named(name)
    if named:
        return (named,)
    return vocabulary.by_word(name) if vocabulary.name == "medications" else ()


def _listed(field: Field, term: str, value: Tree) -> str:
    answer = read_answer(value) if isinstance(value, str) else None
    entry = f"{{{term}: {value}}}" if answer not in {None, Answer.YES} else f"[{term}]"
    group = f"{field.path[0]}: and below it " if len(field.path) > 1 else ""
    return f"{group}{field.path[-1]}: {entry}"

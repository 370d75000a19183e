"""The words that people expect of a record, by the field that each means."""

from __future__ import annotations

import re
from collections.abc import Mapping

from levelground.base import strings
from levelground.facts.field_table import fields_of
from levelground.model import Program

# Words that people expect, in English and Spanish, by the field that they mean.
_WORDS: Mapping[str, str] = {
    "name": "nombre title titulo provider program_name facility clinic",
    "level": "nivel type tipo level_of_care nivel_de_atencion service program_type modality",
    "description": "notes note comments comment notas nota descripcion comentarios summary",
    "about": "about_us acerca bio",
    "checked": "last_checked verified last_verified verificado revisado check",
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
    "contact.admissions_phone": "intake_phone intake_number admissions_number phone_for_intake",
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
IN_FULL = {
    "open": "write listing: closed, if it has closed, or accepting: no, if it takes nobody now",
    "listing": "write listing: closed, if it has closed",
    "payment.accepts": "write payment: and below it accepts: for the kinds that it takes, or "
    "insurers: for companies by name",
}
# Names of two meanings, in a group that has fields for both.
EITHER = {
    "hours": (
        "hours_per_week",
        "write hours_per_week: for how many; when it is open stands in contact:, as hours:",
    ),
    "schedule": (
        "session_times",
        "write session_times: for the times of day, or days_per_week: for how many days",
    ),
    "paused": ("listing", "write listing: paused, if it takes nobody for a while"),
    "women_only": ("genders", "write genders: with those whom it takes"),
    "men_only": ("genders", "write genders: with those whom it takes"),
}
# Names that fields once had: what stands in their place may say something else.
ONCE: Mapping[str, str] = {
    "asam_certified": "write asam_level: for the number, and asam_said_by: program, license or "
    "certificate for who says so; a no only said that there is no certificate: remove it",
    **dict.fromkeys(
        ("updated", "last_updated", "modified", "last_modified", "actualizado"),
        "leave it out: changing a record is not checking it; the day of a check stands in checked:",
    ),
}
# Names of which each word only says that the terms below are offered, or who and what they are.
_SAID = """
accept accepted accepting accepts acepta aceptan admite also amenities and are atiende available can
client clientes clients cuenta de disponible disponibles features for give given gives has have help
helps hay include included includes incluye it list of offer offered offering offers ofrece
ofrecen ofrecidos ofrecemos on on_site our para patient patients people person personas
provide provided provides que quien serve served serves service services servicio servicios
serving sirve site special specialties specialty speak speaks spoken take takes taken the there
these they tiene tienen toma treat treated treating treats trata using use used_here we
welcome welcomes welcomed what who whom with y
"""
WELCOMES = frozenset(_SAID.split())
SAYS_CLOSED = frozenset({"closed", "closing", "closes", "cerrado", "cerrada", "cierra"})
_NOT_WORD = re.compile(r"[^a-z0-9]+")


def plain_name(name: str) -> str:
    """Return the name of a field as records have it: "Hours a week" is hours_a_week."""
    return _NOT_WORD.sub("_", strings.fold(name)).strip("_")


# The rows of a table as people read them: "Hours a week" is hours_per_week.
_LABELS = {
    plain_name(label): ".".join(field.path)
    for field in fields_of(Program)
    for label in (field.fact.label, field.fact.brief)
    if label
}
_MEANT = {
    **_LABELS,
    **{word: field for field, words in _WORDS.items() for word in words.split()},
}


def field_meant(word: str) -> str:
    """Return the field that people call by *word*, in small letters, "" for none."""
    return _MEANT.get(word, "")

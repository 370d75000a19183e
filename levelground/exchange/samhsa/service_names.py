"""The names of services as SAMHSA's locator has them, with the codes that stand for them.

They are those of the code book that SAMHSA publishes with its directories, a work of the United
States government in the public domain. Some names stand in two categories and mean two things, so
that a name is looked up in its category: "Young adults" is a group of its own, and "Young Adults"
an age.
"""

from __future__ import annotations

from collections.abc import Mapping

# Category, code and name, one service a line; codes that no record has a place for are not here.
_BOOK = """\
AGE ADLT Adults
AGE CHLD Children/Adolescents
AGE SNR Seniors
AGE YAD Young Adults
AS ACU Acupuncture
AS BC Residential beds for clients' children
AS CCC Child care for clients' children
AS CM Case management service
AS DVFP Domestic violence services, including family or partner
AS EIH Early intervention for HIV
AS IPC Integrated primary care services
AS MHS Mental health services
AS SPS Suicide prevention services
AS SSD Social skills development
AS TA Transportation assistance
ASPT CMHA Comprehensive mental health assessment
ASPT CSAA Comprehensive substance use assessment
ASPT ISC Interim services for clients
ASPT MHPA Complete medical history/physical exam
ASPT OPC Outreach to persons in the community
ASPT PIEC Professional interventionist/educational consultant
ASPT SMHD Screening for mental disorders
ASPT SSA Screening for substance use
ASPT STU Screening for tobacco use
AUT ACMA Accepts clients using medication assisted treatment for alcohol use disorder but prescribed elsewhere
AUT NAUT Does not treat alcohol use disorder
AUT NMAUT Does not use medication assisted treatment for alcohol use disorder
AUT PMAT This facility administers/prescribes medication for alcohol use disorder
DETOX ADTX Alcohol Detoxification
DETOX BDTX Benzodiazepines Detoxification
DETOX CDTX Cocaine Detoxification
DETOX MDET Medication routinely used during detoxification
DETOX MDTX Methamphetamines detoxification
DETOX ODTX Opioids detoxification
ECS FCO Family counseling
ECS GCO Group counseling
ECS HAEC HIV or AIDS education, counseling, or support
ECS HEOH Health education services other than HIV/AIDS or hepatitis
ECS ICO Individual counseling
ECS MCO Marital/couples counseling
ECS SAE Substance use disorder education
ECS TAEC Hepatitis education, counseling, or support
ECS TCC Smoking/vaping/tobacco cessation counseling
ECS VOC Vocational training or educational support (for example, high school coursework, GED preparation, etc.)
EXCL AUDO Alcohol use disorder clients only
EXCL DU Specially designed program for DUI/DWI clients
EXCL DUO Serves only DUI/DWI clients
EXCL OUDO Opioid use disorder clients only
FOP DDF Department of Defense
FOP FED Federal Government
FOP IH Indian Health Services
FOP LCCG Local, county, or community government
FOP PVTN Private non-profit organization
FOP PVTP Private for-profit organization
FOP STG State government
FOP TBG Tribal government
FOP VAMC U.S. Department of Veterans Affairs
FVP VAPN Vaping not permitted
FVP VAPP Vaping permitted without restriction
FVP VPPD Vaping permitted in designated area
GN FEM Female
GN MALE Male
LCA CARF Commission on Accreditation of Rehabilitation Facilities (CARF)
LCA COA Council on Accreditation (COA)
LCA DEA Drug Enforcement Agency (DEA)
LCA FQHC Federally Qualified Health Center
LCA HFAP Healthcare Facilities Accreditation Program (HFAP)
LCA HLA Hospital licensing authority
LCA JC The Joint Commission
LCA NCQA National Committee for Quality Assurance (NCQA)
LCA SOTP SAMHSA certification for opioid treatment program (OTP)
LCA STAG State substance use treatment agency
LCA STDH State department of health
LCA STMH State mental health department
MSRV HAV Hepatitis A (HAV) vaccination
MSRV HBV Hepatitis B (HBV) vaccination
OL F17 Any Chinese Language
OL F19 Creole
OL F25 Farsi
OL F28 French
OL F30 German
OL F31 Greek
OL F35 Hebrew
OL F36 Hindi
OL F37 Hmong
OL F4 Arabic
OL F42 Italian
OL F43 Japanese
OL F47 Korean
OL F66 Polish
OL F67 Portuguese
OL F70 Russian
OL F81 Tagalog
OL F92 Vietnamese
OL N24 Ojibwa
OL N40 Yupik
OM BU Buprenorphine used in Treatment
OM MU Methadone used in Treatment
OM NU Naltrexone used in Treatment
OMSC INPE In-network prescribing entity
OMSC PC No formal relationship with prescribing entity
OMSC RPE Other contracted prescribing entity
OT BMW Buprenorphine maintenance for predetermined time
OT BUM Buprenorphine maintenance
OT DB Buprenorphine detoxification
OT DLC Lofexidine or Clonidine detoxification
OT DM Methadone detoxification
OT MM Methadone maintenance
OT MMW Methadone maintenance for predetermined time
OT MOA Accepts clients using MAT but prescribed elsewhere
OT MWS Maintenance service with medically supervised withdrawal after stabilization
OT NMOA Does not use MAT for opioid use disorders
OT NOOP Does not treat opioid use disorders
OT OTP Federally-certified Opioid Treatment Program
OT PAIN Use methadone/buprenorphine for pain management or emergency dosing
OT RPN Relapse prevention with naltrexone
OT UB Prescribes buprenorphine
OT ULC Lofexidine/clonidine detoxification
OT UN Prescribes naltrexone
OTHR TGD Treatment for gambling disorder
OTHR TOD Treatment for other addiction disorder
PAY FSA Federal, or any government funding for substance use treatment programs
PAY ITU IHS/Tribal/Urban (ITU) funds
PAY MC Medicare
PAY MD Medicaid
PAY MI Federal military insurance (e.g., TRICARE)
PAY NP No payment accepted
PAY PI Private health insurance
PAY SAMF SAMHSA funding/block grants
PAY SF Cash or self-payment
PAY SI State-financed health insurance plan other than Medicaid
PHR ACM Acamprosate (Campral®)
PHR BERI Buprenorphine (extended-release, injectable)
PHR BSDM Buprenorphine sub-dermal implant
PHR BWN Buprenorphine with naloxone
PHR BWON Buprenorphine without naloxone
PHR CLND Clonidine
PHR DSF Disulfiram
PHR LFXD Lofexidine
PHR METH Methadone
PHR MHCV Medications for Hepatitis C treatment
PHR MHIV Medications for HIV treatment
PHR MMD Medication for mental disorders
PHR MPEP Medications for pre-exposure to prophylaxis
PHR NRT Nicotine replacement
PHR NSC Non-nicotine smoking/tobacco cessation
PHR NXN Naltrexone (oral)
PHR VTRL Naltrexone (extended-release, injectable)
PYAS PA Payment assistance (check with facility for details)
PYAS SS Sliding fee scale (fee is based on income and other factors)
RSS AOSS Assistance with obtaining social services
RSS EMP Employment counseling or training
RSS HS Housing services
RSS PEER Mentoring/peer support
RSS RC Recovery coach
RSS SHG Self-help groups
SCR BABA Breathalyzer or blood alcohol testing
SCR DAOF Drug and alcohol oral fluid testing
SCR DAUT Drug or alcohol urine screening
SCR HBT Testing for Hepatitis B (HBV)
SCR HCT Testing for Hepatitis C (HCV)
SCR HIVT HIV testing
SCR MST Metabolic syndrome monitoring
SCR STDT STD testing
SCR TBS TB screening
SET HI Hospital inpatient/24-hour hospital inpatient
SET HID Hospital inpatient detoxification
SET HIT Hospital inpatient treatment
SET OD Outpatient detoxification
SET ODT Outpatient day treatment or partial hospitalization
SET OIT Intensive outpatient treatment
SET OMB Outpatient methadone/buprenorphine or naltrexone treatment
SET OP Outpatient
SET ORT Regular outpatient treatment
SET PHDT Partial hospitalization/day treatment
SET RD Residential detoxification
SET RES Residential/24-hour residential
SET RL Long-term residential
SET RS Short-term residential
SG AD Adolescents
SG ADM Active duty military
SG CJ Criminal justice (other than DUI/DWI)/Forensic clients
SG CO Clients with co-occurring mental and substance use disorders
SG COPSU Clients with co-occurring pain and substance use disorders
SG DV Clients who have experienced intimate partner violence, domestic violence
SG GL Lesbian, gay, bisexual, transgender, or queer/questioning (LGBTQ)
SG HV Clients with HIV or AIDS
SG MF Members of military families
SG MN Adult men
SG PED Persons with eating disorders
SG PTSD Persons with post-traumatic stress disorder (PTSD)
SG PW Pregnant/postpartum women
SG SE Seniors or older adults
SG TAY Young adults
SG TRMA Clients who have experienced trauma
SG VET Veterans
SG WN Adult women
SG XA Clients who have experienced sexual abuse
SL AH Sign language services for the deaf and hard of hearing
SL FX Other languages (excluding Spanish)
SL NX American Indian or Alaska Native languages
SL SP Spanish
SMAT AUINPE In-network prescribing entity
SMAT AUPC No formal relationship with prescribing entity
SMAT AURPE Other contracted prescribing entity
SMP SMON Smoking not permitted
SMP SMOP Smoking permitted without restriction
SMP SMPD Smoking permitted in designated area
TAP ANG Anger management
TAP BIA Brief intervention
TAP CBT Cognitive behavioral therapy
TAP CMI Contingency management/motivational incentives
TAP CRV Community reinforcement plus vouchers
TAP DBT Dialectical behavior therapy
TAP EMDR Eye Movement Desensitization and Reprocessing therapy
TAP GT Group therapy
TAP IPT Individual psychotherapy
TAP MOTI Motivational interviewing
TAP MXM Matrix Model
TAP RELP Relapse prevention
TAP SACA Substance use disorder counseling
TAP TELE Telemedicine/telehealth therapy
TAP TRC Trauma-related counseling
TAP TWFA 12-step facilitation
TC DT Detoxification
TC HH Transitional housing, halfway house, or sober home
TC MH Mental health treatment
TC SA Substance use treatment
TC SUMH Treatment for co-occurring substance use plus either serious mental health illness in adults/serious emotional disturbance in children
TRSRV ACC Aftercare/continuing care
TRSRV DP Discharge Planning
TRSRV NOE Naloxone and overdose education
TRSRV OFD Outcome follow-up after discharge
"""  # noqa: E501 - names are as long as they are


def folded_name(name: str) -> str:
    """Return a name as names are looked up: in small letters, without idle spaces."""
    return " ".join(name.split()).casefold()


def _by_category() -> Mapping[tuple[str, str], str]:
    rows = (line.split(" ", 2) for line in _BOOK.splitlines())
    return {(category, folded_name(name)): code for category, code, name in rows}


def _by_exact_name() -> Mapping[str, str]:
    """Return the code of each name that stands once, in its very letters."""
    rows = [line.split(" ", 2) for line in _BOOK.splitlines()]
    names = [name for _category, _code, name in rows]
    return {name: code for _category, code, name in rows if names.count(name) == 1}


BY_CATEGORY = _by_category()
BY_NAME = _by_exact_name()
CODE_NAMES: Mapping[str, str] = {
    code: name for _category, code, name in (line.split(" ", 2) for line in _BOOK.splitlines())
}


def code_of(category: str, name: str) -> str:
    """Return the code of a service by its category and name, "" where it is not known.

    Without a category only a name that means one thing tells, in its very letters.
    """
    if category:
        return BY_CATEGORY.get((category, folded_name(name)), "")
    return BY_NAME.get(" ".join(name.split()), "")

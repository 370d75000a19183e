"""The first two digits of the ZIP codes of each state. A test holds them to the table."""

from __future__ import annotations

_WRITTEN = (
    "AK 99, AL 35 36, AR 71 72, AS 96, AZ 85 86, CA 90 91 92 93 94 95 96, CO 80 81, CT 06, "
    "DC 20 56 88, DE 19, FL 32 33 34, FM 96, GA 30 31 39, GU 96, HI 96, IA 50 51 52, ID 83, "
    "IL 60 61 62, IN 46 47, KS 66 67, KY 40 41 42, LA 70 71, MA 01 02 05, MD 20 21, "
    "ME 03 04, MH 96, MI 48 49, MN 55 56, MO 63 64 65 72, MP 96, MS 38 39, MT 59, NC 27 28, "
    "ND 58, NE 68 69, NH 03, NJ 07 08 09, NM 87 88, NV 88 89, NY 00 06 10 11 12 13 14, "
    "OH 43 44 45, OK 73 74, OR 97, PA 15 16 17 18 19, PR 00, PW 96, RI 02, SC 29, SD 57, "
    "TN 37 38, TX 73 75 76 77 78 79 88, UT 84, VA 20 22 23 24, VI 00, VT 05, WA 98 99, "
    "WI 53 54, WV 24 25 26, WY 82 83"
)
REGIONS = {
    state: tuple(digits) for state, *digits in (told.split() for told in _WRITTEN.split(","))
}

import { dayNumber, fieldsOfDay } from './calendar.ts';

/**
 * The Vietnamese lunar calendar by its astronomical rule: a month begins on the day of the new moon,
 * the eleventh month holds the winter solstice, and in a year of thirteen months the first without
 * a major solar term is the leap month. Days are those of Hà Nội: UTC+8 until 1967, UTC+7 since
 * (the Chinese calendar, which ICU has, differs in 1985 and 2007). New moons and the sun's place after
 * J. Meeus, Astronomical Algorithms.
 */
export function lunarDay(lunarYear: number, month: number, day: number): { year: number; month: number; day: number } {
  const zone = lunarYear < 1968 ? 8 / 24 : 7 / 24;
  const ends = eleventhMonth(lunarYear, zone);
  const begins = eleventhMonth(lunarYear - 1, zone);
  // Months of the lunar year counted from the eleventh of the year before: the first is two later.
  const wanted = month >= 11 ? month - 11 : month + 1;
  const first = month >= 11 ? ends : begins;
  const last = month >= 11 ? eleventhMonth(lunarYear + 1, zone) : ends;
  const leap = leapMonth(first, last, zone);
  const steps = wanted + (leap !== null && wanted >= leap ? 1 : 0);
  return fieldsOfDay(newMoonAfter(first, steps, zone) + day - 1);
}

/** The last day of the lunar year before (30 or 29 Tết). */
export function lastDayBefore(lunarYear: number): { year: number; month: number; day: number } {
  const { year, month, day } = lunarDay(lunarYear, 1, 1);
  return fieldsOfDay(dayNumber(year, month, day) - 1);
}

/** The day number of the first day of the month that holds the winter solstice of a year. */
function eleventhMonth(year: number, zone: number): number {
  const k = lunationBefore(dayNumber(year, 12, 31));
  const start = newMoonDay(k, zone);
  return sunSector(start, zone) >= 9 ? newMoonDay(k - 1, zone) : start;
}

/** The place of the leap month, counted from the eleventh; null in a year of twelve. */
function leapMonth(first: number, last: number, zone: number): number | null {
  if (last - first < 365) return null;
  let before = -1;
  for (let i = 1; i < 14; i++) {
    const sector = sunSector(newMoonAfter(first, i, zone), zone);
    if (sector === before) return i - 1;
    before = sector;
  }
  return null;
}

function newMoonAfter(day: number, months: number, zone: number): number {
  return newMoonDay(lunationBefore(day + 15) + months, zone);
}

/** The number of the lunation whose new moon is the last at or before the day, or the one near it. */
function lunationBefore(day: number): number {
  return Math.floor((day + unixEpoch - firstNewMoon) / synodicMonth);
}

const unixEpoch = 2440587.5;
const firstNewMoon = 2415021.076998695;
const synodicMonth = 29.530588853;

/** The day number on which the k-th new moon since 1900 falls. */
function newMoonDay(k: number, zone: number): number {
  return Math.floor(newMoon(k) + zone - unixEpoch);
}

const degrees = Math.PI / 180;

/** The Julian date (universal time) of the k-th new moon since 1900. */
function newMoon(k: number): number {
  const t = k / 1236.85;
  const mean =
    2415020.75933 +
    29.53058868 * k +
    0.0001178 * t * t -
    0.000000155 * t ** 3 +
    0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t * t) * degrees);
  const sun = (359.2242 + 29.10535608 * k - 0.0000333 * t * t - 0.00000347 * t ** 3) * degrees;
  const moon = (306.0253 + 385.81691806 * k + 0.0107306 * t * t + 0.00001236 * t ** 3) * degrees;
  const latitude = (21.2964 + 390.67050646 * k - 0.0016528 * t * t - 0.00000239 * t ** 3) * degrees;
  const correction =
    (0.1734 - 0.000393 * t) * Math.sin(sun) +
    0.0021 * Math.sin(2 * sun) -
    0.4068 * Math.sin(moon) +
    0.0161 * Math.sin(2 * moon) -
    0.0004 * Math.sin(3 * moon) +
    0.0104 * Math.sin(2 * latitude) -
    0.0051 * Math.sin(sun + moon) -
    0.0074 * Math.sin(sun - moon) +
    0.0004 * Math.sin(2 * latitude + sun) -
    0.0004 * Math.sin(2 * latitude - sun) -
    0.0006 * Math.sin(2 * latitude + moon) +
    0.001 * Math.sin(2 * latitude - moon) +
    0.0005 * Math.sin(2 * moon + sun);
  const dynamical = -0.000278 + 0.000265 * t + 0.000262 * t * t;
  return mean + correction - dynamical;
}

/** In which twelfth of its way the sun stands when the day begins; 0 holds the spring equinox. */
function sunSector(day: number, zone: number): number {
  const t = (day + unixEpoch - zone - 2451545) / 36525;
  const anomaly = (357.5291 + 35999.0503 * t - 0.0001559 * t * t) * degrees;
  const centre =
    (1.9146 - 0.004817 * t) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly);
  const longitude = 280.46645 + 36000.76983 * t + 0.0003032 * t * t + centre;
  return Math.floor((((longitude % 360) + 360) % 360) / 30);
}

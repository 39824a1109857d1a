/** Number of days between two dates in ISO format, such as 2024-02-28; negative if the end is earlier. */
function daysBetweenDates(start, end) {
  const millisecondsOfDay = 24 * 60 * 60 * 1000;
  return Math.round((Date.parse(end + 'T00:00:00Z') - Date.parse(start + 'T00:00:00Z')) / millisecondsOfDay);
}

/** Formats a date as yyyy-mm-dd, the ISO format, in local time. */
function formatDate(date) {
  const month = String(date.getMonth() + 1).padStart(2, '0');
  const day = String(date.getDate()).padStart(2, '0');
  return date.getFullYear() + '-' + month + '-' + day;
}

/** Checks if a year is a leap year. */
function isLeapYear(year) {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Adds days to a date: returns a new date. */
function addDays(date, days) {
  const later = new Date(date);
  later.setDate(later.getDate() + days);
  return later;
}

/** Calculates the age in years of somebody from the birthday. */
function ageInYears(birthday, today = new Date()) {
  const hadBirthday = today.getMonth() > birthday.getMonth()
    || (today.getMonth() === birthday.getMonth() && today.getDate() >= birthday.getDate());
  return today.getFullYear() - birthday.getFullYear() - (hadBirthday ? 0 : 1);
}

/** Parses a date string such as 2024-02-29, in local time. Throws a RangeError if it is none. */
function parseDate(text) {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) || [];
  const date = new Date(year, month - 1, day);
  if (date.getDate() !== Number(day)) {
    throw new RangeError('No date: ' + text);
  }
  return date;
}

"""Everyday work with dates and times."""
from datetime import date, datetime


def days_between(start, end):
    """Number of days between two dates in ISO format, such as 2024-02-28; negative if the end is earlier."""
    return (date.fromisoformat(end) - date.fromisoformat(start)).days


def format_date(day):
    """Format a date as yyyy-mm-dd, the ISO format."""
    return day.strftime("%Y-%m-%d")


def is_leap_year(year):
    """Check if a year is a leap year."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def parse_timestamp(text):
    """Parse a timestamp, a date with time in ISO format, into a datetime."""
    return datetime.fromisoformat(text)


def age_in_years(birthday, today=None):
    """Calculate the age in years of somebody from the birthday."""
    today = today or date.today()
    return today.year - birthday.year - ((today.month, today.day) < (birthday.month, birthday.day))


def parse_date(text, pattern="%Y-%m-%d"):
    """Parse a date string, such as 2024-02-29: return the date. Raise ValueError if it is none."""
    return datetime.strptime(text, pattern).date()

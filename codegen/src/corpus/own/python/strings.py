"""Everyday work with strings."""
import re
from collections import Counter


def reverse_string(text):
    """Reverse a string."""
    return text[::-1]


def is_palindrome(text):
    """Check if a string is a palindrome, whatever its case, spaces and punctuation."""
    letters = [c.lower() for c in text if c.isalnum()]
    return letters == letters[::-1]


def are_anagrams(first, second):
    """Check if two strings are anagrams of each other."""
    return Counter(first.replace(" ", "").lower()) == Counter(second.replace(" ", "").lower())


def count_words(text):
    """Count the words in a text."""
    return len(re.findall(r"\w+(?:['-]\w+)*", text))


def word_frequencies(text):
    """Count how often each word occurs in a text, the most frequent first."""
    return dict(Counter(re.findall(r"\w+", text.lower())).most_common())


def count_vowels(text):
    """Count the vowels in a string."""
    return sum(c in "aeiou" for c in text.lower())


def strip_whitespace(text):
    """Remove whitespace from both ends of a string, trim it: return what is between."""
    start, end = 0, len(text)
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return text[start:end]


def levenshtein_distance(first, second):
    """Levenshtein distance, the edit distance of two strings: the least number of changed characters."""
    previous = list(range(len(second) + 1))
    for i, a in enumerate(first, 1):
        current = [i]
        for j, b in enumerate(second, 1):
            current.append(min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (a != b)))
        previous = current
    return previous[-1]

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

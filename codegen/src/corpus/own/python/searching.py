"""Searching lists and strings."""


def binary_search(items, target):
    """Binary search in a sorted list: return the index of the target, or -1 if it is missing."""
    low, high = 0, len(items) - 1
    while low <= high:
        middle = (low + high) // 2
        if items[middle] == target:
            return middle
        if items[middle] < target:
            low = middle + 1
        else:
            high = middle - 1
    return -1


def linear_search(items, predicate):
    """Linear search: return the index of the first item that fits a predicate, or -1."""
    for index, item in enumerate(items):
        if predicate(item):
            return index
    return -1


def index_of_largest(items):
    """Find the index of the largest element of a non-empty list, the maximum."""
    return max(range(len(items)), key=items.__getitem__)


def find_all_occurrences(text, part):
    """Find all occurrences of a substring in a string: return their indexes, overlapping ones included."""
    if not part:
        return []
    found = []
    at = text.find(part)
    while at >= 0:
        found.append(at)
        at = text.find(part, at + 1)
    return found

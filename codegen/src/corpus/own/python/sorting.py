"""Sorting lists and dictionaries."""


def merge_sort(items):
    """Merge sort: return a new sorted list; equal items keep their order."""
    if len(items) <= 1:
        return list(items)
    middle = len(items) // 2
    left, right = merge_sort(items[:middle]), merge_sort(items[middle:])
    merged = []
    i = j = 0
    while i < len(left) and j < len(right):
        if right[j] < left[i]:
            merged.append(right[j])
            j += 1
        else:
            merged.append(left[i])
            i += 1
    return merged + left[i:] + right[j:]


def insertion_sort(items):
    """Insertion sort: sort a list in place."""
    for i in range(1, len(items)):
        item = items[i]
        j = i
        while j > 0 and item < items[j - 1]:
            items[j] = items[j - 1]
            j -= 1
        items[j] = item


def sort_by_field(records, field):
    """Sort a list of dictionaries by a field or key; records without it come last."""
    return sorted(records, key=lambda record: (field not in record, record.get(field)))


def sort_objects_by_attribute(objects, attribute):
    """Sort a list of objects by an attribute or field of theirs."""
    return sorted(objects, key=lambda item: getattr(item, attribute))


def sort_dict_by_value(mapping, reverse=False):
    """Sort a dictionary by value: return a new dictionary with its items in the order of their values."""
    return dict(sorted(mapping.items(), key=lambda item: item[1], reverse=reverse))


def quick_sort(items):
    """Quicksort: return a sorted list of the items, dividing them at a pivot."""
    if len(items) < 2:
        return list(items)
    pivot = items[len(items) // 2]
    smaller = [item for item in items if item < pivot]
    equal = [item for item in items if item == pivot]
    larger = [item for item in items if item > pivot]
    return quick_sort(smaller) + equal + quick_sort(larger)


def rotate_list(items, k):
    """Rotate a list by k positions to the right, or to the left if k is negative: return a new list."""
    if not items:
        return []
    k %= len(items)
    return items[-k:] + items[:-k]

/** Binary search in a sorted list or array: returns the index of the target, or -1 if it is missing. */
function binarySearch(items, target) {
  let low = 0;
  let high = items.length - 1;
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    if (items[middle] === target) {
      return middle;
    }
    if (items[middle] < target) {
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return -1;
}

/** Linear search: returns the index of the first item that fits a predicate, or -1. */
function linearSearch(items, predicate) {
  for (let i = 0; i < items.length; i++) {
    if (predicate(items[i])) {
      return i;
    }
  }
  return -1;
}

/** Finds the index of the largest element of an array, its maximum; -1 if it is empty. */
function indexOfLargest(items) {
  return items.reduce((best, item, index) => (best < 0 || item > items[best] ? index : best), -1);
}

/** Finds all occurrences of a substring in a string: returns their indexes, overlapping ones included. */
function findAllOccurrences(text, part) {
  const found = [];
  let at = part === '' ? -1 : text.indexOf(part);
  while (at >= 0) {
    found.push(at);
    at = text.indexOf(part, at + 1);
  }
  return found;
}

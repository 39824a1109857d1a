/** Merge sort: returns a new sorted array; equal items keep their order. */
function mergeSort(items) {
  if (items.length <= 1) {
    return items.slice();
  }
  const middle = Math.floor(items.length / 2);
  const left = mergeSort(items.slice(0, middle));
  const right = mergeSort(items.slice(middle));
  const merged = [];
  while (left.length > 0 && right.length > 0) {
    merged.push(right[0] < left[0] ? right.shift() : left.shift());
  }
  return merged.concat(left, right);
}

/** Quick sort: returns a new sorted array. */
function quickSort(items) {
  if (items.length <= 1) {
    return items.slice();
  }
  const pivot = items[Math.floor(items.length / 2)];
  return quickSort(items.filter((item) => item < pivot))
    .concat(items.filter((item) => item === pivot))
    .concat(quickSort(items.filter((item) => item > pivot)));
}

/** Insertion sort: sorts an array in place. */
function insertionSort(items) {
  for (let i = 1; i < items.length; i++) {
    const item = items[i];
    let j = i;
    while (j > 0 && item < items[j - 1]) {
      items[j] = items[j - 1];
      j--;
    }
    items[j] = item;
  }
  return items;
}

/** Sorts a list, an array of objects by a field, key or property: returns a new array. */
function sortByField(objects, field) {
  return objects.slice().sort((a, b) => (a[field] < b[field] ? -1 : a[field] > b[field] ? 1 : 0));
}

/** Sorts an object, a dictionary or map by value: returns a new object with its entries in the order of their values. */
function sortObjectByValue(object) {
  return Object.fromEntries(Object.entries(object).sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/** Rotates an array by k positions to the right, or to the left if k is negative: returns a new array. */
function rotateArray(items, k) {
  const size = items.length;
  return items.map((item, i) => items[(((i - k) % size) + size) % size]);
}

/** Reverses a string. */
function reverseString(text) {
  return Array.from(text).reverse().join('');
}

/** Checks if a string is a palindrome, whatever its case, spaces and punctuation. */
function isPalindrome(text) {
  const letters = text.toLowerCase().replace(/[^a-z0-9]/g, '');
  return letters === letters.split('').reverse().join('');
}

/** Checks if two strings are anagrams of each other. */
function areAnagrams(first, second) {
  const sorted = (text) => text.toLowerCase().replace(/\s/g, '').split('').sort().join('');
  return sorted(first) === sorted(second);
}

/** Counts the words in a text. */
function countWords(text) {
  const words = text.trim().split(/\s+/);
  return words[0] === '' ? 0 : words.length;
}

/** Counts how often each word occurs in a text, their frequencies. */
function wordFrequencies(text) {
  const frequencies = new Map();
  for (const word of text.toLowerCase().match(/\w+/g) || []) {
    frequencies.set(word, (frequencies.get(word) || 0) + 1);
  }
  return frequencies;
}

/** Counts the vowels in a string. */
function countVowels(text) {
  return (text.match(/[aeiou]/gi) || []).length;
}

/** Removes whitespace from both ends of a string, trims it: returns what is between. */
function stripWhitespace(text) {
  return text.replace(/^\s+/, '').replace(/\s+$/, '');
}

/** Levenshtein distance, the edit distance of two strings: the least number of changed characters. */
function levenshteinDistance(first, second) {
  let previous = Array.from({ length: second.length + 1 }, (_, j) => j);
  for (let i = 1; i <= first.length; i++) {
    const current = [i];
    for (let j = 1; j <= second.length; j++) {
      const changed = previous[j - 1] + (first[i - 1] === second[j - 1] ? 0 : 1);
      current.push(Math.min(changed, previous[j] + 1, current[j - 1] + 1));
    }
    previous = current;
  }
  return previous[second.length];
}

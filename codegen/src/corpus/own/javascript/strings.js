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

/** Greatest common divisor (GCD) of two integers, by Euclid's algorithm. */
function greatestCommonDivisor(a, b) {
  while (b !== 0) {
    [a, b] = [b, a % b];
  }
  return Math.abs(a);
}

/** Least common multiple (LCM) of two integers. */
function leastCommonMultiple(a, b) {
  let x = a;
  let y = b;
  while (y !== 0) {
    [x, y] = [y, x % y];
  }
  return x === 0 ? 0 : Math.abs((a / x) * b);
}

/** Checks if a number is prime. */
function isPrime(n) {
  if (n < 2) {
    return false;
  }
  for (let i = 2; i * i <= n; i++) {
    if (n % i === 0) {
      return false;
    }
  }
  return true;
}

/** Prime factors of a number, its factorization: returns them in ascending order, repeated where they are. */
function primeFactors(n) {
  const factors = [];
  for (let divisor = 2; divisor * divisor <= n; divisor++) {
    while (n % divisor === 0) {
      factors.push(divisor);
      n /= divisor;
    }
  }
  if (n > 1) {
    factors.push(n);
  }
  return factors;
}

/** Sieve of Eratosthenes: all prime numbers up to a limit. */
function sieveOfEratosthenes(limit) {
  const composite = new Set();
  const primes = [];
  for (let i = 2; i <= limit; i++) {
    if (!composite.has(i)) {
      primes.push(i);
      for (let j = i * i; j <= limit; j += i) {
        composite.add(j);
      }
    }
  }
  return primes;
}

/** Fibonacci numbers: returns the first ones, beginning with 0 and 1. */
function fibonacciNumbers(count) {
  const numbers = [];
  let [current, following] = [0, 1];
  for (let i = 0; i < count; i++) {
    numbers.push(current);
    [current, following] = [following, current + following];
  }
  return numbers;
}

/** Converts a number to binary, to base 2: returns its digits as a string. */
function toBinary(number) {
  let digits = '';
  let rest = Math.abs(number);
  do {
    digits = (rest % 2) + digits;
    rest = Math.floor(rest / 2);
  } while (rest > 0);
  return number < 0 ? '-' + digits : digits;
}

/** Converts a temperature from degrees Celsius to Fahrenheit. */
function celsiusToFahrenheit(celsius) {
  return (celsius * 9) / 5 + 32;
}

/** Converts a temperature from degrees Fahrenheit to Celsius. */
function fahrenheitToCelsius(fahrenheit) {
  return ((fahrenheit - 32) * 5) / 9;
}

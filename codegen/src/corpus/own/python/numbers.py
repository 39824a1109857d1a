"""Number theory."""


def greatest_common_divisor(a, b):
    """Greatest common divisor (GCD) of two integers, by Euclid's algorithm."""
    while b:
        a, b = b, a % b
    return abs(a)


def least_common_multiple(a, b):
    """Least common multiple (LCM) of two integers."""
    x, y = a, b
    while y:
        x, y = y, x % y
    return abs(a * b) // abs(x) if x else 0


def is_prime(n):
    """Check if a number is prime."""
    if n < 4:
        return n > 1
    if n % 2 == 0 or n % 3 == 0:
        return False
    return all(n % i and n % (i + 2) for i in range(5, int(n ** 0.5) + 1, 6))


def prime_factors(n):
    """Prime factors of a number, its factorization: return them in ascending order, repeated where they are."""
    factors = []
    divisor = 2
    while divisor * divisor <= n:
        while n % divisor == 0:
            factors.append(divisor)
            n //= divisor
        divisor += 1
    if n > 1:
        factors.append(n)
    return factors


def sieve_of_eratosthenes(limit):
    """Sieve of Eratosthenes: all prime numbers up to a limit."""
    prime = [False, False] + [True] * (limit - 1)
    for i in range(2, int(limit ** 0.5) + 1):
        if prime[i]:
            prime[i * i::i] = [False] * len(prime[i * i::i])
    return [i for i, is_one in enumerate(prime) if is_one]


def fibonacci_numbers(count):
    """Fibonacci numbers: return the first ones as a list, beginning with 0 and 1."""
    numbers = []
    current, following = 0, 1
    for _ in range(count):
        numbers.append(current)
        current, following = following, current + following
    return numbers


def to_binary(number):
    """Convert a number to binary, to base 2: return its digits as a string."""
    if number < 0:
        return "-" + to_binary(-number)
    digits = ""
    while number > 1:
        digits = str(number % 2) + digits
        number //= 2
    return str(number) + digits


def celsius_to_fahrenheit(celsius):
    """Convert a temperature from degrees Celsius to Fahrenheit."""
    return celsius * 9 / 5 + 32


def fahrenheit_to_celsius(fahrenheit):
    """Convert a temperature from degrees Fahrenheit to Celsius."""
    return (fahrenheit - 32) * 5 / 9

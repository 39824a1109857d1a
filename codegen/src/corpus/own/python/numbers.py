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

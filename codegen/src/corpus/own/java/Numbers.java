import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Number theory. */
public final class Numbers {

    private Numbers() {
    }

    /** Greatest common divisor (GCD) of two integers, by Euclid's algorithm. */
    public static long greatestCommonDivisor(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return Math.abs(a);
    }

    /** Least common multiple (LCM) of two integers. */
    public static long leastCommonMultiple(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x == 0 ? 0 : Math.abs(a / x * b);
    }

    /** Checks if a number is prime. */
    public static boolean isPrime(long n) {
        if (n < 2) {
            return false;
        }
        for (long i = 2; i <= n / i; i++) {
            if (n % i == 0) {
                return false;
            }
        }
        return true;
    }

    /** Prime factors of a number, its factorization: returns them in ascending order, repeated where they are. */
    public static List<Long> primeFactors(long n) {
        List<Long> factors = new ArrayList<>();
        for (long divisor = 2; divisor <= n / divisor; divisor++) {
            while (n % divisor == 0) {
                factors.add(divisor);
                n /= divisor;
            }
        }
        if (n > 1) {
            factors.add(n);
        }
        return factors;
    }

    /** Sieve of Eratosthenes: all prime numbers up to a limit. */
    public static List<Integer> sieveOfEratosthenes(int limit) {
        BitSet composite = new BitSet();
        List<Integer> primes = new ArrayList<>();
        for (int i = 2; i <= limit; i++) {
            if (!composite.get(i)) {
                primes.add(i);
                for (long j = (long) i * i; j <= limit; j += i) {
                    composite.set((int) j);
                }
            }
        }
        return primes;
    }

    /** Fibonacci numbers: returns the first ones, beginning with 0 and 1. */
    public static List<Long> fibonacciNumbers(int count) {
        List<Long> numbers = new ArrayList<>();
        long current = 0;
        long following = 1;
        for (int i = 0; i < count; i++) {
            numbers.add(current);
            long sum = current + following;
            current = following;
            following = sum;
        }
        return numbers;
    }

    /** Converts a number to binary, to base 2: returns its digits. */
    public static String toBinary(int number) {
        StringBuilder digits = new StringBuilder();
        long rest = Math.abs((long) number);
        do {
            digits.append(rest % 2);
            rest /= 2;
        } while (rest > 0);
        return (number < 0 ? "-" : "") + digits.reverse();
    }

    /** Converts a temperature from degrees Celsius to Fahrenheit. */
    public static double celsiusToFahrenheit(double celsius) {
        return celsius * 9 / 5 + 32;
    }

    /** Converts a temperature from degrees Fahrenheit to Celsius. */
    public static double fahrenheitToCelsius(double fahrenheit) {
        return (fahrenheit - 32) * 5 / 9;
    }
}

/** What the figures of administrators cost, with many generations on record. */
package palaestra.bench.statistics;

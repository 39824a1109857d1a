/** How long the arena's computations take at the sizes they are made for. */
package palaestra.bench.arena;

/** What the embedded models take to start, to answer, and to be there. */
package palaestra.bench.embedded;

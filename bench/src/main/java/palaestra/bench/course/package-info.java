/** What thousands of course tasks cost a whole server, and how late its clients learn of them. */
package palaestra.bench.course;

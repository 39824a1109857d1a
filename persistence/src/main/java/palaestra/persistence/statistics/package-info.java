/** Roll-ups in PostgreSQL: computed by its statements, and cut into the pieces that are asked for by them. */
package palaestra.persistence.statistics;

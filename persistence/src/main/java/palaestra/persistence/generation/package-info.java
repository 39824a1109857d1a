/** The record of generations in the database: written, row by row, and never changed. */
package palaestra.persistence.generation;

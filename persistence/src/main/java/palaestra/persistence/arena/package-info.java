/** The arena in the database: by statements of PostgreSQL's own, because nearly all of it is counting. */
package palaestra.persistence.arena;

/**
 * Help tasks and answers in PostgreSQL. Lists are read by SQL that touches an index for all rows before the page and
 * the table only for those on it; which tasks exist and who may be named is left to foreign keys.
 */
package palaestra.persistence.forum;

/** Chat histories in the database. A unique constraint gives each message a time of its own. */
package palaestra.persistence.chat;

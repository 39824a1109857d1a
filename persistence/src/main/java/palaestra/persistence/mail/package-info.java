/**
 * The outbox and the settings of mail in the database, and the way to a mail server: Jakarta Mail as the application
 * server brings it.
 */
package palaestra.persistence.mail;

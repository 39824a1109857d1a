/**
 * Has the outbox of mails emptied: at once after a mail was queued on this node, and every few seconds for what other
 * nodes left behind.
 */
package palaestra.api.mail;

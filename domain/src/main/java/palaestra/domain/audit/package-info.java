/**
 * The audit trail: who did what to whose account, when and from where. Entries are written in the transaction of what
 * they tell, so that neither is there without the other, and are never changed or deleted; the database refuses it.
 * They hold numbers of accounts and addresses of clients, and nothing that people wrote.
 */
package palaestra.domain.audit;

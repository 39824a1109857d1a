/** The ledger of credits and the redeem codes in PostgreSQL, whose constraints hold what the domain promises. */
package palaestra.persistence.credit;

/** The audit trail in the database, whose triggers keep it from being changed. */
package palaestra.persistence.audit;

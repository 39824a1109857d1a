/**
 * Accounts, sessions and sign-in failures in the database, the hashing of passwords, and the file of the first
 * administrator's password. What must hold under concurrency is held by constraints, row locks and single statements.
 */
package palaestra.persistence.account;

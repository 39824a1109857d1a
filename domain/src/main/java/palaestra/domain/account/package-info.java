/**
 * Accounts, sign-in and sessions: one account and one session for all dialects. An account is created by
 * registration or as the first administrator; a session is a row that exists while it is live, so ending it is
 * deleting it. Whoever needs to react to an ended session observes {@link palaestra.domain.account.SessionsEnded}.
 */
package palaestra.domain.account;

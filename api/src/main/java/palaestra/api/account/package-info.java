/**
 * What the people's pages need around the account and no dialect has: a session that scripts cannot read, for sign-in
 * by these resources puts the token into the cookie only. All else the pages ask of the dialects.
 */
package palaestra.api.account;

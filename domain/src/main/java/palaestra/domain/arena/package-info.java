/**
 * The arena: two models answer, one person judges, and boards tell which models are preferred. Pairs are drawn in
 * {@code pairing}, scores computed in {@code rating}. The server's own record of what it showed decides what a vote is
 * about; what clients send along with it is believed in nothing but the choice.
 */
package palaestra.domain.arena;

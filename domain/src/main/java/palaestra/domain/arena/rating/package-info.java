/**
 * Scores of models from judgements of pairs: the Bradley-Terry model, fitted to counts, with intervals. Pure
 * computation: nothing here is stored, injected or random beyond a seed, and the order of votes and of models changes
 * no result.
 */
package palaestra.domain.arena.rating;

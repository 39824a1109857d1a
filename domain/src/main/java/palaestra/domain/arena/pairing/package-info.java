/**
 * Which two models are shown together: the faster pairs more often, because whoever waits for two answers waits for the
 * slower one, but every pair again and again, and those more often whose order is not known yet.
 */
package palaestra.domain.arena.pairing;

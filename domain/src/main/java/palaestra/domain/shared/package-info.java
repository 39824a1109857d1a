/**
 * What every capability needs and none owns: the one hierarchy of refusals, which each dialect turns into its own
 * words, and the clock. Nothing here knows HTTP, JSON or SQL.
 */
package palaestra.domain.shared;

/**
 * What operators and their machines see: health, metrics, the API document's viewer, the start and the end. None of it
 * is part of a dialect.
 */
package palaestra.api.ops;

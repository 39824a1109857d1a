/**
 * Generating code from a request in natural language: the port to the models, the choice among them, and the record
 * of what was used by whom. The models themselves live in {@code codegen}.
 */
package palaestra.domain.generation;

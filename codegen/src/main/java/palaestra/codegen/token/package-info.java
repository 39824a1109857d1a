/**
 * Counting tokens as {@code cl100k_base} does, which is Palaestra's measure wherever a model's own server does not
 * tell.
 */
package palaestra.codegen.token;

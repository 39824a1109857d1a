/**
 * The catalogue of models: a JSON file, read once at start and checked so strictly that nothing in it can be wrong
 * later. Free of CDI, so that a launcher can check the file before it boots the server. Secrets are only ever
 * referred to (an environment variable, a file), never written in it.
 */
package palaestra.codegen.catalogue;

/**
 * Builds the index of {@code recall} while the project is built: takes functions with their documentation out of the
 * libraries that {@code src/corpus/sources.json} lists. Not part of the product: the parsers it needs stay at the
 * build, and the packaged jar leaves this package out.
 */
package palaestra.codegen.corpus;

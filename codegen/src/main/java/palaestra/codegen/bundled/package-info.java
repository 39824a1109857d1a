/**
 * Brings files that travel in this module's jar to a place on disk where they can be mapped into memory.
 */
package palaestra.codegen.bundled;

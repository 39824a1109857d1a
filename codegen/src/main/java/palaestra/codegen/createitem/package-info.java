/**
 * The createItem protocol: one POST with language, prompt and sampling, one JSON answer with the code. Spoken by
 * CodeGeeX-like servers and by Palaestra itself.
 */
package palaestra.codegen.createitem;

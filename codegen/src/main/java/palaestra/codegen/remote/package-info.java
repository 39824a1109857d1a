/**
 * What all models behind HTTP have in common: the choice among a model's servers, the guard that bounds, repeats and
 * refuses calls, the reading of answers, whole or streamed, that may be anything, and the mapping of every failure to
 * one of the domain's reasons. The protocols only say how a question is put and an answer read.
 */
package palaestra.codegen.remote;

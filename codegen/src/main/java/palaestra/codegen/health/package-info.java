/**
 * How the models fare, learnt from the calls they get and from nothing else, and the log of what went wrong.
 */
package palaestra.codegen.health;

/**
 * How the models fare, learnt from the calls they get and, once given up, from probes, and the log of what went wrong.
 */
package palaestra.codegen.health;

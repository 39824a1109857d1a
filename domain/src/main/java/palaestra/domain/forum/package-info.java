/**
 * The forum: people keep what a model solved for them as help tasks, and put those that it did not solve to the
 * programmers, whose answers they adopt. Who may read, ask, answer and adopt is decided here, the same for every
 * dialect. An account that is deleted leaves its tasks and answers behind without a name.
 */
package palaestra.domain.forum;

/**
 * Generation tasks: answers in a chat that are made in the background, and paid for, whoever watches. A task is claimed
 * by one node at a time, with a lease and a fencing number; what it says is kept in a numbered log that readers on any
 * node follow. How a task can end, and what each ending means, is in {@link palaestra.domain.generation.task.Ending}.
 */
package palaestra.domain.generation.task;

/**
 * Course tasks: rehearsals of courses, which the platform goes through as a learner would, item by item and by the
 * clock. A task's row says where it was at a certain moment and how fast it moves, so that everybody can tell where it
 * is now; it is written when something happens to the task, not because time passes. Every transition is one
 * compare-and-set UPDATE, and whoever runs a task writes with the fencing number of his claim or not at all.
 */
package palaestra.domain.course;

/** The tables of the course tasks, their queue and the nodes that run them; the library of courses; what is sealed. */
package palaestra.persistence.course;

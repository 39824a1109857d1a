/** The client of a course platform elsewhere: the protocol is ours and described in docs/courses.md. */
package palaestra.codegen.courses;

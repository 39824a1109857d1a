/**
 * The course platform's dialect below {@code /api}: bare objects, snake_case, errors with a {@code detail}. Its tasks
 * are rehearsals of courses: {@link palaestra.domain.course}.
 */
package palaestra.api.course;

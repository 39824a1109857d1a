/**
 * From whatever went wrong to the answer in the dialect of the path. A {@link palaestra.api.errors.Failure} says in
 * no dialect's words what happened; the {@link palaestra.api.errors.ErrorDialect} that a resource class names with
 * {@link palaestra.api.errors.Speaks} writes the body. Nothing that others wrote (exception texts, SQL, the caller's
 * input) gets into a failure.
 */
package palaestra.api.errors;

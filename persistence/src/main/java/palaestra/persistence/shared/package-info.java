/**
 * What all repositories stand on: the entity manager, the conversion of values that EclipseLink does not know, and the
 * migration of the schema. SQL in this module is PostgreSQL's.
 */
package palaestra.persistence.shared;

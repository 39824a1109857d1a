/**
 * The stage of the in-container tests: one PostgreSQL and one Payara Micro for all of them, with this module and the
 * domain deployed as they are shipped. Each test begins with empty tables.
 */
package palaestra.persistence.container;

/**
 * What the administrators' pages ask for, below {@code /admin/api}: figures of the whole platform, and what dialects
 * have no words for. Only administrators get any of it, which the services see to again.
 */
package palaestra.api.admin;

/**
 * JSON in and out, the same for all dialects: strict about types, so that no mistake of a client is silently turned
 * into a value, tolerant of unknown fields, and with the fields of an answer in the order of its record. Jackson does
 * the work, because it tells text that is no JSON from JSON of the wrong shape: docs/adr/004-jackson-for-json.md.
 */
package palaestra.api.json;

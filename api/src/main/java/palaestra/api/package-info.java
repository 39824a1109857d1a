/**
 * The boundary: the HTTP dialects over the one domain. The dialects at the root share one JAX-RS application, which
 * lists its classes; what they have in common is in {@code json}, {@code errors} and {@code security}, and no dialect
 * uses another one.
 */
package palaestra.api;

/**
 * Who asks, from where, and how often he may. A token proves by its signature that this server issued it, and counts
 * only while its session is live: {@link palaestra.api.security.SessionAuthenticationMechanism}. A resource method
 * that does not say who may call it cannot be called: {@link palaestra.api.security.AuthorizationFilter}.
 */
package palaestra.api.security;

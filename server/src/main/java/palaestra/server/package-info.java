/**
 * The launcher: it reads the configuration, starts what is embedded (PostgreSQL, the broker), boots Payara Micro,
 * deploys the EAR and stops all of it again. It knows nothing of what the application does.
 */
package palaestra.server;

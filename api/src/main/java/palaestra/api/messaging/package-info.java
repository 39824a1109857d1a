/**
 * What travels by JMS: that a course task is to be started, and news that other nodes must hear at once. The database is
 * the truth of both; a message that gets lost costs time and nothing else, so nothing ever waits for the broker.
 */
package palaestra.api.messaging;

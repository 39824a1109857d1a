/** What the gateway to the models costs. */
package palaestra.bench.gateway;

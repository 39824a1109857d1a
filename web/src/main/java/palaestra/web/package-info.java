/**
 * What the people's pages need of a server besides static files: the headers that keep foreign scripts out. All else
 * they ask of the API, over HTTP.
 */
package palaestra.web;

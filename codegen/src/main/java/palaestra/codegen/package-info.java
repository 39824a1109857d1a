/**
 * Everything that is a model or talks to one. This package is the entrance: it builds the models that the catalogue
 * names and hands them to the domain; the packages below hold the catalogue, each protocol, and the embedded model.
 */
package palaestra.codegen;

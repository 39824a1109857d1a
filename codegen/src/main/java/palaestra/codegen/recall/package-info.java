/**
 * The embedded model {@code recall}: it does not invent code, it finds documented functions of openly licensed
 * libraries that fit a request, and says where each comes from. The index it searches is built with the project (see
 * {@code palaestra.codegen.corpus}) and travels in this module's jar. Where nothing fits it says so.
 */
package palaestra.codegen.recall;

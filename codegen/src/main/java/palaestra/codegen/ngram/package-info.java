/**
 * The embedded model {@code ngram}: a language model of code tokens that continues at a cursor. It knows how often
 * sequences of up to five tokens occur in the corpus and in the caller's own file, and says nothing that neither has.
 * Smoothing is Witten and Bell's (IEEE Transactions on Information Theory 37(4), 1991), interpolated over all orders;
 * the idea of letting the file's own counts join in is the nested cache of Hellendoorn and Devanbu (FSE 2017).
 */
package palaestra.codegen.ngram;

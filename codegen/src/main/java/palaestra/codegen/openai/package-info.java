/**
 * The chat completions protocol of OpenAI, which most model servers speak. The model is told to answer with code only;
 * what it wraps around the code all the same is taken off.
 */
package palaestra.codegen.openai;

/**
 * Fill-in-the-middle for models that were trained to chat, or by markers of their own: what to ask, and how the answer
 * becomes code that fits between what is before the cursor and what is after it. Pure functions of text: nothing here
 * talks to a model. The strategies are those of the Copilot Arena, whose mistakes in cleaning up are not repeated.
 */
package palaestra.codegen.infill;

/**
 * The dialect of SmartCoder: an envelope with a code of its own, in which a business refusal is HTTP 200 with code 400,
 * and beside it {@code /createItem}, whose bodies are bare. Its contract is SmartCoder's published API document, with
 * the holes of the original closed: nobody is told a password hash, or which account names exist.
 */
package palaestra.api.smartcoder;

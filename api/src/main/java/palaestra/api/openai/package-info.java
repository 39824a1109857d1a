/**
 * The OpenAI dialect, below {@code /v1}, for editors and tools that speak it: models, chat completions, completions;
 * and the API keys ({@code /account/keys}) by which such programs sign in.
 */
package palaestra.api.openai;

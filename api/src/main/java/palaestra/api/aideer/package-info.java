/**
 * AIDeer's dialect, at {@code /api/v1}: accounts, chats and presets as AIDeer's clients know them. What is wrong with a
 * request is told in the form of FastAPI, whose order of checks is kept too: a body that is no JSON comes first, then
 * who asks, then the content, then whatever needs a look at what is stored.
 */
package palaestra.api.aideer;

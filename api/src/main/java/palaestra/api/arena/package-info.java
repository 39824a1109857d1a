/**
 * Copilot Arena's dialect, as its editor extension speaks it: real HTTP statuses, refusals as {@code {"detail": …}}.
 * The extension sends no token; whom it speaks for it says by an id of its own.
 */
package palaestra.api.arena;

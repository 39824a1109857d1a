package palaestra.api.ops;

/**
 * Everything that must be done before the first request is done: now begins what goes on by the clock. Fired once,
 * however often the container says that the application is there.
 */
public record Prepared() {
}

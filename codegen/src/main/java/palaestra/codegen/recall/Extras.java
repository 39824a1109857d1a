package palaestra.codegen.recall;

/**
 * What belongs to a function besides its code; each may be empty.
 *
 * @param imports a line each
 * @param helpers code that it calls
 * @param helperNames what it lacks without the helpers, separated by commas
 * @param missing what it lacks in any case, separated by commas
 * @param usage how it is called
 */
public record Extras(String imports, String helpers, String helperNames, String missing, String usage) {
}

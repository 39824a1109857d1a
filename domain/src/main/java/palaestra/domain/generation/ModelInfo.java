package palaestra.domain.generation;

import java.util.Set;

/**
 * What the catalogue says of a model.
 *
 * @param aliases other names that find it
 * @param contextTokens most tokens of question and answer together
 * @param tags free words of the operator's, by which a caller may choose
 * @param defaults sampling for callers that say nothing about it
 */
public record ModelInfo(String id, Set<String> aliases, Set<Capability> capabilities, TokenPrice price,
        int contextTokens, Set<String> tags, Sampling defaults) {

    public ModelInfo {
        aliases = Set.copyOf(aliases);
        capabilities = Set.copyOf(capabilities);
        tags = Set.copyOf(tags);
    }

    public boolean can(Capability capability) {
        return capabilities.contains(capability);
    }
}

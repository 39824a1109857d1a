package palaestra.codegen.catalogue;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * One server of a model.
 *
 * @param name of model and server, for messages
 * @param url where the server listens
 * @param upstreamModel the model's name at the server; null unless the kind is {@link ModelKind#OPENAI}
 * @param extras fields beyond its protocol that the server knows
 * @param weight share of the calls that it gets, compared with the model's other servers; 0 makes it a reserve
 */
public record BackEnd(String name, ModelKind kind, URI url, String upstreamModel, Optional<Secret> apiKey,
        Set<String> extras, int weight, CallLimits limits) {

    public BackEnd {
        extras = Set.copyOf(extras);
    }
}

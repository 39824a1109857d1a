package palaestra.codegen;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import palaestra.codegen.catalogue.BackEnd;
import palaestra.codegen.catalogue.ModelEntry;
import palaestra.codegen.catalogue.ModelKind;
import palaestra.codegen.createitem.CreateItemUpstream;
import palaestra.codegen.health.Vitals;
import palaestra.codegen.ngram.NgramModel;
import palaestra.codegen.openai.ChatCompletionsUpstream;
import palaestra.codegen.recall.RecallModel;
import palaestra.codegen.remote.Connections;
import palaestra.codegen.remote.RemoteCodeModel;
import palaestra.codegen.remote.Server;
import palaestra.codegen.remote.Upstream;
import palaestra.domain.generation.Capability;

/** Builds models of entries of the catalogue. */
final class ModelFactory {

    private final Path dataDirectory;
    private final Clock clock;
    private final Supplier<Connections> connector;
    private Connections connections;

    ModelFactory(Path dataDirectory, Clock clock, Supplier<Connections> connector) {
        this.dataDirectory = dataDirectory;
        this.clock = clock;
        this.connector = connector;
    }

    ServedModel make(ModelEntry entry) {
        Vitals vitals = new Vitals(entry.id(), clock);
        return new ServedModel(entry, entry.isEmbedded() ? embedded(entry, vitals) : remote(entry, vitals));
    }

    void close() {
        if (connections != null) {
            connections.close();
        }
    }

    private ServedModel.Parts embedded(ModelEntry entry, Vitals vitals) {
        if (entry.info().can(Capability.GENERATE)) {
            RecallModel recall = RecallModel.open(entry.info(), dataDirectory, vitals);
            return new ServedModel.Parts(recall, vitals::health, () -> { }, recall::close);
        }
        NgramModel ngram = NgramModel.open(entry.info(), dataDirectory, vitals);
        return new ServedModel.Parts(ngram, vitals::health, () -> { }, ngram::close);
    }

    private ServedModel.Parts remote(ModelEntry entry, Vitals vitals) {
        List<Server> servers = entry.backEnds().stream()
                .map(backEnd -> new Server(backEnd, upstream(backEnd), connections())).toList();
        RemoteCodeModel model = new RemoteCodeModel(entry, servers, vitals);
        return new ServedModel.Parts(model, model::health, model::probe, () -> { });
    }

    private static Upstream upstream(BackEnd backEnd) {
        return backEnd.kind() == ModelKind.CREATE_ITEM ? new CreateItemUpstream(backEnd)
                : new ChatCompletionsUpstream(backEnd);
    }

    /** Made only when there is a remote model, so that an installation without one needs no threads. */
    private Connections connections() {
        if (connections == null) {
            connections = connector.get();
        }
        return connections;
    }
}

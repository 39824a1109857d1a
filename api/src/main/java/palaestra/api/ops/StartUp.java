package palaestra.api.ops;

import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import palaestra.api.security.SigningKey;
import palaestra.domain.account.FirstAdministrator;
import palaestra.domain.generation.CodeModels;
import palaestra.domain.generation.Switchboard;
import palaestra.domain.shared.SchemaMigration;
import palaestra.domain.shared.StartRefused;

/**
 * What must be done before the first request. A failure here fails the deployment. The threads defined here are those
 * of {@code palaestra.codegen.remote.GuardThreads}; in a web.xml, Payara (7.2026.11) would make ordinary ones of them.
 */
@ManagedExecutorDefinition(name = "java:app/concurrent/model-calls", virtual = true)
@ApplicationScoped
public class StartUp {

    /** Where the launcher reads why it cannot start, to say it in one line. */
    static final String REFUSAL = "palaestra.refusal";

    private final SchemaMigration schema;
    private final FirstAdministrator administrator;
    private final SigningKey key;
    private final CodeModels models;
    private final Switchboard switchboard;
    private final Event<Prepared> prepared;
    private volatile boolean complete;

    protected StartUp() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public StartUp(SchemaMigration schema, FirstAdministrator administrator, SigningKey key,
            CodeModels models, Switchboard switchboard, Event<Prepared> prepared) {
        this.schema = schema;
        this.administrator = administrator;
        this.key = key;
        this.models = models;
        this.switchboard = switchboard;
        this.prepared = prepared;
    }

    /** The container says it for every module, and some starts say it to all beans each time. */
    void prepare(@Observes @Initialized(ApplicationScoped.class) Object event) {
        if (complete) {
            return;
        }
        try {
            schema.migrate();
            administrator.ensure();
            key.pair();
            models.catalogue();
            switchboard.read();
            prepared.fire(new Prepared());
            complete = true;
        } catch (StartRefused e) {
            System.setProperty(REFUSAL, e.getMessage());
            throw e;
        }
    }

    public boolean isComplete() {
        return complete;
    }
}

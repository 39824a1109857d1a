package palaestra.api.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import palaestra.api.security.SigningKey;
import palaestra.domain.account.FirstAdministrator;
import palaestra.domain.shared.SchemaMigration;

/** What must be done before the first request. A failure here fails the deployment. */
@ApplicationScoped
public class StartUp {

    private final SchemaMigration schema;
    private final FirstAdministrator administrator;
    private final SigningKey key;
    private volatile boolean complete;

    protected StartUp() {
        this(null, null, null);
    }

    @Inject
    public StartUp(SchemaMigration schema, FirstAdministrator administrator, SigningKey key) {
        this.schema = schema;
        this.administrator = administrator;
        this.key = key;
    }

    void prepare(@Observes @Initialized(ApplicationScoped.class) Object event) {
        schema.migrate();
        administrator.ensure();
        key.pair();
        complete = true;
    }

    public boolean isComplete() {
        return complete;
    }
}

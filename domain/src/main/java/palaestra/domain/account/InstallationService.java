package palaestra.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import palaestra.domain.shared.Conflict;
import palaestra.domain.shared.SchemaMigration;

/** Sets an installation up and empties it, for those who develop against it. */
@ApplicationScoped
public class InstallationService {

    private final SchemaMigration schema;
    private final Installation installation;
    private final FirstAdministrator administrator;
    private final AdministratorCreation creation;

    protected InstallationService() {
        this(null, null, null, null);
    }

    @Inject
    public InstallationService(SchemaMigration schema, Installation installation, FirstAdministrator administrator,
            AdministratorCreation creation) {
        this.schema = schema;
        this.installation = installation;
        this.administrator = administrator;
        this.creation = creation;
    }

    /** Brings the schema up to date, which it is ever since the start. */
    public void initialize() {
        schema.migrate();
    }

    /**
     * Makes the first administrator again after everything was deleted. To be called outside any transaction.
     *
     * @throws Conflict if there is one
     */
    public Optional<Account> createAdministrator() {
        if (!creation.isNeeded()) {
            throw new Conflict("Admin user already exists");
        }
        administrator.ensure();
        return creation.find();
    }

    /** Deletes all accounts and whatever they made; the audit trail stays. */
    @Transactional
    public void empty() {
        installation.empty();
    }
}

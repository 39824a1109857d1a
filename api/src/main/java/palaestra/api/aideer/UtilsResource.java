package palaestra.api.aideer;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.security.TrustedProxies;
import palaestra.domain.account.InstallationService;

/** What developers of clients need, on their own machines: there is nothing here for anybody else. */
@Path("/utils")
@ApplicationScoped
@Speaks(AiDeerErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(ref = "AIDeer")
public class UtilsResource {

    private final InstallationService installation;
    private final TrustedProxies proxies;
    private final boolean debug;

    protected UtilsResource() {
        this(null, null, false);
    }

    @Inject
    public UtilsResource(InstallationService installation, TrustedProxies proxies,
            @ConfigProperty(name = "palaestra.debug", defaultValue = "false") boolean debug) {
        this.installation = installation;
        this.proxies = proxies;
        this.debug = debug;
    }

    @GET
    @Path("init")
    @Operation(operationId = "aiDeerInit", summary = "Create the tables", description = "They are there already.")
    @APIResponse(responseCode = "200", description = "Done")
    public Message init(@Context HttpServletRequest request) {
        requireDeveloper(request);
        installation.initialize();
        return new Message("Database initialized");
    }

    @GET
    @Path("admin")
    @Operation(operationId = "aiDeerInitAdmin", summary = "Create the first administrator",
            description = "After the database was emptied.")
    @APIResponse(responseCode = "200", description = "The administrator")
    public UserRead admin(@Context HttpServletRequest request) {
        requireDeveloper(request);
        return installation.createAdministrator().map(UserRead::of)
                .orElseThrow(() -> Refusal.of(500, "Admin credentials not set"));
    }

    @GET
    @Path("drop")
    @Operation(operationId = "aiDeerDrop", summary = "Empty the database", description = "All accounts are gone then.")
    @APIResponse(responseCode = "200", description = "Done")
    public Message drop(@Context HttpServletRequest request) {
        requireDeveloper(request);
        installation.empty();
        return new Message("Database dropped");
    }

    /** Nor is anything here for a page of another site, which could make a developer's browser ask. */
    private void requireDeveloper(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean foreign = site != null && !site.equals("none") && !site.equals("same-origin");
        if (!debug || foreign || !proxies.client(request).isLoopbackAddress()) {
            throw Refusal.of(404, "Not Found");
        }
    }
}

package palaestra.api.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.security.CurrentAccount;
import palaestra.api.security.RateLimits;
import palaestra.api.security.RateLimits.Limit;
import palaestra.api.security.Roles;
import palaestra.domain.account.SignedIn;
import palaestra.domain.mail.MailTrial;
import palaestra.domain.mail.SmtpSettingsService;
import palaestra.domain.shared.Conflict;

/** Where mails go, for administrators. */
@Path("/system-config")
@ApplicationScoped
@Speaks(CourseErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "Course platform")
public class SmtpResource {

    private final CurrentAccount caller;
    private final Accounts accounts;
    private final SmtpSettingsService settings;
    private final MailTrial trial;
    private final RateLimits limits;

    protected SmtpResource() {
        this(null, null, null, null, null);
    }

    @Inject
    public SmtpResource(CurrentAccount caller, Accounts accounts, SmtpSettingsService settings, MailTrial trial,
            RateLimits limits) {
        this.caller = caller;
        this.accounts = accounts;
        this.settings = settings;
        this.trial = trial;
        this.limits = limits;
    }

    @GET
    @Path("smtp")
    @Operation(operationId = "courseSmtp", summary = "Where mails go (administrators)")
    @APIResponse(responseCode = "200", description = "The settings, without the password",
            content = @Content(schema = @Schema(implementation = SmtpData.class)))
    public SmtpData read() {
        return SmtpData.of(settings.read(caller.require()));
    }

    @PUT
    @Path("smtp")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "courseChangeSmtp", summary = "Set where mails go (administrators)",
            description = "Goes before the configuration from then on, on all nodes.")
    @APIResponse(responseCode = "200", description = "Set",
            content = @Content(schema = @Schema(implementation = Message.class)))
    @APIResponse(responseCode = "422", description = "The request is not acceptable",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Message change(@Valid SmtpRequest change) {
        settings.change(caller.require(), change.toSettings());
        return Message.of("Mails go this way from now on.");
    }

    @POST
    @Path("smtp/test")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "courseTestSmtp", summary = "Send a mail to see whether it arrives (administrators)")
    @APIResponse(responseCode = "200", description = "The mail server took it",
            content = @Content(schema = @Schema(implementation = Message.class)))
    @APIResponse(responseCode = "400", description = "Mail is switched off, or there is no address",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(responseCode = "502", description = "The mail server refused it",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(responseCode = "503", description = "The mail server cannot be reached",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Message test(@Valid SmtpTestRequest test) {
        SignedIn me = caller.require();
        String address = Optional.ofNullable(test.address()).filter(text -> !text.isEmpty())
                .or(() -> accounts.require(me.account()).email())
                .orElseThrow(() -> new Conflict("Your account has no e-mail address; name one in to_email."));
        limits.spendOfName(Limit.MAIL_TO_ONE_ADDRESS, address);
        trial.send(me, address);
        return Message.of("The mail server took the mail.");
    }

    @GET
    @Path("smtp-templates")
    @Operation(operationId = "courseSmtpTemplates", summary = "How usual mail servers are reached (administrators)")
    @APIResponse(responseCode = "200", description = "Templates",
            content = @Content(schema = @Schema(implementation = SmtpTemplates.class)))
    public SmtpTemplates templates() {
        return SmtpTemplates.ALL;
    }
}

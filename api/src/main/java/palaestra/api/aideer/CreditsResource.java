package palaestra.api.aideer;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.security.CurrentAccount;
import palaestra.api.security.RateLimits;
import palaestra.api.security.RateLimits.Limit;
import palaestra.api.security.Roles;
import palaestra.domain.account.AccountId;
import palaestra.domain.credit.CreditService;
import palaestra.domain.credit.RedeemCodeService;
import palaestra.domain.credit.UnknownCode;

/** One's own credits. */
@Path("/users/me/credits")
@ApplicationScoped
@Speaks(AiDeerErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.USER, Roles.PROGRAMMER, Roles.ADMIN})
@Tag(ref = "AIDeer")
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
public class CreditsResource {

    private final CreditService credits;
    private final RedeemCodeService codes;
    private final CurrentAccount caller;
    private final RateLimits limits;

    protected CreditsResource() {
        this(null, null, null, null);
    }

    @Inject
    public CreditsResource(CreditService credits, RedeemCodeService codes, CurrentAccount caller, RateLimits limits) {
        this.credits = credits;
        this.codes = codes;
        this.caller = caller;
        this.limits = limits;
    }

    @GET
    @Operation(operationId = "aideerReadCredits", summary = "One's own credits and what became of them")
    @APIResponse(responseCode = "200", description = "The newest 1000 records",
            content = @Content(schema = @Schema(implementation = CreditRecords.class)))
    public CreditRecords read() {
        AccountId account = caller.require().account();
        return new CreditRecords(credits.entries(account).stream().map(CreditRecord::of).toList(),
                credits.balance(account));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "aideerRedeem", summary = "Exchange a redeem code for its credits")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(type = SchemaType.OBJECT),
            examples = @ExampleObject(name = "code", value = "{\"redeem_code\": \"SPRING\"}")))
    @APIResponse(responseCode = "200", description = "Done",
            content = @Content(schema = @Schema(implementation = Message.class)))
    @APIResponse(responseCode = "422", description = "There is no such code, or not any more",
            content = @Content(schema = @Schema(implementation = Detail.class)))
    public Message redeem(JsonNode body) {
        AccountId account = caller.require().account();
        String code = CodeRead.code(body);
        limits.spendOfAccount(Limit.REDEMPTION, account);
        try {
            return new Message("Redeem " + codes.redeem(account, code) + " credits successfully");
        } catch (UnknownCode e) {
            throw CodeRead.unknown(code);
        }
    }
}

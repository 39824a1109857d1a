package palaestra.api.arena;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.ops.SignInMetrics;
import palaestra.api.security.AccessTokens;
import palaestra.api.security.CurrentAccount;
import palaestra.api.security.RateLimits;
import palaestra.api.security.RateLimits.Limit;
import palaestra.api.security.SessionCookie;
import palaestra.domain.account.SignIn;
import palaestra.domain.account.SignedIn;
import palaestra.domain.account.UsernameTaken;
import palaestra.domain.account.WrongCredentials;
import palaestra.domain.arena.ArenaAccounts;
import palaestra.domain.arena.ArenaAccounts.Known;
import palaestra.domain.arena.ArenaAccounts.Outcome;
import palaestra.domain.arena.ArenaAccounts.Saved;
import palaestra.domain.shared.Conflict;
import palaestra.domain.shared.NotSignedIn;

/**
 * Accounts, as the editor makes and finds them. What PUT and PATCH consume is not declared, because another dialect has
 * resources below the same path: whatever body comes, the request is matched here, and refused in this dialect's words.
 */
@Path("/users")
@ApplicationScoped
@Speaks(ArenaUserErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(ref = "Copilot Arena")
public class ArenaUsersResource {

    private static final String DIALECT = "arena";

    private final ArenaAccounts accounts;
    private final CurrentAccount caller;
    private final AccessTokens tokens;
    private final SessionCookie cookie;
    private final RateLimits limits;
    private final SignInMetrics metrics;

    protected ArenaUsersResource() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public ArenaUsersResource(ArenaAccounts accounts, CurrentAccount caller, AccessTokens tokens, SessionCookie cookie,
            RateLimits limits, SignInMetrics metrics) {
        this.accounts = accounts;
        this.caller = caller;
        this.tokens = tokens;
        this.cookie = cookie;
        this.limits = limits;
        this.metrics = metrics;
    }

    @PUT
    @Operation(operationId = "arenaPutUser", summary = "Make an account, or change one's own",
            description = "One's own is the one that the session or the right password proves; another name that is free "
                    + "renames it, in all dialects. An account that was made "
                    + "without a password is claimed, once, with the first one that is sent for its id and name.")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(ref = "ArenaPutUser")))
    @APIResponse(responseCode = "200", description = "Made or changed; with a password also signed in",
            content = @Content(schema = @Schema(ref = "ArenaUserAnswer"),
                    examples = @ExampleObject(name = "made", value = Examples.USER_MADE)))
    @APIResponse(responseCode = "401", description = "Nothing proves that it is the caller's own",
            content = @Content(schema = @Schema(ref = "ArenaDetail")))
    @APIResponse(responseCode = "409", description = "The name is somebody else's",
            content = @Content(schema = @Schema(ref = "ArenaDetail")))
    public Response put(@Valid PutUserRequest wish, @Context HttpServletRequest request) {
        limits.spend(Limit.REGISTRATION, request);
        limits.spendOfName(Limit.LOGIN_OF_ONE_NAME, wish.username());
        Optional<SignedIn> signedIn = caller.find();
        Saved saved = proven(() -> accounts.save(wish.toWish(), signedIn));
        String message = saved.outcome() == Outcome.CREATED ? "User created successfully"
                : "User updated successfully";
        return answer(message, wish.username(), null, saved.signIn(), request);
    }

    @PATCH
    @Operation(operationId = "arenaPatchUser", summary = "Change an account by its password",
            description = "A new password ends all sessions of the account.")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(ref = "ArenaPatchUser")))
    @APIResponse(responseCode = "200", description = "Changed",
            content = @Content(schema = @Schema(ref = "ArenaUserAnswer"),
                    examples = @ExampleObject(name = "changed", value = Examples.USER_CHANGED)))
    @APIResponse(responseCode = "401", description = "The old password is not right",
            content = @Content(schema = @Schema(ref = "ArenaDetail")))
    @APIResponse(responseCode = "404", description = "There is no such account",
            content = @Content(schema = @Schema(ref = "ArenaDetail")))
    public Response patch(@Valid PatchUserRequest change, @Context HttpServletRequest request) {
        limits.spend(Limit.LOGIN, request);
        limits.spendOfName(Limit.LOGIN_OF_ONE_NAME, change.username());
        proven(() -> {
            accounts.update(change.username(), change.oldPassword(), change.newPassword(),
                    Metadata.toProfile(change.metadata()));
            return true;
        });
        return Response.ok(new UserAnswer("User updated successfully", null, null, null)).build();
    }

    @POST
    @Path("authenticate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "arenaAuthenticate", summary = "Sign in, or ask whether an id is registered",
            description = "With an empty name and no password it tells whether the id is registered, and signs nobody in.")
    @APIResponse(responseCode = "200", description = "Known; with the right password also signed in",
            content = @Content(schema = @Schema(ref = "ArenaUserAnswer"),
                    examples = @ExampleObject(name = "known", value = Examples.USER_KNOWN)))
    @APIResponse(responseCode = "401", description = "Not registered, or not the right password",
            content = @Content(schema = @Schema(ref = "ArenaDetail")))
    public Response authenticate(@Valid AuthenticateRequest login, @Context HttpServletRequest request) {
        limits.spend(login.hasPassword() ? Limit.LOGIN : Limit.ARENA_REPORTS, request);
        if (login.hasPassword() && login.username() != null) {
            limits.spendOfName(Limit.LOGIN_OF_ONE_NAME, login.username());
        }
        Known known = proven(() -> accounts.authenticate(login.userId(), login.username(), login.password()));
        return answer("Authentication successful", null, ArenaPerson.of(known.person()), known.signIn(), request);
    }

    private Response answer(String message, String username, ArenaPerson person, Optional<SignIn> signIn,
            HttpServletRequest request) {
        if (signIn.isEmpty()) {
            return Response.ok(new UserAnswer(message, username, person, null)).build();
        }
        metrics.opened(DIALECT, "login");
        String token = tokens.issue(signIn.get().session());
        return Response.ok(new UserAnswer(message, username, person, token))
                .cookie(cookie.opening(signIn.get().session(), token, request)).build();
    }

    /** In this dialect's words, which has 401 for what others count among invalid input. */
    private static <T> T proven(Supplier<T> action) {
        try {
            return action.get();
        } catch (WrongCredentials e) {
            throw new NotSignedIn("Invalid username or password");
        } catch (UsernameTaken e) {
            throw new Conflict("Username already exists");
        }
    }
}

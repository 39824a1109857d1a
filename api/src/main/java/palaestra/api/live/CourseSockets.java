package palaestra.api.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import palaestra.api.messaging.News;
import palaestra.api.security.AccessTokens;
import palaestra.api.security.LiveSessions;
import palaestra.domain.account.SessionId;
import palaestra.domain.account.SessionsEnded;
import palaestra.domain.account.SignInService;
import palaestra.domain.account.SignedIn;
import palaestra.domain.shared.Background;

/** The open WebSockets of this node: who may have one, and for how long. */
@ApplicationScoped
public class CourseSockets {

    private static final int MOST_OF_ONE_ACCOUNT = 10;
    private static final long LONGEST_SILENCE_NANOS = 75_000_000_000L;
    private static final String SIGN_IN = "Sign in first.";

    private final AccessTokens tokens;
    private final LiveSessions sessions;
    private final SignInService signIns;
    private final CourseWatch watch;
    private final Background background;
    private final Clock clock;
    private final int maxSockets;
    private final Set<Connection> open = ConcurrentHashMap.newKeySet();

    protected CourseSockets() {
        this(null, null, null, null, null, null, 0);
    }

    @Inject
    public CourseSockets(AccessTokens tokens, LiveSessions sessions, SignInService signIns, CourseWatch watch,
            Background background, Clock clock,
            @ConfigProperty(name = "palaestra.live.max-sockets", defaultValue = "5000") int maxSockets) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.signIns = signIns;
        this.watch = watch;
        this.background = background;
        this.clock = clock;
        this.maxSockets = maxSockets;
    }

    /** Empty if it was closed again at once; the close frame says why, which a refused handshake could not. */
    Optional<Connection> open(Session session) {
        Optional<SignedIn> caller = caller(session);
        if (caller.isEmpty()) {
            Connections.close(session, CloseCodes.VIOLATED_POLICY, SIGN_IN);
            return Optional.empty();
        }
        Connection connection = new Connection(session, caller.get());
        open.add(connection);
        if (open.size() > maxSockets || ofAccount(caller.get()) > MOST_OF_ONE_ACCOUNT) {
            open.remove(connection);
            Connections.close(session, CloseCodes.TRY_AGAIN_LATER, "Too many connections.");
            return Optional.empty();
        }
        connection.reply(Frames.connected(caller.get()));
        return Optional.of(connection);
    }

    void closed(Connection connection) {
        open.remove(connection);
        watch.forget(connection);
    }

    void ended(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionsEnded event) {
        closeAll(connection -> event.sessions().contains(connection.caller().session()));
    }

    /** On another node; which of the account's sessions it was, the database knows. */
    void heard(@Observes News event) {
        if (event.kind() == News.Kind.SESSIONS_ENDED) {
            background.execute(() -> closeAll(connection ->
                    event.ids().contains(connection.caller().account().value())
                            && signIns.signedIn(connection.caller().session()).isEmpty()));
        }
    }

    /** Closes those whose session is over and drops those that read too slowly; to be called every second. */
    void check() {
        closeAll(connection -> !connection.caller().expiresAt().isAfter(clock.instant())
                || sessions.find(connection.caller().session()).isEmpty());
        List.copyOf(open).stream().filter(Connection::stuck).forEach(this::drop);
    }

    /** Asks whether they are still there, and drops those that have not answered for long. */
    void ping() {
        for (Connection connection : open) {
            if (connection.silentNanos() > LONGEST_SILENCE_NANOS) {
                drop(connection);
            } else {
                connection.ping();
            }
        }
    }

    private void closeAll(Predicate<Connection> which) {
        List.copyOf(open).stream().filter(which).forEach(connection -> {
            closed(connection);
            background.execute(() -> connection.close(CloseCodes.VIOLATED_POLICY, SIGN_IN));
        });
    }

    /** In the background, because to close one that takes nothing may take its time. */
    private void drop(Connection connection) {
        closed(connection);
        background.execute(connection::drop);
    }

    private long ofAccount(SignedIn caller) {
        return open.stream().filter(other -> other.caller().account().equals(caller.account())).count();
    }

    /** By the token in the address, which programs send; a page of our own has its cookie instead. */
    private Optional<SignedIn> caller(Session session) {
        Optional<String> sent = session.getRequestParameterMap().getOrDefault("token", List.of()).stream().findFirst();
        Optional<JsonWebToken> token = sent.isPresent() ? sent.flatMap(tokens::verify)
                : Optional.ofNullable(session.getUserPrincipal()).filter(JsonWebToken.class::isInstance)
                        .map(JsonWebToken.class::cast);
        return token.map(JsonWebToken::getTokenID).flatMap(CourseSockets::sessionId).flatMap(sessions::find);
    }

    private static Optional<SessionId> sessionId(String text) {
        try {
            return Optional.of(new SessionId(UUID.fromString(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

package palaestra.api.aideer;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import palaestra.api.json.JsonFormat;
import palaestra.api.security.CurrentAccount;
import palaestra.domain.account.SignedIn;

/**
 * What is checked before a resource is asked: how large the body is, then whether it is JSON if it says so, then who
 * asks. What stands at a method about its callers counts before what stands at its class; a method that says nothing
 * is closed.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION - 50)
public class Gate implements ContainerRequestFilter {

    private static final int MAX_BYTES = 1 << 20;
    /** A picture of the largest size, and what wraps it. */
    private static final int MAX_MULTIPART_BYTES = AvatarPicture.MAX_BYTES + (1 << 16);

    private static final List<Class<? extends Annotation>> RULES = List.of(RolesAllowed.class, PermitAll.class);

    private final CurrentAccount caller;
    private final Credentials credentials;

    @Context
    private ResourceInfo resource;

    protected Gate() {
        this(null, null);
    }

    @Inject
    public Gate(CurrentAccount caller, Credentials credentials) {
        this.caller = caller;
        this.credentials = credentials;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (isGenerated()) {
            return;
        }
        if (request.hasEntity()) {
            keep(request);
        }
        Optional<Annotation> rule = rule(resource.getResourceMethod()).or(() -> rule(resource.getResourceClass()));
        if (rule.filter(PermitAll.class::isInstance).isEmpty()) {
            require(rule, request.getHeaderString(HttpHeaders.AUTHORIZATION));
        }
    }

    private void require(Optional<Annotation> rule, String authorization) {
        SignedIn signedIn = caller.find().orElseThrow(() -> credentials.refusal(authorization));
        String role = signedIn.role().name().toLowerCase(Locale.ROOT);
        boolean allowed = rule.isPresent() && rule.get() instanceof RolesAllowed roles
                && Arrays.asList(roles.value()).contains(role);
        if (!allowed) {
            throw Refusal.of(403, "Insufficient permissions");
        }
    }

    /** Reads the body whole, and looks at it if it claims to be JSON. */
    private static void keep(ContainerRequestContext request) throws IOException {
        MediaType type = request.getMediaType();
        boolean isMultipart = type != null && "multipart".equals(type.getType());
        byte[] body = read(request, isMultipart ? MAX_MULTIPART_BYTES : MAX_BYTES);
        request.setEntityStream(new ByteArrayInputStream(body));
        if (body.length > 0 && type != null && type.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
            requireJson(body);
        }
    }

    private static byte[] read(ContainerRequestContext request, int limit) throws IOException {
        String announced = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && announced.matches("\\d+")
                && (announced.length() > 18 || Long.parseLong(announced) > limit)) {
            throw tooLarge();
        }
        try (InputStream stream = request.getEntityStream()) {
            byte[] body = stream.readNBytes(limit + 1);
            if (body.length > limit) {
                throw tooLarge();
            }
            return body;
        }
    }

    private static void requireJson(byte[] body) throws IOException {
        try {
            JsonFormat.tree(new ByteArrayInputStream(body));
        } catch (JsonProcessingException e) {
            long position = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getByteOffset());
            throw notJson(List.of("body", position));
        } catch (CharConversionException e) {
            throw notJson(List.of("body", 0));
        }
    }

    private static Refusal notJson(List<Object> loc) {
        return Refusal.unprocessable(List.of(FieldError.of("json_invalid", loc, "JSON decode error")));
    }

    private static ClientErrorException tooLarge() {
        return new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }

    /** Whether JAX-RS itself answers OPTIONS for our resources. */
    private boolean isGenerated() {
        return !resource.getResourceClass().isAnnotationPresent(Path.class);
    }

    private static Optional<Annotation> rule(AnnotatedElement element) {
        return RULES.stream().<Annotation>map(element::getAnnotation).flatMap(Stream::ofNullable).findFirst();
    }
}

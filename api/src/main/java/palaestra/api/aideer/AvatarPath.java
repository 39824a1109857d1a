package palaestra.api.aideer;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import palaestra.domain.account.Account;

/** Where the picture of an account is. */
final class AvatarPath {

    static final String DIRECTORY = "/static/avatars/";
    static final String DEFAULT = DIRECTORY + "default.webp";

    private static final Pattern OWN = Pattern.compile(DIRECTORY + "[0-9a-f]{64}\\.png");

    private AvatarPath() {
    }

    /** A picture that is somewhere else, as other dialects allow it, does not count here. */
    static String of(Account account) {
        return account.avatar().filter(path -> OWN.matcher(path).matches()).orElse(DEFAULT);
    }

    static Response redirect(Account account) {
        return Response.status(Response.Status.TEMPORARY_REDIRECT).header(HttpHeaders.LOCATION, of(account)).build();
    }
}

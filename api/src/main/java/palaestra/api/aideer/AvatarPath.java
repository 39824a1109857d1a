package palaestra.api.aideer;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import palaestra.domain.account.Account;
import palaestra.domain.account.AvatarService;

/** Where the picture of an account is. */
final class AvatarPath {

    static final String DEFAULT_NAME = "default.webp";
    static final String DEFAULT = AvatarService.DIRECTORY + DEFAULT_NAME;

    private AvatarPath() {
    }

    /** A picture that is somewhere else, as other dialects allow it, does not count here. */
    static String of(Account account) {
        return account.avatar().filter(path -> AvatarService.hash(path).isPresent()).orElse(DEFAULT);
    }

    static Response redirect(Account account) {
        return Response.status(Response.Status.TEMPORARY_REDIRECT).header(HttpHeaders.LOCATION, of(account)).build();
    }
}

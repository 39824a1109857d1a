package palaestra.api.security;

/** The roles of accounts as {@code @RolesAllowed} and access tokens name them. */
public final class Roles {

    public static final String USER = "user";
    public static final String PROGRAMMER = "programmer";
    public static final String ADMIN = "admin";

    private Roles() {
    }
}

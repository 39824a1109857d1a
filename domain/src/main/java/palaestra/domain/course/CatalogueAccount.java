package palaestra.domain.course;

/** Who signs in to a remote catalogue. Not to be kept longer than the call takes. */
public record CatalogueAccount(String username, String password) {

    /** Hides the password from logs. */
    @Override
    public String toString() {
        return "CatalogueAccount";
    }
}

package palaestra.domain.mail;

/** A mail as it is sent: plain text to one address. */
public record Letter(String address, String subject, String text) {

    /** Hides everything from logs. */
    @Override
    public String toString() {
        return "Letter";
    }
}

package palaestra.domain.mail;

/**
 * Where and as whom mails are sent.
 *
 * @param username empty to send without signing in
 * @param tls whether the connection must be encrypted: from the start at port 465, by STARTTLS at others
 */
public record MailServer(String host, int port, String username, String password, String fromAddress,
        String fromName, boolean tls) {

    /** Hides the password from logs. */
    @Override
    public String toString() {
        return "MailServer[" + host + ":" + port + "]";
    }
}

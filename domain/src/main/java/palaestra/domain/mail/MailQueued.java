package palaestra.domain.mail;

/** There is something to send. Fired in the transaction that stored it; without it, it is found a little later. */
public record MailQueued() {
}

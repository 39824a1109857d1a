package palaestra.domain.account;

/**
 * Somebody wants a link with a token sent to that address, whether or not an account has it: that is found out when
 * the mail is written, so that asking takes the same time in both cases. Fired in the transaction of the wish.
 */
public record EmailLinkWanted(EmailPurpose purpose, String address) {
}

package palaestra.domain.account;

import java.util.UUID;

/** The secret-free name of a session: the {@code jti} of the tokens that were issued for it. */
public record SessionId(UUID value) {
}

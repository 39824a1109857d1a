package palaestra.domain.account;

/** Makes and checks password hashes; slow by design, so never to be called within a transaction. */
public interface PasswordHasher {

    /** @return the hash with its algorithm, parameters and salt */
    String hash(String password);

    /** @param hash null costs as much time as any other and is never right */
    boolean matches(String password, String hash);
}

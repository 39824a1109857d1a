package palaestra.domain.account;

import java.util.Optional;

/** The pictures that accounts show, by the SHA-256 of their content, in hexadecimal. All methods need a transaction. */
public interface Pictures {

    /** Keeps the picture from being removed until the transaction ends, too. */
    void keep(String hash, byte[] content);

    Optional<byte[]> find(String hash);

    /**
     * Removes the picture, unless another account shows it or is about to.
     *
     * @param path where accounts that show it say it is
     * @param account the one that does not count
     */
    void removeUnlessShown(String hash, String path, AccountId account);
}

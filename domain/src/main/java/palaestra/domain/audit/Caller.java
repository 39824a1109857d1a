package palaestra.domain.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Where the current request comes from. The boundary says it as the request begins; there is none outside one. */
@RequestScoped
public class Caller {

    private String address;

    /** @param ipAddress of the client itself, not of a proxy in between */
    public void comesFrom(String ipAddress) {
        address = ipAddress;
    }

    /** The client's IP address; empty if the boundary said nothing. */
    public Optional<String> address() {
        return Optional.ofNullable(address);
    }
}

package palaestra.api.live;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;

/** Closes WebSockets. */
final class Connections {

    private Connections() {
    }

    /** Does nothing to one that is closed, or broken. */
    static void close(Session session, CloseCodes code, String reason) {
        try {
            if (session.isOpen()) {
                session.close(new CloseReason(code, reason));
            }
        } catch (IOException | IllegalStateException e) {
            // It is gone already.
        }
    }
}

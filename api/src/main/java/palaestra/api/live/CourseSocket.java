package palaestra.api.live;

import jakarta.inject.Inject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import jakarta.websocket.server.ServerEndpoint;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** One WebSocket of the course platform. The token comes with the address, because browsers can send no header. */
@ServerEndpoint("/ws/connect")
public class CourseSocket {

    static final int MAX_MESSAGE = 64 * 1024;

    private static final Logger LOG = System.getLogger(CourseSocket.class.getName());

    /** Into fields, because the container makes endpoints by their constructor without parameters. */
    @Inject
    private CourseSockets sockets;

    @Inject
    private CourseConversation conversation;

    private Connection connection;

    @OnOpen
    public void open(Session session) {
        session.setMaxTextMessageBufferSize(MAX_MESSAGE);
        connection = sockets.open(session).orElse(null);
    }

    @OnMessage(maxMessageSize = MAX_MESSAGE)
    public void text(String text) {
        if (connection != null) {
            connection.heard();
            conversation.answer(connection, text);
        }
    }

    @OnMessage(maxMessageSize = MAX_MESSAGE)
    public void binary(byte[] message, Session session) {
        Connections.close(session, CloseReason.CloseCodes.CANNOT_ACCEPT, "Text messages only.");
    }

    @OnMessage
    public void pong(PongMessage pong) {
        if (connection != null) {
            connection.heard();
        }
    }

    @OnClose
    public void close() {
        if (connection != null) {
            sockets.closed(connection);
        }
    }

    /** What went wrong with a connection is nothing to do about; the connection is closed after it. */
    @OnError
    public void failed(Throwable failure) {
        LOG.log(Level.DEBUG, "A WebSocket failed: {0}", failure.toString());
    }
}

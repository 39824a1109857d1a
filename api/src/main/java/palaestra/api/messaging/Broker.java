package palaestra.api.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.util.ArrayList;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Sends to the broker. Every method may take as long as the broker does, and fails if there is none. */
@ApplicationScoped
class Broker {

    private static final long NEWS_LIVES_MILLIS = 10_000;

    /** Looked up when first needed, because an installation need not have it. */
    private volatile ConnectionFactory connections;

    /**
     * Sends durable messages, all of them or none: in a transaction of the session, so that the broker stores them at
     * once and not one by one. One of the container's, on a thread of the container, was seen to stay with the thread
     * after its end; so this must be called outside any.
     *
     * @return the numbers that the broker knows them by, in the order of the texts
     */
    public List<String> sendAll(String queue, List<String> texts) throws NamingException, JMSException {
        List<String> numbers = new ArrayList<>(texts.size());
        try (Connection connection = connections().createConnection();
                Session session = connection.createSession(Session.SESSION_TRANSACTED)) {
            MessageProducer producer = session.createProducer(session.createQueue(queue));
            producer.setDeliveryMode(DeliveryMode.PERSISTENT);
            for (String text : texts) {
                TextMessage message = session.createTextMessage(text);
                producer.send(message);
                numbers.add(message.getJMSMessageID());
            }
            session.commit();
        }
        return numbers;
    }

    /** Sends one message to all who listen now. */
    public void publish(String topic, String origin, String text) throws Exception {
        try (JMSContext context = connections().createContext()) {
            context.createProducer().setDeliveryMode(DeliveryMode.NON_PERSISTENT).setTimeToLive(NEWS_LIVES_MILLIS)
                    .setProperty(Addresses.ORIGIN, origin).send(context.createTopic(topic), text);
        }
    }

    private ConnectionFactory connections() throws NamingException {
        if (connections == null) {
            connections = InitialContext.doLookup("jms/palaestra");
        }
        return connections;
    }
}

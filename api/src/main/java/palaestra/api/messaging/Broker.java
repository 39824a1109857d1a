package palaestra.api.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import java.util.List;
import java.util.function.BiConsumer;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Sends to the broker. Every method may take as long as the broker does, and fails if there is none. */
@ApplicationScoped
class Broker {

    private static final long NEWS_LIVES_MILLIS = 10_000;

    /** Looked up when first needed, because an installation need not have it. */
    private volatile ConnectionFactory connections;

    /**
     * Sends durable messages, one after the other. Not in a transaction: begun by hand on a thread of the container, it
     * was seen to stay with the thread after its end.
     *
     * @param sent gets the place and the number of every message that the broker has stored
     */
    public void sendAll(String queue, List<String> texts, BiConsumer<Integer, String> sent) throws Exception {
        try (JMSContext context = connections().createContext()) {
            JMSProducer producer = context.createProducer().setDeliveryMode(DeliveryMode.PERSISTENT);
            Queue destination = context.createQueue(queue);
            for (int i = 0; i < texts.size(); i++) {
                TextMessage message = context.createTextMessage(texts.get(i));
                producer.send(destination, message);
                sent.accept(i, message.getJMSMessageID());
            }
        }
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

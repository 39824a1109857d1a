package palaestra.api.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import jakarta.transaction.Transactional;
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
     * Sends durable messages, all of them or none: in a transaction of its own, so that the broker stores them at once
     * and not one by one.
     *
     * @return the numbers that the broker knows them by, in the order of the texts
     */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public List<String> sendAll(String queue, List<String> texts) throws NamingException, JMSException {
        List<String> numbers = new ArrayList<>(texts.size());
        try (JMSContext context = connections().createContext()) {
            JMSProducer producer = context.createProducer().setDeliveryMode(DeliveryMode.PERSISTENT);
            Queue destination = context.createQueue(queue);
            for (String text : texts) {
                TextMessage message = context.createTextMessage(text);
                producer.send(destination, message);
                numbers.add(message.getJMSMessageID());
            }
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

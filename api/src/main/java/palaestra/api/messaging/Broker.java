package palaestra.api.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.TextMessage;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.List;
import javax.naming.InitialContext;

/** Sends to the broker. Every method may take as long as the broker does, and fails if there is none. */
@ApplicationScoped
class Broker {

    private static final long NEWS_LIVES_MILLIS = 10_000;

    /**
     * Sends durable messages, all or none.
     *
     * @return their numbers, in the same order
     */
    public List<String> sendAll(String queue, List<String> texts) throws Exception {
        UserTransaction transaction = InitialContext.doLookup("java:comp/UserTransaction");
        List<String> numbers = new ArrayList<>(texts.size());
        transaction.begin();
        try (JMSContext context = connections().createContext()) {
            JMSProducer producer = context.createProducer().setDeliveryMode(DeliveryMode.PERSISTENT);
            for (String text : texts) {
                TextMessage message = context.createTextMessage(text);
                producer.send(context.createQueue(queue), message);
                numbers.add(message.getJMSMessageID());
            }
        } catch (RuntimeException | JMSException e) {
            transaction.rollback();
            throw e;
        }
        transaction.commit();
        return numbers;
    }

    /** Sends one message to all who listen now. */
    public void publish(String topic, String origin, String text) throws Exception {
        try (JMSContext context = connections().createContext()) {
            context.createProducer().setDeliveryMode(DeliveryMode.NON_PERSISTENT).setTimeToLive(NEWS_LIVES_MILLIS)
                    .setProperty(Addresses.ORIGIN, origin).send(context.createTopic(topic), text);
        }
    }

    private static ConnectionFactory connections() throws Exception {
        return InitialContext.doLookup("jms/palaestra");
    }
}

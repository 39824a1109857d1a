package palaestra.api.messaging;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import jakarta.jms.TextMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Hears the news of all nodes. */
@MessageDriven(name = "NewsListener", activationConfig = {
    @ActivationConfigProperty(propertyName = "destinationType", propertyValue = Addresses.TOPIC),
    @ActivationConfigProperty(propertyName = "destination", propertyValue = Addresses.NEWS),
    @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
    @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1")})
public class NewsListener implements MessageListener {

    private static final Logger LOG = System.getLogger(NewsListener.class.getName());

    /** Into a field, because the container makes message-driven beans by their constructor without parameters. */
    @Inject
    private NewsDesk desk;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        try {
            if (message instanceof TextMessage news && news.getText() != null) {
                desk.hear(news.getStringProperty(Addresses.ORIGIN), news.getText());
            }
        } catch (JMSException | RuntimeException e) {
            // Told once is enough: news is never worth another delivery.
            LOG.log(Level.WARNING, "News from another node cannot be heeded", e);
        }
    }
}

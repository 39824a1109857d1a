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
import java.util.List;
import java.util.OptionalLong;
import palaestra.api.errors.DatabaseOutage;
import palaestra.domain.course.CourseTaskId;
import palaestra.domain.course.RehearsalLedger;
import palaestra.domain.course.Rehearsals;

/**
 * Takes course tasks for this node. Delivered twice, a message does nothing twice: the database gives a task to one
 * claimant. What is no message of ours, or fails again and again, goes to a queue of its own for an administrator.
 */
@MessageDriven(name = "StartListener", activationConfig = {
    @ActivationConfigProperty(propertyName = "destinationType", propertyValue = Addresses.QUEUE),
    @ActivationConfigProperty(propertyName = "destination", propertyValue = Addresses.START),
    @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
    @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "4")})
public class StartListener implements MessageListener {

    private static final Logger LOG = System.getLogger(StartListener.class.getName());
    /** Fewer than after which brokers take a message away by themselves. */
    private static final int MOST_DELIVERIES = 3;

    /** Into fields, because the container makes message-driven beans by their constructor without parameters. */
    @Inject
    private Rehearsals rehearsals;

    @Inject
    private RehearsalLedger ledger;

    @Inject
    private Broker broker;

    @Override
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void onMessage(Message message) {
        OptionalLong task = number(message);
        if (task.isEmpty()) {
            bury(message);
            return;
        }
        try {
            rehearsals.claim(new CourseTaskId(task.getAsLong()));
        } catch (RuntimeException e) {
            failed(message, new CourseTaskId(task.getAsLong()), e);
        }
    }

    private void failed(Message message, CourseTaskId task, RuntimeException failure) {
        if (DatabaseOutage.isBehind(failure)) {
            LOG.log(Level.WARNING, "Course task {0} waits for the database.", task.value());
            return; // It is still queued there, and its message will be sent again.
        }
        if (deliveries(message) < MOST_DELIVERIES) {
            throw failure;
        }
        LOG.log(Level.ERROR, "Course task " + task.value() + " cannot be started", failure);
        bury(message);
        ledger.fail(task, "The task cannot be started; the administrator finds the reason in the log.");
    }

    private void bury(Message message) {
        try {
            broker.sendAll(Addresses.DEAD, List.of(text(message)));
            LOG.log(Level.WARNING, "Moved a message that cannot be processed from {0} to {1}.", Addresses.START,
                    Addresses.DEAD);
        } catch (Exception e) {
            throw new IllegalStateException("A message can neither be processed nor moved", e);
        }
    }

    private static OptionalLong number(Message message) {
        String text = text(message);
        return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private static String text(Message message) {
        try {
            String text = message instanceof TextMessage start ? start.getText() : null;
            return text == null ? "" : text;
        } catch (JMSException e) {
            return "";
        }
    }

    private static int deliveries(Message message) {
        try {
            return message.getIntProperty("JMSXDeliveryCount");
        } catch (JMSException e) {
            return MOST_DELIVERIES;
        }
    }
}

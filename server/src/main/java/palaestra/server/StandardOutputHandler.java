package palaestra.server;

import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.StreamHandler;

/**
 * Writes every record to standard output at once; the JDK's console handler knows only standard error. Of what is not
 * as grave as a warning it writes only the records of the loggers that the configuration names, because parts of the
 * server set their own loggers to INFO.
 */
public final class StandardOutputHandler extends StreamHandler {

    /** The property that lists those loggers, separated by commas. */
    static final String CHATTY = StandardOutputHandler.class.getName() + ".chatty";

    private final List<String> chatty;

    /** Made by the log manager, which sets level and formatter from the configuration. */
    public StandardOutputHandler() {
        setOutputStream(System.out);
        String loggers = LogManager.getLogManager().getProperty(CHATTY);
        chatty = loggers == null ? List.of() : Arrays.asList(loggers.split(","));
    }

    @Override
    public boolean isLoggable(LogRecord record) {
        return super.isLoggable(record)
                && (record.getLevel().intValue() >= Level.WARNING.intValue() || mayChat(record.getLoggerName()))
                && System.getProperty(RunningServer.REFUSAL) == null;
    }

    @Override
    public synchronized void publish(LogRecord record) {
        super.publish(record);
        flush();
    }

    /** Standard output outlives the log. */
    @Override
    public synchronized void close() {
        flush();
    }

    private boolean mayChat(String logger) {
        return logger != null && chatty.stream().anyMatch(name -> logger.equals(name) || logger.startsWith(name + "."));
    }
}

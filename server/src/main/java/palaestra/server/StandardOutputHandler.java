package palaestra.server;

import java.util.logging.LogRecord;
import java.util.logging.StreamHandler;

/** Writes every record to standard output at once; the JDK's console handler knows only standard error. */
public class StandardOutputHandler extends StreamHandler {

    /** Made by the log manager, which sets level and formatter from the configuration. */
    public StandardOutputHandler() {
        setOutputStream(System.out);
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
}

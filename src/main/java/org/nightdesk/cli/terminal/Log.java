package org.nightdesk.cli.terminal;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/**
 * The log: {@code nightdesk.log} in the work folder tells what the program did and what went wrong. Libraries have their say
 * there only when they fail, or when the user asks for everything.
 */
public final class Log extends ContextAwareBase implements Configurator {
    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{0}: %message%n";
    private static final String LARGEST = "10MB";
    private static final int DAYS = 30;

    /** The program's loggers; everybody else is a library. */
    private static final String OWN = "org.nightdesk";

    /** Logback asks for this before the first line is logged. */
    @Override
    public ExecutionStatus configure(LoggerContext context) {
        terse(context);
        context.getLogger(OWN).setLevel(Level.INFO);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Writes to the log of a work folder from now on, and to no other. */
    public static void into(Path work) {
        LoggerContext context = context();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        String file = work.resolve("nightdesk.log").toString();
        if (root.getAppender("file") instanceof RollingFileAppender<?> open) {
            if (file.equals(open.getFile())) {
                return;
            }
            root.detachAppender("file");
            open.stop();
        }
        root.addAppender(appender(context, file));
    }

    /** Whether the log of a work folder is written. */
    public static boolean isWritten() {
        return context().getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender("file") != null;
    }

    /** Logs for a person who watches, too, and lets libraries speak. */
    public static void verbose(PrintStream err) {
        LoggerContext context = context();
        OutputStreamAppender<ILoggingEvent> console = new OutputStreamAppender<>();
        console.setContext(context);
        console.setName("console");
        console.setEncoder(encoder(context));
        console.setOutputStream(err);
        console.start();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.detachAppender("console");
        root.addAppender(console);
        root.setLevel(Level.INFO);
        context.getLogger("org.springframework.batch").setLevel(Level.INFO);
    }

    /** Undoes {@link #verbose}. */
    public static void terse() {
        context().getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAppender("console");
        terse(context());
    }

    private static void terse(LoggerContext context) {
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.ERROR);
        // What Spring Batch has to say about a failed step is logged as the failed step.
        context.getLogger("org.springframework.batch").setLevel(Level.OFF);
    }

    private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, String file) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> policy = new SizeAndTimeBasedRollingPolicy<>();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(escaped(file) + ".%d{yyyy-MM-dd}.%i.gz");
        policy.setMaxFileSize(FileSize.valueOf(LARGEST));
        policy.setMaxHistory(DAYS);
        appender.setContext(context);
        appender.setName("file");
        appender.setFile(file);
        appender.setEncoder(encoder(context));
        appender.setRollingPolicy(policy);
        policy.start();
        appender.start();
        return appender;
    }

    /** A path whose percent signs and parentheses mean themselves in a pattern of file names. */
    private static String escaped(String file) {
        return file.replace("\\", "/").replace("%", "\\%").replace("(", "\\(").replace(")", "\\)");
    }

    private static PatternLayoutEncoder encoder(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PATTERN);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.start();
        return encoder;
    }

    private static LoggerContext context() {
        return (LoggerContext) LoggerFactory.getILoggerFactory();
    }
}

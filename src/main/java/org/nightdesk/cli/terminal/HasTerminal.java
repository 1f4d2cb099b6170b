package org.nightdesk.cli.terminal;

/** The program as its commands see it. */
public interface HasTerminal {
    Terminal terminal();
}

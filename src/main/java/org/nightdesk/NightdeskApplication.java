package org.nightdesk;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Where Spring begins to look; the command line starts it when a command needs the store. */
@SpringBootApplication
public class NightdeskApplication {}

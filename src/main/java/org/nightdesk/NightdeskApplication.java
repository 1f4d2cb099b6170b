package org.nightdesk;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** Where Spring begins to look; the command line starts it when a command needs the store. */
@Modulithic(
        systemName = "Nightdesk",
        sharedModules = {"problem", "article", "segment", "job"})
@SpringBootApplication
public class NightdeskApplication {}

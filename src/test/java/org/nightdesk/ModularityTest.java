package org.nightdesk;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The packages keep to what they say they may use; also draws them, into {@code target/spring-modulith-docs}. */
class ModularityTest {
    private final ApplicationModules modules = ApplicationModules.of(NightdeskApplication.class);

    @Test
    void packagesUseOnlyWhatTheyAllow() {
        modules.verify();
    }

    @Test
    void drawsTheModules() {
        new Documenter(modules).writeModulesAsPlantUml();
    }
}

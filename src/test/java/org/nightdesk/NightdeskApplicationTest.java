package org.nightdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightdesk.night.store.StoreFile;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;

@NullUnmarked
class NightdeskApplicationTest {
    @TempDir
    private Path work;

    @Test
    void namesEveryComponent() {
        JdbcDataSource store = new JdbcDataSource();
        store.setURL(StoreFile.open(work));
        ClassPathScanningCandidateComponentProvider finder = new ClassPathScanningCandidateComponentProvider(true);
        List<String> components = finder.findCandidateComponents("org.nightdesk").stream()
                .map(BeanDefinition::getBeanClassName)
                .sorted()
                .toList();
        try (ConfigurableApplicationContext context = NightdeskApplication.start(store)) {
            List<String> started = Arrays.stream(context.getBeanDefinitionNames())
                    .map(name -> context.getBean(name).getClass().getName())
                    .filter(components::contains)
                    .sorted()
                    .toList();

            assertThat(started).hasSizeGreaterThan(25).isEqualTo(components);
        }
    }
}

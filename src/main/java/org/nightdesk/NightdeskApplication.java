package org.nightdesk;

import javax.sql.DataSource;
import org.nightdesk.assembly.store.AssemblyStore;
import org.nightdesk.kit.store.KitStore;
import org.nightdesk.ledger.store.LedgerStore;
import org.nightdesk.memory.store.MemoryStore;
import org.nightdesk.night.NightConfiguration;
import org.nightdesk.quality.store.QualityStore;
import org.nightdesk.question.store.QuestionStore;
import org.nightdesk.routing.store.RoutingStore;
import org.nightdesk.workflow.store.WorkflowStore;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Puts the program together over a store. Everything in it is named here or where it is named from here: nothing is looked
 * for, and neither the environment nor a file in the current folder changes what a command was told.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    LedgerStore.class,
    MemoryStore.class,
    RoutingStore.class,
    QuestionStore.class,
    KitStore.class,
    QualityStore.class,
    AssemblyStore.class,
    WorkflowStore.class,
    NightConfiguration.class
})
public class NightdeskApplication {
    /**
     * Starts it. To be closed; ends in good order, too, when the process is told to end.
     *
     * @param store up to date, see {@link org.nightdesk.night.store.StoreSchema}; closed with it
     */
    public static ConfigurableApplicationContext start(DataSource store) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.registerBean("dataSource", DataSource.class, () -> store);
        context.register(NightdeskApplication.class);
        context.registerShutdownHook();
        context.refresh();
        return context;
    }
}

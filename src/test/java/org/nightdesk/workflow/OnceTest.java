package org.nightdesk.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OnceTest {
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void isMadeWhenFirstAskedForAndNeverAgain() {
        Once<Integer> once = new Once<>(made::incrementAndGet);
        assertThat(made).hasValue(0);
        assertThat(once.get()).isEqualTo(1);
        once.prepare();
        assertThat(once.get()).isEqualTo(1);
        assertThat(made).hasValue(1);
    }

    @Test
    void isMadeOnAnotherThreadWhenPrepared() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Once<String> once = new Once<>(() -> {
            begun.countDown();
            return Thread.currentThread().getName();
        });
        once.prepare();
        begun.await();
        assertThat(once.get()).isEqualTo("nightdesk-beforehand");
    }

    @Test
    void failsForAllWhoAskAsItFailed() {
        Once<String> once = new Once<>(() -> {
            made.incrementAndGet();
            throw new IllegalArgumentException("no glossary");
        });
        assertThatThrownBy(once::get).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(once::get).hasMessage("no glossary");
        assertThat(made).hasValue(1);
    }

    @Test
    void isGivenToAThreadThatWasInterrupted() {
        Once<Integer> once = new Once<>(made::incrementAndGet);
        Thread.currentThread().interrupt();
        assertThat(once.get()).isEqualTo(1);
        assertThat(Thread.interrupted()).isTrue();
    }
}

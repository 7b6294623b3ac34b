package farthing.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartTest {

    @Test
    void an_exception_without_a_message_is_shown_by_its_type() {
        assertThat(Start.said(new IllegalStateException("no room"))).isEqualTo("no room");
        assertThat(Start.said(new InterruptedException()))
                .isEqualTo("java.lang.InterruptedException");
    }
}

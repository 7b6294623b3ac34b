package farthing.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartTest {

    @Test
    void a_failure_without_words_is_told_by_its_kind() {
        assertThat(Start.said(new IllegalStateException("no room"))).isEqualTo("no room");
        assertThat(Start.said(new InterruptedException()))
                .isEqualTo("java.lang.InterruptedException");
    }
}

package farthing.frontend.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponsesTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/transactions", "/transactions?q=tea&from=2026-01-01"})
    void one_goes_back_to_a_page_of_ours(String path) {
        assertThat(Responses.back(path, "/home")).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "evil",
                "/a b",
                "/\r\nSet-Cookie: a=b",
                "/transactions?q=%zz",
                "/transactions?q=a|b",
                "/{id}"
            })
    void nobody_is_sent_to_another_site(String path) {
        assertThat(Responses.back(path, "/home")).isEqualTo("/home");
    }
}

package farthing.frontend.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    GET    | cross-site  | https://evil.example  | farthing.example      | true
                    HEAD   | cross-site  | -                     | farthing.example      | true
                    POST   | same-origin | https://farthing.example | farthing.example   | true
                    POST   | none        | -                     | farthing.example      | true
                    POST   | -           | -                     | farthing.example      | true
                    POST   | -           | http://127.0.0.1:5000 | 127.0.0.1:5000        | true
                    POST   | cross-site  | https://evil.example  | farthing.example      | false
                    POST   | same-site   | https://farthing.example | farthing.example   | false
                    POST   | -           | https://evil.example  | farthing.example      | false
                    POST   | -           | http://127.0.0.1:6000 | 127.0.0.1:5000        | false
                    POST   | -           | null                  | farthing.example      | false
                    POST   | same-origin | https://evil.example  | farthing.example      | false
                    DELETE | cross-site  | -                     | farthing.example      | false
                    """)
    void what_changes_something_comes_from_our_own_pages(
            String method,
            @Nullable String site,
            @Nullable String origin,
            String host,
            boolean allowed) {
        assertThat(SameOrigin.allows(method, site, origin, host)).isEqualTo(allowed);
    }
}

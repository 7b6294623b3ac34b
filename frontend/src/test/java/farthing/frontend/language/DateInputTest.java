package farthing.frontend.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateInputTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en-US | today       | 2026-11-22
                    en-US | Yesterday   | 2026-11-21
                    en-US | y           | 2026-11-21
                    de-DE | gestern     | 2026-11-21
                    fr-FR | aujourd’hui | 2026-11-22
                    fr-FR | hier        | 2026-11-21
                    es-ES | ayer        | 2026-11-21
                    es-ES | mañana      | 2026-11-23
                    ja-JP | 昨日         | 2026-11-21
                    en-US | 12          | 2026-11-12
                    en-US | 30          | 2026-11-30
                    en-US | 2           | 2026-12-02
                    en-US | 12/3        | 2026-12-03
                    en-GB | 12/3        | 2026-03-12
                    de-DE | 12.3.       | 2026-03-12
                    de-DE | 3.12.       | 2026-12-03
                    ja-JP | 12/3        | 2026-12-03
                    en-US | 1/15        | 2026-01-15
                    en-US | 1/5         | 2027-01-05
                    en-US | 2/29        | 2024-02-29
                    en-US | 12/31/2025  | 2025-12-31
                    de-DE | 31.12.25    | 2025-12-31
                    en-US | 2026-02-28  | 2026-02-28
                    de-DE | 2024-02-29  | 2024-02-29
                    ja-JP | 2026年3月1日 | 2026-03-01
                    """)
    void a_date_is_read_as_people_of_the_place_write_it(
            String locale, String typed, LocalDate date) {
        assertThat(DateInput.read(typed, Locale.forLanguageTag(locale), TODAY)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "0", "32", "2026-02-30", "13/13", "1/2/3/4", "-1", "12345", "/"})
    void what_is_no_date_is_refused(String typed) {
        assertThat(DateInput.read(typed, Locale.US, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-12-02,28,2026-11-28", "2026-01-05,31,2025-12-31"})
    void a_day_alone_is_the_nearest_such_day(LocalDate today, String typed, LocalDate date) {
        assertThat(DateInput.read(typed, Locale.US, today)).contains(date);
    }
}

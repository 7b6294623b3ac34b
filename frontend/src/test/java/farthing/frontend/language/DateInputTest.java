package farthing.frontend.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
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
                    en-US | 30          | 2026-10-30
                    en-US | 1           | 2026-11-01
                    en-US | 25          | 2026-11-25
                    en-US | 26          | 2026-10-26
                    en-US | 31          | 2026-10-31
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
                    en-GB | 3 nov       | 2026-11-03
                    en-US | Nov 3       | 2026-11-03
                    en-US | Sept. 3, 2025 | 2025-09-03
                    de-DE | 3. November | 2026-11-03
                    de-DE | 3. Mär 25   | 2025-03-03
                    fr-FR | 3 déc.      | 2026-12-03
                    fr-FR | 1 juil      | 2026-07-01
                    es-ES | 3 de enero de 2026 | 2026-01-03
                    """)
    void a_date_is_read_as_people_of_the_place_write_it(
            String locale, String typed, LocalDate date) {
        assertThat(DateInput.read(typed, Locale.forLanguageTag(locale), TODAY)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "0",
                "32",
                "2026-02-30",
                "13/13",
                "1/2/3/4",
                "-1",
                "12345",
                "/",
                "nov",
                "3 ju",
                "3 4 5 nov",
                "3 novelty"
            })
    void what_is_no_date_is_refused(String typed) {
        assertThat(DateInput.read(typed, Locale.US, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"12,2026-11-12", "25,2026-10-25", "12/3,2025-12-03", "dec 3,2025-12-03"})
    void a_list_is_looked_at_from_a_day_that_has_been(String typed, LocalDate date) {
        assertThat(DateInput.readPast(typed, Locale.US, TODAY)).contains(date);
    }

    @Test
    void a_date_that_is_written_out_is_meant_however_far_ahead() {
        assertThat(DateInput.readPast("12/31/2026", Locale.US, TODAY))
                .contains(LocalDate.of(2026, 12, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-02,28,2026-11-28",
        "2026-01-05,31,2025-12-31",
        "2026-03-05,31,2026-01-31",
        "2026-11-30,1,2026-12-01"
    })
    void a_day_alone_is_the_last_such_day_or_one_of_the_next_three(
            LocalDate today, String typed, LocalDate date) {
        assertThat(DateInput.read(typed, Locale.US, today)).contains(date);
    }
}

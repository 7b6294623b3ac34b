package farthing.backend.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What one target needs in a month, in cents.
class NeedTest {

    @ParameterizedTest
    @CsvSource({
        "set-aside amount=100,                                    2026-06, 10000",
        "set-aside amount=100 start=2026-07-01,                   2026-06, 0",
        "set-aside amount=100 every=2,                            2026-05, 5000",
        "set-aside amount=100 unit=quarter,                       2026-01, 3334",
        "set-aside amount=100 unit=quarter,                       2026-02, 3333",
        "set-aside amount=100 unit=quarter,                       2026-04, 3334",
        "set-aside amount=100 unit=quarter,                       1999-10, 3334",
        "set-aside amount=1000 unit=year start=2026-03-15,        2026-03, 8334",
        "set-aside amount=1000 unit=year start=2026-03-15,        2026-07, 8333",
        "set-aside amount=1000 unit=year start=2026-03-15,        2027-03, 8334",
        "set-aside amount=1000 unit=year start=2026-03-15,        2026-02, 0",
        "set-aside amount=0.05 unit=year,                         2026-05, 1",
        "set-aside amount=0.05 unit=year,                         2026-06, 0"
    })
    void a_period_of_months_is_shared_equally(String target, String month, long needed) {
        assertThat(need(GivenMonth.of(month, 1), target)).isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource({
        "start=2026-06-05,         1,  2026-06, 4", // Fridays: 5, 12, 19, 26
        "start=2026-05-01,         1,  2026-05, 5", // 1, 8, 15, 22, 29
        "start=2026-05-01,         1,  2026-07, 5", // 3, 10, 17, 24, 31
        "start=2026-02-02,         1,  2026-02, 4", // a month of exactly four weeks
        "start=2024-02-01,         1,  2024-02, 5", // a leap year's five Thursdays
        "start=2026-06-20,         1,  2026-06, 2", // none before the start
        "start=2026-06-20,         1,  2026-05, 0",
        "start=2026-05-01,         15, 2026-05, 5", // 15, 22, 29 May, 5, 12 June
        "start=2026-05-01,         15, 2026-06, 4", // 19, 26 June, 3, 10 July
        "start=2026-05-01 every=2, 1,  2026-05, 3", // 1, 15, 29
        "start=2026-05-01 every=2, 1,  2026-06, 2", // 12, 26
        "start=2026-05-01 every=8, 1,  2026-06, 1", // 26
        "start=2026-05-01 every=8, 1,  2026-07, 0",
        "priority=1,               1,  2026-06, 5", // Mondays: 1, 8, 15, 22, 29
        "priority=1,               1,  1999-12, 4" // 6, 13, 20, 27
    })
    void weeks_are_counted_in_the_month_of_the_household(
            String terms, int startDay, String month, long weeks) {
        GivenMonth in = GivenMonth.of(month, startDay);
        assertThat(need(in, "set-aside amount=10 unit=week " + terms)).isEqualTo(1000 * weeks);
        assertThat(need(in.carrying(300), "refill amount=10 unit=week " + terms))
                .isEqualTo(Math.max(0, 1000 * weeks - 300));
    }

    @ParameterizedTest
    @CsvSource({
        "refill amount=100,                            2026-06, 0,     10000",
        "refill amount=100,                            2026-06, 3001,  6999",
        "refill amount=100,                            2026-06, 12000, 0",
        "refill amount=100,                            2026-06, -500,  10500",
        "refill amount=100 unit=quarter,               2026-04, 3000,  7000",
        "refill amount=100 unit=quarter,               2026-05, 3000,  0",
        "refill amount=100 unit=year start=2026-06-10, 2026-06, 0,     10000",
        "refill amount=100 unit=year start=2026-06-10, 2026-12, 0,     0",
        "refill amount=100 unit=year start=2026-06-10, 2025-06, 0,     0"
    })
    void what_was_carried_counts_towards_a_refill(
            String target, String month, long carried, long needed) {
        assertThat(need(GivenMonth.of(month, 1).carrying(carried), target)).isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource({
        "balance amount=600 due=2026-06-15,                     2026-01, 0,     10000",
        "balance amount=600 due=2026-06,                        2026-01, 0,     10000",
        "balance amount=100 due=2026-03,                        2026-01, 0,     3334",
        "balance amount=100 due=2026-03,                        2026-02, 3334,  3333",
        "balance amount=100 due=2026-03,                        2026-03, 6667,  3333",
        "balance amount=100 due=2026-03,                        2026-02, 0,     5000",
        "balance amount=100 due=2026-03,                        2026-02, 12000, 0",
        "balance amount=100 due=2026-03,                        2026-03, -1000, 11000",
        "balance amount=100 due=2026-03,                        2026-04, 0,     0",
        "balance amount=120 due=2026-03-01 every=1 unit=year,   2026-03, 0,     12000",
        "balance amount=120 due=2026-03-01 every=1 unit=year,   2026-04, 0,     1000",
        "balance amount=120 due=2026-03-01 every=1 unit=year,   2027-03, 11000, 1000",
        "balance amount=120 due=2026-03-01 every=1 unit=year,   2031-02, 0,     6000",
        "balance amount=120 due=2026-03-01 every=3,             2026-05, 4000,  4000",
        "balance amount=120 due=2026-03-01 unit=quarter every=1, 2026-05, 4000,  4000"
    })
    void a_balance_is_saved_for_until_its_date(
            String target, String month, long carried, long needed) {
        assertThat(need(GivenMonth.of(month, 1).carrying(carried), target)).isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-14, 2026-04, 6000", // due on the last day of the month that begins on 15 April
        "2026-05-15, 2026-04, 3000",
        "2026-05,    2026-04, 3000" // 14 June
    })
    void a_date_belongs_to_the_month_of_the_household(String due, String month, long needed) {
        assertThat(need(GivenMonth.of(month, 15), "balance amount=60 due=" + due))
                .isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource({
        "income-share percent=10,                                3333,   0,     333",
        "income-share percent=12.5,                              100000, 0,     12500",
        "income-share percent=0.01,                              9999,   0,     0",
        "income-share percent=100,                               1,      0,     1",
        "income-share percent=10,                                -500,   0,     0",
        "income-share percent=10 incomeFrom=last-month,          0,      20000, 2000",
        "income-share percent=10 incomeFrom=ready-to-assign,     3333,   20000, 333",
        "income-share percent=10 incomeFrom=ready-to-assign,     -500,   0,     0",
        "income-share percent=10 income=salary,                  20000,  0,     1000"
    })
    void a_share_of_income_is_rounded_down(
            String target, long thisMonth, long lastMonth, long needed) {
        GivenMonth month =
                GivenMonth.of("2026-06", 1).having(Map.of(), Map.of(0, thisMonth, 1, lastMonth), 0);
        assertThat(need(month, target)).isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource({
        "debt amount=1000 start=2026-01-10 due=2026-03-10, 2025-12, 0",
        "debt amount=1000 start=2026-01-10 due=2026-03-10, 2026-01, 33334",
        "debt amount=1000 start=2026-01-10 due=2026-03-10, 2026-02, 33333",
        "debt amount=1000 start=2026-01-10 due=2026-03-10, 2026-03, 33333",
        "debt amount=1000 start=2026-01-10 due=2026-03-10, 2026-04, 0",
        "debt amount=1000 start=2026-01-10 payment=300,    2026-03, 30000",
        "debt amount=1000 start=2026-01-10 payment=300,    2026-04, 10000",
        "debt amount=1000 start=2026-01-10 payment=300,    2026-05, 0",
        "debt amount=1000 start=2026-01-10 payment=300,    2190-05, 0"
    })
    void a_debt_is_paid_off_to_the_cent(String target, String month, long needed) {
        assertThat(need(GivenMonth.of(month, 1), target)).isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource({
        "average,          7000",
        "copy,             100",
        "copy months=2,    0",
        "copy months=3,    300",
        "remainder,        0"
    })
    void other_kinds_take_what_was_spent_or_assigned(String target, long needed) {
        GivenMonth month =
                GivenMonth.of("2026-06", 1)
                        .having(Map.of(1, 100L, 2, -200L, 3, 300L), Map.of(), 7000);
        assertThat(need(month, target)).isEqualTo(needed);
    }

    private static long need(GivenMonth month, String target) {
        return new Need(month, GivenMonth.CATEGORY, month.target(target), month.carried()).amount();
    }
}

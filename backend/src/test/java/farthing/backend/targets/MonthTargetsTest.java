package farthing.backend.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the targets of one category need together, in cents.
class MonthTargetsTest {

    private static final String TAX = "balance amount=400 due=2026-09 priority=2";
    private static final String INSURANCE = "balance amount=600 due=2026-06 priority=1";

    @ParameterizedTest
    @CsvSource({
        // targets, cap, carried, assigned, needed, underfunded, percent
        "set-aside amount=50 + set-aside amount=20,  ,     0,     0,     7000, 7000, 0",
        "set-aside amount=50,                        ,     0,     1250,  5000, 3750, 25",
        "set-aside amount=50,                        ,     0,     9000,  5000, 0,    100",
        "set-aside amount=50,                        ,     0,     -1000, 5000, 6000, 0",
        "set-aside amount=50,                        80,   6000,  0,     2000, 2000, 0",
        "set-aside amount=50,                        80,   9000,  0,     0,    0,    100",
        "set-aside amount=50,                        80,   -1000, 0,     5000, 5000, 0",
        "set-aside amount=50,                        0,    0,     0,     0,    0,    100",
        "refill amount=50 + refill amount=30,        ,     6000,  0,     2000, 2000, 33",
        "refill amount=50 + set-aside amount=100,     ,     5000,  0,     10000, 10000, 0",
        "refill amount=50,                           ,     1500,  2000,  3500, 1500, 70",
        "refill amount=50 + refill amount=30,        ,     -500,  0,     8500, 8500, 0",
        "refill amount=50,                           ,     6000,  -2000, 0,    0,    100",
        "remainder,                                  ,     0,     0,     0,    0,    100"
    })
    void needs_are_added_up_to_the_cap(
            String targets,
            @Nullable Long cap,
            long carried,
            long assigned,
            long needed,
            long underfunded,
            int percent) {
        GivenMonth month =
                GivenMonth.of("2026-06", 1)
                        .carrying(carried)
                        .having(Map.of(0, assigned), Map.of(), 0);
        MonthTargets found = of(month, cap, targets.split(" \\+ "));
        assertThat(found.needed()).isEqualTo(needed);
        assertThat(found.underfunded()).isEqualTo(underfunded);
        assertThat(found.progress()).isEqualTo(percent);
    }

    @Test
    void money_that_was_carried_counts_once_and_for_the_first_target_first() {
        GivenMonth month = GivenMonth.of("2026-06", 1).carrying(70_000);
        MonthTargets found = of(month, null, TAX, INSURANCE);
        assertThat(found.needed()).isEqualTo(7_500); // 300.00 in four months
        assertThat(found.due()).contains(LocalDate.parse("2026-09-30"));
        assertThat(of(month.carrying(50_000), null, TAX, INSURANCE).due())
                .contains(LocalDate.parse("2026-06-30"));
    }

    @Test
    void snoozed_targets_need_and_take_nothing() {
        GivenMonth month = GivenMonth.of("2026-06", 1).asleep();
        MonthTargets found = of(month, null, "set-aside amount=50", "remainder");
        assertThat(found.needed()).isZero();
        assertThat(found.due()).isEmpty();
        assertThat(Distribution.of(10_000, found.claims())).isEmpty();
    }

    @Test
    void a_remainder_fills_up_to_the_cap_after_what_is_needed() {
        GivenMonth month = GivenMonth.of("2026-06", 1).carrying(1_000);
        MonthTargets found = of(month, 100L, "set-aside amount=50", "remainder");
        assertThat(Distribution.of(100_000, found.claims()))
                .isEqualTo(Map.of(GivenMonth.CATEGORY, 9_000L));
    }

    /// @param cap in whole units
    private static MonthTargets of(GivenMonth month, @Nullable Long cap, String... targets) {
        List<Target> read = Stream.of(targets).map(month::target).toList();
        Long minor = cap == null ? null : cap * 100;
        return MonthTargets.of(new CategoryTargets(GivenMonth.CATEGORY, read, minor, 1), month);
    }
}

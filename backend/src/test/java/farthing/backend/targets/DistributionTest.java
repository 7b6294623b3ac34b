package farthing.backend.targets;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import farthing.backend.Randomness;
import farthing.backend.targets.Distribution.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sharing money among targets.
class DistributionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // claims: category:priority:amount, or category:xweight:at most
                "1000 | a:5:300 b:5:200          | a300 b200",
                "400  | a:5:300 b:5:200          | a300 b100",
                "301  | a:5:300 b:5:200 c:5:9    | a300 b1 c0",
                "400  | a:5:300 b:1:200          | a200 b200",
                "400  | a:5:300 b:1:200 a:1:100  | a200 b200",
                "0    | a:5:300                  | a0",
                "-5   | a:5:300 b:x1:900         | a0",
                "100  | a:x1:9999 b:x2:9999      | a33 b67",
                "101  | a:x1:9999 b:x1:9999      | a51 b50",
                "1    | a:x1:9999 b:x2:9999      | a0 b1",
                "100  | a:x1:9999 b:x1:9999 c:x1:9999 | a34 b33 c33",
                "100  | a:5:30 b:x1:9999 c:x2:9999 | a30 b23 c47",
                "100  | a:x1:10 b:x1:9999        | a10 b90",
                "100  | a:x1:10 b:x1:20          | a10 b20",
                "100  | a:x1:0 b:x3:9999         | a0 b100"
            })
    void money_goes_by_priority_then_order_then_weight(long ready, String claims, String expected) {
        Map<UUID, Long> given =
                Distribution.of(ready, Stream.of(claims.split(" ")).map(this::claim).toList());
        assertThat(
                        given.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(each -> name(each.getKey()) + each.getValue())
                                .collect(joining(" ")))
                .isEqualTo(expected);
    }

    private Claim claim(String text) {
        String[] parts = text.split(":");
        UUID category = new UUID(0, parts[0].charAt(0));
        long amount = Long.parseLong(parts[2]);
        return parts[1].startsWith("x")
                ? Claim.ofRemainder(category, Integer.parseInt(parts[1].substring(1)), amount)
                : Claim.of(category, Integer.parseInt(parts[1]), amount);
    }

    private static String name(UUID category) {
        return String.valueOf((char) category.getLeastSignificantBits());
    }

    @Test
    void nothing_is_lost_and_nobody_gets_more_than_claimed() {
        Random random = Randomness.random();
        for (int round = 0; round < 5_000; round++) {
            List<Claim> claims = new ArrayList<>();
            for (int number = random.nextInt(12); number > 0; number--) {
                UUID category = new UUID(0, number); // one claim each
                long amount = random.nextLong(random.nextInt(5) == 0 ? 1 : 2_000);
                claims.add(
                        random.nextInt(3) == 0
                                ? Claim.ofRemainder(category, random.nextInt(1, 100), amount)
                                : Claim.of(category, random.nextInt(1, 10), amount));
            }
            long ready = random.nextLong(-500, 9_000);
            check(ready, claims, Distribution.of(ready, claims));
        }
    }

    private static void check(long ready, List<Claim> claims, Map<UUID, Long> given) {
        String where = ready + " for " + claims + ", " + Randomness.told();
        long all = claims.stream().mapToLong(Claim::amount).sum();
        long sum = given.values().stream().mapToLong(Long::longValue).sum();
        assertThat(sum).as(where).isEqualTo(Math.min(Math.max(0, ready), all));
        boolean isShort = false;
        for (Claim claim : byPriority(claims)) {
            long mine = given.getOrDefault(claim.category(), 0L);
            assertThat(mine).as(where).isBetween(0L, isShort ? 0L : claim.amount());
            isShort |= mine < claim.amount();
        }
        for (Claim claim : claims) {
            if (claim.isOfRemainder()) {
                assertThat(given.getOrDefault(claim.category(), 0L))
                        .as(where)
                        .isBetween(0L, isShort ? 0L : claim.amount());
            }
        }
    }

    private static List<Claim> byPriority(List<Claim> claims) {
        return claims.stream()
                .filter(each -> !each.isOfRemainder())
                .sorted(java.util.Comparator.comparingInt(Claim::priority))
                .toList();
    }
}

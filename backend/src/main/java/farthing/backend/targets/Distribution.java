package farthing.backend.targets;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Shares money among the targets of many categories, exactly to the minor unit.
public final class Distribution {

    private final Map<UUID, Long> given = new LinkedHashMap<>();
    private long left;

    private Distribution(long ready) {
        left = Math.max(0, ready);
    }

    /// The money that a target asks for.
    ///
    /// @param priority lower numbers first
    /// @param amount the maximum, in minor units
    /// @param weight of a remainder, which shares what is left after all others; otherwise 0
    public record Claim(UUID category, int priority, long amount, int weight) {

        static Claim of(UUID category, int priority, long amount) {
            return new Claim(category, priority, amount, 0);
        }

        static Claim ofRemainder(UUID category, int weight, long amount) {
            return new Claim(category, 0, amount, weight);
        }

        boolean isOfRemainder() {
            return weight > 0;
        }
    }

    /// What each category receives. Where the money runs out, the claim gets what is left.
    ///
    /// @param ready in minor units; a negative amount counts as 0
    /// @param claims in the order of the categories
    public static Map<UUID, Long> of(long ready, List<Claim> claims) {
        Distribution distribution = new Distribution(ready);
        claims.stream()
                .filter(claim -> !claim.isOfRemainder())
                .sorted(Comparator.comparingInt(Claim::priority))
                .forEach(claim -> distribution.give(claim, claim.amount()));
        distribution.shareRest(claims.stream().filter(Claim::isOfRemainder).toList());
        return distribution.given;
    }

    private void give(Claim claim, long wanted) {
        long amount = Math.min(Math.min(wanted, claim.amount()), left);
        given.merge(claim.category(), amount, Math::addExact);
        left -= amount;
    }

    /// Shares the rest by weight. What exceeds the maximum of a claim goes to the others.
    private void shareRest(List<Claim> all) {
        List<Claim> claims = new ArrayList<>(all);
        while (left > 0 && !claims.isEmpty()) {
            List<Long> shares = shares(left, claims);
            List<Claim> full = new ArrayList<>();
            for (int number = 0; number < claims.size(); number++) {
                if (claims.get(number).amount() <= shares.get(number)) {
                    full.add(claims.get(number));
                }
            }
            if (full.isEmpty()) {
                for (int number = 0; number < claims.size(); number++) {
                    give(claims.get(number), shares.get(number));
                }
                return;
            }
            full.forEach(claim -> give(claim, claim.amount()));
            claims.removeAll(full);
        }
    }

    /// Shares by weight that add up to the whole. Rounds up the largest fractions; among equal
    /// fractions, the first.
    private static List<Long> shares(long whole, List<Claim> claims) {
        BigInteger weights = BigInteger.valueOf(claims.stream().mapToLong(Claim::weight).sum());
        List<Long> shares = new ArrayList<>();
        List<BigInteger> fractions = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        long rest = whole;
        for (Claim claim : claims) {
            BigInteger[] share =
                    BigInteger.valueOf(whole)
                            .multiply(BigInteger.valueOf(claim.weight()))
                            .divideAndRemainder(weights);
            order.add(shares.size());
            shares.add(share[0].longValueExact());
            fractions.add(share[1]);
            rest -= share[0].longValueExact();
        }
        order.sort(Comparator.comparing(fractions::get, Comparator.reverseOrder()));
        for (int number : order.subList(0, (int) rest)) {
            shares.set(number, shares.get(number) + 1);
        }
        return shares;
    }
}

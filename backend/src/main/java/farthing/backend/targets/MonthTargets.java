package farthing.backend.targets;

import farthing.contract.Limits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the targets of a category need in a month, in minor units.
///
/// @param assigned in the month; may be negative
/// @param room the most that targets may assign in the month without exceeding the cap
/// @param parts in the order in which they are filled
/// @param due the first date by which an amount is needed
public record MonthTargets(
        CategoryTargets targets,
        boolean isSnoozed,
        long assigned,
        long room,
        List<Part> parts,
        Optional<LocalDate> due) {

    private static final int WHOLE = 100;

    /// What one target needs.
    ///
    /// @param need what it needs regardless of the cap
    /// @param amount within the cap
    public record Part(Need need, long amount) {

        Target target() {
            return need.target();
        }
    }

    public static MonthTargets of(CategoryTargets targets, PlannedMonth month) {
        long carried = month.carried(targets.category());
        long room =
                targets.cap() == null
                        ? Limits.AMOUNT_MINOR
                        : Math.clamp(targets.cap() - carried, 0, Limits.AMOUNT_MINOR);
        boolean snoozed = month.isSnoozed(targets.category());
        List<Part> parts = new ArrayList<>();
        List<LocalDate> dates = new ArrayList<>();
        long left = snoozed ? 0 : room;
        for (Target target : inOrder(targets.targets())) {
            Need need = new Need(month, targets.category(), target, carried);
            long amount = Math.min(left, need.amount());
            parts.add(new Part(need, amount));
            left -= amount;
            carried = need.leftOver();
            if (amount > 0 && target.kind() == TargetKind.BALANCE) {
                dates.add(need.due());
            }
        }
        return new MonthTargets(
                targets,
                snoozed,
                month.assigned(targets.category(), 0),
                room,
                parts,
                dates.stream().min(Comparator.naturalOrder()));
    }

    private static List<Target> inOrder(List<Target> targets) {
        return targets.stream().sorted(Comparator.comparingInt(Target::priority)).toList();
    }

    /// The kind of the first target.
    public TargetKind kind() {
        return targets.targets().getFirst().kind();
    }

    public int count() {
        return targets.targets().size();
    }

    /// What all targets need in the month.
    public long needed() {
        return parts.stream().mapToLong(Part::amount).sum();
    }

    /// What the targets need and is not assigned yet.
    public long underfunded() {
        return needed() == 0 ? 0 : Math.max(0, needed() - assigned);
    }

    /// How much of what is needed is assigned, in percent. For a refill, carried money counts as
    /// assigned: with 50 carried and 100 assigned, a refill up to 200 is at 75 percent.
    public int progress() {
        if (needed() == 0) {
            return WHOLE;
        }
        long carried =
                parts.stream()
                        .filter(part -> part.target().kind() == TargetKind.REFILL)
                        .filter(part -> part.amount() > 0)
                        .mapToLong(part -> Math.max(0, part.need().counted().orElse(0)))
                        .sum();
        return Math.clamp((assigned + carried) * WHOLE / (needed() + carried), 0, WHOLE);
    }

    /// The money that the targets still ask for, in the order in which they are filled.
    public List<Distribution.Claim> claims() {
        List<Distribution.Claim> claims = new ArrayList<>();
        long open = assigned;
        for (Part part : parts) {
            Target target = part.target();
            long more = Math.max(0, part.amount() - open);
            if (part.amount() > 0) {
                claims.add(Distribution.Claim.of(targets.category(), target.priority(), more));
                open = Math.max(0, open - part.amount());
            } else if (target.kind() == TargetKind.REMAINDER && !isSnoozed) {
                long still = Math.max(0, room - Math.max(assigned, needed()));
                claims.add(
                        Distribution.Claim.ofRemainder(targets.category(), target.weight(), still));
            }
        }
        return claims;
    }
}

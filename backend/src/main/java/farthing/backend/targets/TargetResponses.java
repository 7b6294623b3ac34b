package farthing.backend.targets;

import farthing.backend.categories.Category;
import farthing.contract.TargetTerms;
import farthing.contract.TargetsResponse;
import farthing.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// Converts targets to the API's response.
public record TargetResponses(Currency currency) {

    TargetsResponse of(Category category, CategoryTargets targets) {
        return new TargetsResponse(
                category.id().toString(),
                category.name(),
                currency.getCurrencyCode(),
                targets.cap() == null ? null : decimal(targets.cap()),
                targets.targets().stream().map(this::terms).toList());
    }

    /// Only the fields of its kind, so that a client can send the target back unchanged.
    public TargetTerms terms(Target target) {
        boolean periodic = target.every() > 0;
        return new TargetTerms(
                target.kind().text(),
                target.priority(),
                target.amount() == 0 ? null : decimal(target.amount()),
                target.payment() == 0 ? null : decimal(target.payment()),
                target.basisPoints() == 0 ? null : BasisPoints.text(target.basisPoints()),
                positive(target.weight()),
                positive(target.every()),
                periodic ? target.unit().text() : null,
                date(target.start()),
                date(target.due()),
                target.kind() == TargetKind.INCOME_SHARE ? target.incomeFrom().text() : null,
                target.income() == null ? null : target.income().toString(),
                positive(target.months()));
    }

    private String decimal(long minor) {
        return Money.ofMinor(minor, currency).toDecimal();
    }

    private static @Nullable Integer positive(int number) {
        return number == 0 ? null : number;
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}

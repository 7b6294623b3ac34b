package farthing.backend.budgets;

import farthing.backend.categories.Category;
import farthing.backend.households.BudgetMode;
import farthing.backend.ledger.Card;
import farthing.backend.problems.Fields;
import farthing.backend.problems.RequestProblem;
import farthing.contract.BudgetFillPreviewed;
import farthing.contract.BudgetFillRequest;
import farthing.contract.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is to be assigned to many categories at once, or planned for them in tracking mode.
///
/// @param categories ids of categories and cards; empty for all that are not hidden
/// @param previewed the changes that the client has seen; null if it accepts any
record WantedFill(
        FillMethod method,
        int months,
        List<UUID> categories,
        @Nullable PreviewedFill previewed,
        boolean preview) {

    private static final int USUAL_MONTHS = 3;
    private static final int MAX_CATEGORIES = 1000;

    static WantedFill read(Fields fields, BudgetFillRequest request) {
        int months = request.months() == null ? USUAL_MONTHS : request.months();
        if (months < 1 || months > Limits.FILL_MONTHS) {
            fields.add("/months", "Use a whole number from 1 to " + Limits.FILL_MONTHS);
            months = USUAL_MONTHS;
        }
        List<String> ids = request.categories() == null ? List.of() : request.categories();
        if (ids.size() > MAX_CATEGORIES) {
            fields.add("/categories", "At most " + MAX_CATEGORIES + " categories");
            ids = List.of();
        }
        @Nullable List<BudgetFillPreviewed> previewed = request.previewed();
        if (previewed != null && previewed.size() > MAX_CATEGORIES) {
            fields.add("/previewed", "At most " + MAX_CATEGORIES + " categories");
            previewed = List.of();
        }
        List<UUID> categories = new ArrayList<>();
        for (int number = 0; number < ids.size(); number++) {
            categories.add(fields.id("/categories/" + number, ids.get(number)));
        }
        FillMethod method = fields.oneOf("/method", request.method(), FillMethod.WORDS.all());
        return new WantedFill(
                method,
                method.months(months),
                categories,
                previewed == null ? null : PreviewedFill.read(fields, previewed),
                Boolean.TRUE.equals(request.preview()));
    }

    /// What is filled. Income is planned in tracking mode only. Cards have neither targets nor
    /// spending of their own, so only methods that need neither fill them.
    ///
    /// @throws farthing.backend.problems.Refused `invalid-fields` for a category or a card that
    ///   cannot be filled, and for targets in tracking mode
    List<Fillable> of(List<Category> categoriesOfHousehold, List<Card> cards, BudgetMode mode) {
        boolean tracks = mode == BudgetMode.TRACKING;
        if (tracks && method == FillMethod.TARGETS) {
            throw RequestProblem.InvalidFields.at(
                            "/method", "Targets cannot be used in tracking mode")
                    .refused();
        }
        List<Fillable> offered =
                Stream.concat(
                                categoriesOfHousehold.stream().map(Fillable::of),
                                cards.stream().map(Fillable::of))
                        .filter(each -> isOffered(each.kind(), tracks))
                        .toList();
        if (categories.isEmpty()) {
            return offered.stream().filter(each -> !each.hidden()).toList();
        }
        Fields fields = new Fields();
        for (int number = 0; number < categories.size(); number++) {
            UUID id = categories.get(number);
            if (offered.stream().noneMatch(each -> each.id().equals(id))) {
                fields.add("/categories/" + number, missing(tracks));
            }
        }
        fields.check();
        return offered.stream().filter(each -> categories.contains(each.id())).toList();
    }

    private boolean isOffered(Fillable.FillKind kind, boolean tracks) {
        return switch (kind) {
            case EXPENSE -> true;
            case INCOME -> tracks;
            case CARD -> !tracks && method.fillsCards();
        };
    }

    private String missing(boolean tracks) {
        if (tracks) {
            return "No category has this id";
        }
        return method.fillsCards()
                ? "No expense category or card has this id"
                : "No expense category has this id";
    }
}

package farthing.backend.tidying;

import farthing.backend.access.Scope;
import farthing.backend.budgets.BudgetFigures;
import farthing.backend.budgets.BudgetFigures.Figures;
import farthing.backend.budgets.MovePlan;
import farthing.backend.categories.Category;
import farthing.backend.categories.CategoryProblem;
import farthing.backend.categories.RemoveEmptyCategory;
import farthing.backend.database.Ids;
import farthing.backend.history.Changed;
import farthing.backend.history.Changes;
import farthing.backend.history.SubjectChange;
import farthing.backend.ledger.CategoryMoves;
import farthing.backend.targets.MoveTargets;
import farthing.contract.CategoryRemovalResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Removes a category. Its transactions and its plan move to another category, or the transactions
/// become uncategorised and the assigned money becomes ready to assign. Without credit cards, the
/// sum of the budget stays the same in every month.
@ApplicationScoped
class RemoveCategory {

    private final CategoryMoves moves;
    private final MovePlan movePlan;
    private final BudgetFigures figures;
    private final MoveTargets moveTargets;
    private final RemoveEmptyCategory removeCategory;
    private final Changes changes;

    RemoveCategory(
            CategoryMoves moves,
            MovePlan movePlan,
            BudgetFigures figures,
            MoveTargets moveTargets,
            RemoveEmptyCategory removeCategory,
            Changes changes) {
        this.moves = moves;
        this.movePlan = movePlan;
        this.figures = figures;
        this.moveTargets = moveTargets;
        this.removeCategory = removeCategory;
        this.changes = changes;
    }

    /// The household must be locked.
    ///
    /// @throws farthing.backend.problems.Refused `category-has-transactions`
    Changed<CategoryRemovalResponse> remove(Scope scope, Removal removal) {
        Category category = removal.category();
        Figures before = figures.of(scope, removal.month());
        MoveTargets.Plan targets = moveTargets.plan(scope, category.id(), removal.intoId());
        List<SubjectChange> plan = movePlan.move(scope, category.id(), removal.intoId());
        UUID move = Ids.next();
        long transactions = moves.move(scope, category.id(), removal.intoId(), move);
        mustBePlaced(removal, transactions);
        List<SubjectChange> subjects = new ArrayList<>();
        subjects.add(CategoryMoveSnapshot.of(move, category, removal.into(), transactions).made());
        subjects.addAll(plan);
        subjects.addAll(moveTargets.move(scope, targets, removal.currency()));
        subjects.add(removeCategory.removed(scope, category)); // undo restores it first
        UUID change = changes.record(scope, subjects);
        Figures after = figures.of(scope, removal.month());
        return new Changed<>(
                removal.response(transactions, months(category, plan), targets, before, after),
                change);
    }

    /// What [#remove] would change. Moves the totals and the plan, reads the budget, and rolls
    /// back.
    CategoryRemovalResponse preview(Scope scope, Removal removal) {
        Category category = removal.category();
        Figures before = figures.of(scope, removal.month());
        scope.sql().execute("savepoint preview");
        List<SubjectChange> plan = movePlan.move(scope, category.id(), removal.intoId());
        long transactions = moves.preview(scope, category.id(), removal.intoId(), Ids.next());
        mustBePlaced(removal, transactions);
        Figures after = figures.of(scope, removal.month());
        scope.sql().execute("rollback to savepoint preview");
        return removal.response(
                transactions,
                months(category, plan),
                moveTargets.plan(scope, category.id(), removal.intoId()),
                before,
                after);
    }

    private static void mustBePlaced(Removal removal, long transactions) {
        if (transactions > 0 && !removal.placed()) {
            throw new CategoryProblem.HasTransactions().refused();
        }
    }

    private static int months(Category category, List<SubjectChange> plan) {
        return (int)
                plan.stream().filter(each -> each.subject().id().equals(category.id())).count();
    }
}

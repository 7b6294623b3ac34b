package farthing.frontend.history;

import farthing.contract.ChangeResponse;
import farthing.frontend.server.Visit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a change did, in a few words: `Transaction deleted`. An undo names what it undid.
///
/// @param objects as they were changed, or by the undone change
/// @param main the object that the change is about
/// @param count of the changed objects of its kind
record Deed(ActText text, List<ChangedObject> objects, ChangedObject main, long count) {

    /// The first kind that a change has is what it is about: the removal of a category also changes
    /// its plan.
    private static final List<String> KINDS =
            List.of(
                    "category move",
                    "category group",
                    "import",
                    "rate import",
                    "household",
                    "account",
                    "category",
                    "month plan",
                    "category plan",
                    "targets",
                    "rate",
                    "saved search",
                    "transaction");

    static Deed of(Visit visit, ChangeResponse change) {
        boolean undo = "undo".equals(change.reversal());
        List<ChangedObject> objects =
                ChangedObject.all(visit, change).stream()
                        .map(object -> undo ? object.undone() : object)
                        .toList();
        ChangedObject main =
                objects.stream()
                        .min(Comparator.comparing(object -> KINDS.indexOf(object.kind())))
                        .orElseThrow();
        long same = objects.stream().filter(object -> object.kind().equals(main.kind())).count();
        boolean all = same == objects.size();
        return new Deed(
                visit.text().of(ActText.class), objects, main, all ? change.subjectCount() : same);
    }

    String words(ChangeResponse change) {
        return switch (change.reversal()) {
            case "undo" -> text.undo_of(words());
            case "redo" -> text.redo_of(words());
            case null, default -> words();
        };
    }

    private String words() {
        return switch (main.kind()) {
            case "transaction" -> transaction();
            case "account" -> account();
            case "category" -> category();
            case "category group" -> group();
            case "category move" ->
                    main.last().has("into") ? text.category_merged() : text.category_deleted();
            case "category plan" -> plan();
            case "month plan" -> main.changes("held") ? text.held() : text.month_edited();
            case "targets" -> text.targets_edited();
            case "household" -> text.settings_edited();
            case "import" -> imported();
            case "rate" -> made(text.rate_entered(), text.rate_edited(), text.rate_deleted());
            case "saved search" ->
                    made(text.search_saved(), text.search_edited(), text.search_deleted());
            case "rate import" ->
                    main.isDeleted()
                            ? text.rates_removed(main.last().count("rates"))
                            : text.rates_imported(main.last().count("rates"));
            default -> text.other();
        };
    }

    /// @param added what to say if the change added the object
    private String made(String added, String edited, String deleted) {
        return main.isCreated() ? added : main.isDeleted() ? deleted : edited;
    }

    private String transaction() {
        return count == 1
                ? made(
                        text.transaction_added(),
                        text.transaction_edited(),
                        text.transaction_deleted())
                : made(
                        text.transactions_added(number()),
                        text.transactions_edited(number()),
                        text.transactions_deleted(number()));
    }

    private String account() {
        if (!main.isEdited()) {
            return main.isCreated() ? text.account_opened() : text.account_removed();
        }
        if (main.changes("closedOn")) {
            return main.after().has("closedOn") ? text.account_closed() : text.account_reopened();
        }
        return text.account_edited();
    }

    private String category() {
        if (count > 1) {
            return text.categories_edited(number());
        }
        if (!main.isEdited()) {
            return main.isCreated() ? text.category_added() : text.category_deleted();
        }
        return main.fields().isEmpty() ? text.category_moved() : text.category_edited();
    }

    private String group() {
        if (!main.isEdited()) {
            return main.isCreated() ? text.group_added() : text.group_deleted();
        }
        return main.fields().isEmpty() ? text.group_moved() : text.group_edited();
    }

    private String plan() {
        boolean assigned = main.changes("assigned");
        if (count == 1) {
            return assigned ? text.assigned() : text.plan_edited();
        }
        if (movement().isPresent()) {
            return text.money_moved();
        }
        return assigned ? text.assigned_many(number()) : text.planned_many(number());
    }

    private Optional<Movement> movement() {
        return count == objects.size() ? Movement.of(objects) : Optional.empty();
    }

    private String imported() {
        boolean accepted = main.last().text("status").equals("accepted");
        String transactions = main.last().count("transactions");
        return accepted ? text.imported(transactions) : text.import_undone(transactions);
    }

    private String number() {
        return main.visit().formats().count(count);
    }

    /// What it was done to.
    String about() {
        if (main.kind().equals("category move")) {
            return ChangedObject.joined(
                    main.about(), text.moved_transactions(main.last().count("transactions")));
        }
        if (main.kind().equals("category plan") && count > 1) {
            return movement().map(Movement::about).orElse(main.last().month("month"));
        }
        return count > 1 ? "" : main.about();
    }
}

package farthing.frontend.budget;

import farthing.frontend.budget.TargetsPage.AddableKind;
import farthing.frontend.server.Choice;
import java.util.List;
import java.util.stream.Stream;

/// What the form of a target offers.
record TargetChoices(TargetText text) {

    List<AddableKind> kinds() {
        return List.of(
                new AddableKind("set-aside", text.set_aside(), text.set_aside_hint()),
                new AddableKind("refill", text.refill(), text.refill_hint()),
                new AddableKind("balance", text.balance(), text.balance_hint()),
                new AddableKind("income-share", text.income_share(), text.income_share_hint()),
                new AddableKind("debt", text.debt(), text.debt_hint()),
                new AddableKind("average", text.average(), text.average_hint()),
                new AddableKind("copy", text.copy(), text.copy_hint()),
                new AddableKind("remainder", text.remainder(), text.remainder_hint()));
    }

    List<Choice> units(String kind, String chosen) {
        return Stream.of(
                        choice("week", text.weeks(), chosen),
                        choice("month", text.months_unit(), chosen),
                        choice("quarter", text.quarters(), chosen),
                        choice("year", text.years(), chosen))
                .filter(each -> !kind.equals("balance") || !each.value().equals("week"))
                .toList();
    }

    /// What a share of income can be a share of.
    List<Choice> shared(String chosen) {
        return List.of(
                choice("this-month", text.this_month(), chosen),
                choice("last-month", text.last_month(), chosen),
                choice("ready-to-assign", text.ready_to_assign(), chosen));
    }

    static Choice choice(String value, String name, String chosen) {
        return new Choice(value, name, value.equals(chosen));
    }
}

package farthing.frontend.budget;

import farthing.contract.BudgetCardResponse;
import farthing.contract.BudgetResponse;
import farthing.frontend.backend.Amounts;
import farthing.frontend.backend.ExplanationQuery;
import farthing.frontend.budget.BudgetPage.Explained;
import farthing.frontend.budget.BudgetPage.Move;
import farthing.frontend.budget.BudgetPage.Sums;
import farthing.frontend.budget.CardGroup.CardActs;
import farthing.frontend.budget.CardGroup.CardCell;
import farthing.frontend.budget.Typed.Act;
import farthing.frontend.server.Form;
import farthing.frontend.server.Visit;
import farthing.frontend.transactions.ListLinks;
import farthing.money.Money;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;

/// The credit cards of a month that have an envelope for their payment.
record CardsOfMonth(
        Visit visit,
        Shown shown,
        BudgetResponse budget,
        Figures figures,
        ListLinks lists,
        Typed typed) {

    /// Whether the card is open, or anything is left for it.
    boolean shows(int index) {
        return shows(budget.cards().get(index));
    }

    private boolean shows(BudgetCardResponse card) {
        return !card.closed() || isUsed(card);
    }

    /// If only one card is shown, they lead to the figures of that card.
    Sums sums() {
        List<BudgetCardResponse> cards = budget.cards().stream().filter(this::shows).toList();
        String only = cards.size() == 1 ? cards.getFirst().account() : ExplanationQuery.ALL_CARDS;
        Money activity = cards.stream().map(this::activity).reduce(figures.money("0"), Money::plus);
        return new Sums(
                figures.of(assigned(), links().ofCard("assigned", only)),
                figures.of(activity, transactions(cards)),
                figures.of(
                        figures.sum(cards, BudgetCardResponse::available),
                        links().ofCard("available", only)));
    }

    private String transactions(List<BudgetCardResponse> cards) {
        return switch (cards.size()) {
            case 0 -> "";
            case 1 -> lists.ofAccount(cards.getFirst().account());
            default -> lists.ofAccounts(names(cards));
        };
    }

    private static List<String> names(List<BudgetCardResponse> cards) {
        return cards.stream().map(BudgetCardResponse::name).toList();
    }

    /// The sum for all cards.
    Money assigned() {
        return figures.sum(budget.cards(), BudgetCardResponse::assigned);
    }

    private Money activity(BudgetCardResponse card) {
        return figures.money(card.spending()).plus(figures.money(card.payments()).negated());
    }

    private boolean isUsed(BudgetCardResponse card) {
        return List.<Function<BudgetCardResponse, String>>of(
                        BudgetCardResponse::carried,
                        BudgetCardResponse::assigned,
                        BudgetCardResponse::spending,
                        BudgetCardResponse::payments)
                .stream()
                .anyMatch(figure -> !figures.money(figure.apply(card)).isZero());
    }

    CardCell cell(int index) {
        BudgetCardResponse card = budget.cards().get(index);
        String id = card.account();
        Money assigned = figures.money(card.assigned());
        return new CardCell(
                column(),
                column().id(id),
                column().isLater()
                        ? visit.text().of(BudgetText.class).choice(card.name(), column().name())
                        : card.name(),
                new AmountForm(visit, typed)
                        .of(
                                Act.ASSIGN_CARD,
                                id,
                                "assigned",
                                assigned,
                                visit.formats().cell(assigned)),
                !assigned.isZero(),
                figures.of(activity(card), lists.ofAccount(id)),
                figures.of(card.available()),
                about(card),
                missing(card).isEmpty() ? "/accounts/" + id : links().ofCard("missing", id),
                missing(card),
                typed.form(Act.COVER_CARD, id, Form.empty()),
                card.notes(),
                shown.opening(id, month()).href(),
                shown.opens(id, month()) ? acts(card) : null);
    }

    MonthColumn column() {
        return MonthColumn.of(visit, shown, month());
    }

    private CardActs acts(BudgetCardResponse card) {
        String id = card.account();
        return new CardActs(
                move(card),
                typed.form(Act.NOTES, id, Form.empty().with("notes", card.notes())),
                explained(id));
    }

    private Move move(BudgetCardResponse card) {
        return new MoveForm(visit, budget, figures)
                .shown(
                        card.account(),
                        card.name(),
                        figures.money(card.available()),
                        MonthOfBudget.href(month()) + "/cards/" + card.account() + "/move",
                        typed);
    }

    private Explained explained(String card) {
        return new Explanation(
                        visit,
                        visit.books().explain(month(), ExplanationQuery.ofCard("available", card)))
                .shown();
    }

    private String about(BudgetCardResponse card) {
        Money balance = Amounts.of(card.balance(), card.balanceCurrency());
        return balance.isNegative()
                ? text().owed(visit.formats().amount(balance.negated()), card.balanceCurrency())
                : "";
    }

    private String missing(BudgetCardResponse card) {
        if (card.missing() == null || figures.money(card.missing()).isZero()) {
            return "";
        }
        return visit.formats().amount(figures.money(card.missing()));
    }

    private ExplanationLinks links() {
        return new ExplanationLinks(month());
    }

    private YearMonth month() {
        return YearMonth.parse(budget.month());
    }

    private CardsText text() {
        return visit.text().of(CardsText.class);
    }
}

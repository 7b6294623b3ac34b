package farthing.frontend.history;

import com.fasterxml.jackson.databind.JsonNode;
import farthing.frontend.accounts.AccountText;
import farthing.frontend.backend.Amounts;
import farthing.frontend.language.CommonText;
import farthing.frontend.transactions.TransactionText;
import farthing.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A transaction before or after a change.
record TransactionSnapshot(Snapshot snapshot) {

    private static final String ACCOUNT = "account";

    /// The payee, or the opening balance, or what the money was for.
    String title() {
        String payee = snapshot.text("payee");
        if (!payee.isEmpty()) {
            return payee;
        }
        String category = category();
        return category.isEmpty() ? accounts() : category;
    }

    /// The amount of the first account.
    String amount() {
        return postings(ACCOUNT).findFirst().map(each -> snapshot.signed(amount(each))).orElse("");
    }

    /// The account; of a transfer both.
    String accounts() {
        return String.join(
                " → ", postings(ACCOUNT).map(each -> each.path("name").asText()).toList());
    }

    /// The category; of a split all, with their amounts.
    String category() {
        List<JsonNode> parts = others();
        List<String> names = new ArrayList<>();
        for (JsonNode part : parts) {
            String name = name(part);
            names.add(parts.size() == 1 ? name : name + " " + snapshot.amount(amount(part)));
        }
        return String.join(", ", names);
    }

    String status() {
        TransactionText text = snapshot.visit().text().of(TransactionText.class);
        return String.join(
                " → ",
                postings(ACCOUNT)
                        .map(each ->
                                switch (each.path("status").asText()) {
                                    case "cleared" -> text.status_cleared();
                                    case "reconciled" -> text.status_reconciled();
                                    default -> text.status_pending();
                                })
                        .toList());
    }

    String tags() {
        List<String> tags = new ArrayList<>();
        snapshot.json().path("tags").forEach(tag -> tags.add(tag.asText()));
        return String.join(", ", tags);
    }

    /// A plain text of the transaction, such as its notes.
    String word(String field) {
        return snapshot.json().path("words").path(field).asText("");
    }

    private String name(JsonNode part) {
        return switch (part.path("kind").asText()) {
            case "category" -> part.path("name").asText();
            case "opening" -> snapshot.visit().text().of(AccountText.class).opening_balance();
            default -> snapshot.visit().text().of(CommonText.class).uncategorised();
        };
    }

    /// The postings that are on no account, except those between currencies.
    private List<JsonNode> others() {
        List<JsonNode> others = new ArrayList<>();
        snapshot.json()
                .path("postings")
                .forEach(each -> {
                    String kind = each.path("kind").asText();
                    if (!kind.equals(ACCOUNT) && !kind.equals("exchange")) {
                        others.add(each);
                    }
                });
        return others;
    }

    private Stream<JsonNode> postings(String kind) {
        List<JsonNode> found = new ArrayList<>();
        snapshot.json().path("postings").forEach(found::add);
        return found.stream().filter(each -> each.path("kind").asText().equals(kind));
    }

    private static Money amount(JsonNode posting) {
        return Amounts.of(posting.path("amount").asText(), posting.path("currency").asText());
    }
}

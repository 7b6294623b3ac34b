package farthing.standalone.demo;

import java.time.LocalDate;
import java.util.List;

/// A transaction of the story. Accounts and categories are referred to by name instead of id.
///
/// @param account name of the account
/// @param cents negative for spending
/// @param payee empty for a transfer
/// @param category empty if uncategorised, split or a transfer
/// @param transferTo the other account; empty for none
/// @param splits parts by category; empty for none
record Entry(
        LocalDate date,
        String account,
        long cents,
        String payee,
        String category,
        String transferTo,
        List<Part> splits,
        String notes,
        List<String> tags) {

    /// A part of a split.
    record Part(String category, long cents) {}

    static Entry spent(LocalDate date, String account, long cents, String payee, String category) {
        return new Entry(date, account, -cents, payee, category, "", List.of(), "", List.of());
    }

    static Entry earned(LocalDate date, String account, long cents, String payee, String category) {
        return new Entry(date, account, cents, payee, category, "", List.of(), "", List.of());
    }

    static Entry moved(LocalDate date, String from, String to, long cents) {
        return new Entry(date, from, -cents, "", "", to, List.of(), "", List.of());
    }

    static Entry divided(LocalDate date, String account, String payee, List<Part> parts) {
        long sum = parts.stream().mapToLong(Part::cents).sum();
        List<Part> negative = parts.stream().map(p -> new Part(p.category, -p.cents)).toList();
        return new Entry(date, account, -sum, payee, "", "", negative, "", List.of());
    }

    Entry noted(String words) {
        return new Entry(date, account, cents, payee, category, transferTo, splits, words, tags);
    }

    Entry tagged(String tag) {
        return new Entry(
                date, account, cents, payee, category, transferTo, splits, notes, List.of(tag));
    }
}

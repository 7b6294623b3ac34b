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
record DemoTransaction(
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

    static DemoTransaction spent(
            LocalDate date, String account, long cents, String payee, String category) {
        return new DemoTransaction(
                date, account, -cents, payee, category, "", List.of(), "", List.of());
    }

    static DemoTransaction earned(
            LocalDate date, String account, long cents, String payee, String category) {
        return new DemoTransaction(
                date, account, cents, payee, category, "", List.of(), "", List.of());
    }

    static DemoTransaction moved(LocalDate date, String from, String to, long cents) {
        return new DemoTransaction(date, from, -cents, "", "", to, List.of(), "", List.of());
    }

    static DemoTransaction divided(LocalDate date, String account, String payee, List<Part> parts) {
        long sum = parts.stream().mapToLong(Part::cents).sum();
        List<Part> negative = parts.stream().map(p -> new Part(p.category, -p.cents)).toList();
        return new DemoTransaction(date, account, -sum, payee, "", "", negative, "", List.of());
    }

    DemoTransaction noted(String words) {
        return new DemoTransaction(
                date, account, cents, payee, category, transferTo, splits, words, tags);
    }

    DemoTransaction tagged(String tag) {
        return new DemoTransaction(
                date, account, cents, payee, category, transferTo, splits, notes, List.of(tag));
    }
}

package farthing.frontend.server;

import farthing.contract.Limits;
import farthing.frontend.backend.BackendProblem;

/// Translates the backend's problems to the language of the page. The backend's messages are in
/// English; its codes are stable, so the most likely ones have a text here.
final class Refusal {

    private Refusal() {}

    /// A sentence that says what to do; empty if there is no text for this code.
    static String words(BackendProblem problem, ProblemText text) {
        return switch (problem.code()) {
            case "account-name-taken" -> text.account_name_taken();
            case "account-closed" -> text.account_closed();
            case "account-not-empty" -> text.account_not_empty();
            case "account-in-use" -> text.account_in_use();
            case "category-name-taken" -> text.category_name_taken();
            case "category-has-transactions" -> text.category_has_transactions();
            case "category-in-use" -> text.category_in_use();
            case "preview-outdated" -> text.preview_outdated();
            case "not-overspent" -> text.not_overspent();
            case "changed-since" -> text.changed_since();
            case "not-reversible" -> text.not_reversible();
            case "email-taken" -> text.email_taken();
            case "registration-not-open" -> text.registration_not_open();
            case "too-many-attempts" -> text.too_many_attempts(Limits.SIGN_IN_MINUTES);
            case "file-empty" -> text.file_empty();
            case "file-not-text" -> text.file_not_text();
            case "rates-file-unreadable" -> text.rates_file_unreadable();
            case "currency-not-in-file" -> text.currency_not_in_file();
            case "idempotency-key-reused" -> text.saved_already();
            case "not-allowed" -> text.forbidden_text();
            case "not-found" -> text.not_found_text();
            case "stale", "conflict" -> text.stale_text();
            default -> "";
        };
    }
}

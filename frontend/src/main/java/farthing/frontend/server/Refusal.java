package farthing.frontend.server;

import farthing.frontend.backend.BackendProblem;
import farthing.frontend.language.Text;

/// The backend's refusals in the language of a page. The backend speaks English; its codes are
/// stable, so those that a person is likely to meet have words here.
final class Refusal {

    private Refusal() {}

    /// What a person can do about it, in a sentence; empty where the page has no words for it.
    static String words(BackendProblem problem, Text text) {
        return switch (problem.code()) {
            case "account-name-taken" -> text.refused_account_name_taken();
            case "account-closed" -> text.refused_account_closed();
            case "account-not-empty" -> text.refused_account_not_empty();
            case "account-in-use" -> text.refused_account_in_use();
            case "category-name-taken" -> text.refused_category_name_taken();
            case "category-in-use" -> text.refused_category_in_use();
            case "changed-since" -> text.refused_changed_since();
            case "not-reversible" -> text.refused_not_reversible();
            case "email-taken" -> text.refused_email_taken();
            case "registration-not-open" -> text.refused_registration_not_open();
            case "too-many-attempts" -> text.refused_too_many_attempts();
            case "file-empty" -> text.refused_file_empty();
            case "file-not-text" -> text.refused_file_not_text();
            case "idempotency-key-reused" -> text.refused_booked_already();
            case "not-allowed" -> text.forbidden_text();
            case "not-found" -> text.not_found_text();
            case "stale", "conflict" -> text.stale_text();
            default -> "";
        };
    }
}

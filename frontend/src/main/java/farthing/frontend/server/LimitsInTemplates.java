package farthing.frontend.server;

import farthing.contract.Limits;
import io.quarkus.qute.TemplateExtension;

/// The limits of the API for use in templates: `maxlength=limit:payee`.
@TemplateExtension(namespace = "limit")
final class LimitsInTemplates {

    private LimitsInTemplates() {}

    static int name() {
        return Limits.NAME;
    }

    static int payee() {
        return Limits.PAYEE;
    }

    static int passwordLeast() {
        return Limits.PASSWORD_LEAST;
    }

    static int search() {
        return Limits.SEARCH;
    }

    static int notes() {
        return Limits.NOTES;
    }

    static int splitNotes() {
        return Limits.SPLIT_NOTES;
    }
}

package farthing.frontend.transactions;

import static java.util.stream.Collectors.toMap;

import farthing.contract.Limits;
import farthing.contract.TransactionRequest;
import farthing.contract.TransactionResponse;
import farthing.frontend.language.CommonText;
import farthing.frontend.language.Text;
import farthing.frontend.server.Form;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The plain texts of a transaction, which its form shows and sends as they are. A new one is a
/// line in `ALL`; it has the same name in the form and in the API.
///
/// @param label for people
record TransactionTexts(
        String name,
        Function<CommonText, String> label,
        Function<TransactionResponse, String> stored) {

    private static final List<TransactionTexts> ALL =
            List.of(new TransactionTexts("notes", CommonText::notes, TransactionResponse::notes));

    /// A field of the form.
    ///
    /// @param limit the most characters
    public record TextField(String name, int limit, String label) {}

    private int limit() {
        return Limits.of(TransactionRequest.class, name);
    }

    static List<TextField> fields(Text text) {
        CommonText labels = text.of(CommonText.class);
        return ALL.stream()
                .map(each -> new TextField(each.name, each.limit(), each.label.apply(labels)))
                .toList();
    }

    /// Fills the form with the stored texts.
    static void fill(Form form, TransactionResponse stored) {
        ALL.forEach(each -> form.with(each.name, each.stored.apply(stored)));
    }

    /// Refuses those that are too long.
    static void check(Form form, Text text) {
        ALL.forEach(each -> form.limit(each.name, each.limit(), text));
    }

    /// What was typed, by the names of the API.
    static Map<String, String> typed(Form form) {
        return ALL.stream().collect(toMap(TransactionTexts::name, each -> form.value(each.name)));
    }

    /// The form field for each pointer into the request.
    static Map<String, String> pointers() {
        return ALL.stream().collect(toMap(each -> "/" + each.name, TransactionTexts::name));
    }
}

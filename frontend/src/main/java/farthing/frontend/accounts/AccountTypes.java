package farthing.frontend.accounts;

import farthing.frontend.language.Text;
import farthing.frontend.server.Choice;
import java.util.List;

/// The account types by their API names, for select fields.
public final class AccountTypes {

    private static final List<String> ALL =
            List.of(
                    "checking",
                    "savings",
                    "cash",
                    "credit-card",
                    "loan",
                    "investment",
                    "other-asset",
                    "other-liability");

    private AccountTypes() {}

    public static List<Choice> choices(Text text, String chosen) {
        return ALL.stream()
                .map(type -> new Choice(type, name(text, type), type.equals(chosen)))
                .toList();
    }

    public static String name(Text all, String type) {
        AccountText text = all.of(AccountText.class);
        return switch (type) {
            case "checking" -> text.checking();
            case "savings" -> text.savings();
            case "cash" -> text.cash();
            case "credit-card" -> text.credit_card();
            case "loan" -> text.loan();
            case "investment" -> text.investment();
            case "other-asset" -> text.other_asset();
            case "other-liability" -> text.other_liability();
            default -> type;
        };
    }
}

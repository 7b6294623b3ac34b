package farthing.frontend.accounts;

import farthing.frontend.language.Text;
import farthing.frontend.server.Choice;
import java.util.List;

/// The kinds of accounts, by the names the API has for them.
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

    public static String name(Text text, String type) {
        return switch (type) {
            case "checking" -> text.account_checking();
            case "savings" -> text.account_savings();
            case "cash" -> text.account_cash();
            case "credit-card" -> text.account_credit_card();
            case "loan" -> text.account_loan();
            case "investment" -> text.account_investment();
            case "other-asset" -> text.account_other_asset();
            case "other-liability" -> text.account_other_liability();
            default -> type;
        };
    }
}

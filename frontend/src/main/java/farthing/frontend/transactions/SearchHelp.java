package farthing.frontend.transactions;

import farthing.frontend.language.Text;
import java.util.List;

/// The table of the language of searches.
///
/// @param term an example
/// @param meaning what it finds
public record SearchHelp(String term, String meaning) {

    static List<SearchHelp> rows(Text texts) {
        SearchText text = texts.of(SearchText.class);
        return List.of(
                new SearchHelp("corner shop", text.help_words()),
                new SearchHelp("\"corner shop\"", text.help_quotes()),
                new SearchHelp("payee:corner", text.help_payee()),
                new SearchHelp("notes:gift", text.help_notes()),
                new SearchHelp("account:\"Joint account\"", text.help_account()),
                new SearchHelp("category:food", text.help_category()),
                new SearchHelp("tag:holiday", text.help_tag()),
                new SearchHelp("amount:>50", text.help_amount()),
                new SearchHelp("amount:10..20", text.help_amount()),
                new SearchHelp("amount:<-50 amount:+10", text.help_signed()),
                new SearchHelp("date:2026-05 date:2026-01..2026-03", text.help_date()),
                new SearchHelp("date:last-month", text.help_date_words()),
                new SearchHelp("is:uncategorised", text.help_is()),
                new SearchHelp("has:notes", text.help_has()),
                new SearchHelp("-tag:holiday", text.help_not()),
                new SearchHelp("corner or market", text.help_or()),
                new SearchHelp("(corner or market) amount:>50", text.help_group()));
    }
}

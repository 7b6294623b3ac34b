package farthing.frontend.imports;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/// Imports: the upload form, the preview, the result.
@MessageBundle("imports")
public interface ImportText {

    @Message(
            "Import a CSV file from your bank. You see what happens to each row before anything is imported, and you can undo it afterwards.")
    String lead();

    @Message("CSV file")
    String file();

    @Message("Drop a file here, or choose one")
    String drop();

    @Message("Into account")
    String account();

    @Message("File format")
    String how();

    @Message(
            "Detected automatically in most files. Set these only if the preview shows wrong dates or amounts.")
    String how_hint();

    @Message("Date format")
    String date_format();

    @Message("Decimal separator")
    String decimal();

    @Message("Detect automatically")
    String guess();

    @Message("1,234.50 (point)")
    String decimal_point();

    @Message("1.234,50 (comma)")
    String decimal_comma();

    @Message("Preview")
    String preview();

    @Message("Preview")
    String show_preview();

    @Message("Choose a file first.")
    String missing_file();

    /// @param count as text, with the separators of the language
    @Message("Import {count} {#if rows == 1}transaction{#else}transactions{/if}")
    String accept(long rows, String count);

    @Message("There is nothing new in this file.")
    String nothing_new();

    @Message("Undo import")
    String undo();

    @Message("Import another file")
    String another();

    @Message("See them in {account}")
    String see(String account);

    @Message("Import undone")
    String undone();

    @Message("into {account}")
    String into(String account);

    @Message("Row")
    String row();

    @Message("New")
    String row_new();

    @Message("Undone")
    String row_undone();

    @Message("Imported")
    String row_imported();

    @Message("Already in the account")
    String row_duplicate();

    @Message("Possible duplicate")
    String row_conflict();

    @Message("Invalid")
    String row_error();

    @Message("Next rows")
    String next_rows();

    @Message("Columns")
    String columns();

    @Message(
            "Only for columns that the header does not identify: the name or the number of the column.")
    String columns_hint();

    @Message("Money out")
    String debit();

    @Message("Money in")
    String credit();

    @Message("Debit or credit")
    String direction();

    @Message("Bank reference")
    String external_id();

    @Message("All rows")
    String all_rows();

    @Message("Earlier imports")
    String past();

    @Message("Imported: {count}")
    String imported(String count);

    @Message("Not imported")
    String previewed();

    @Message("Detected format")
    String reading();

    @Message("Encoding")
    String encoding();

    @Message("Column separator")
    String delimiter();

    @Message("Tab")
    String tab();
}

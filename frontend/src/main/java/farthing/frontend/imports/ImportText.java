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
            "Found automatically in most files. Set these only where the preview reads dates or amounts wrongly.")
    String how_hint();

    @Message("Dates")
    String date_format();

    @Message("Decimals")
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

    @Message("Take this import back")
    String take_back();

    @Message("Import another file")
    String another();

    @Message("See them in {account}")
    String see(String account);

    @Message("Taken back.")
    String taken_back();

    @Message("into {account}")
    String into(String account);

    @Message("Row")
    String row();

    @Message("New")
    String row_new();

    @Message("Taken back")
    String row_taken_back();

    @Message("Booked")
    String row_booked();

    @Message("Already booked")
    String row_duplicate();

    @Message("Conflict")
    String row_conflict();

    @Message("Invalid")
    String row_error();

    @Message("Next rows")
    String next_rows();

    @Message("Columns")
    String columns();

    @Message(
            "Where the file’s header does not say it plainly: the name of a column, or its number.")
    String columns_hint();

    @Message("Money out")
    String debit();

    @Message("Money in")
    String credit();

    @Message("Direction")
    String direction();

    @Message("The bank’s number")
    String external_id();

    @Message("All rows")
    String all_rows();

    @Message("Earlier imports")
    String past();

    @Message("Booked: {count}")
    String booked(String count);

    @Message("Not booked")
    String previewed();

    @Message("Detected format")
    String reading();

    @Message("Encoding")
    String encoding();

    @Message("Between columns")
    String delimiter();

    @Message("Tab")
    String tab();
}

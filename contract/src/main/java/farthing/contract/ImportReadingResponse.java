package farthing.contract;

import java.util.List;
import java.util.Map;

/// The detected format of a file. If it is wrong, send the file again with `dateFormat`, `decimal`
/// or `columns`.
///
/// @param encoding `UTF-8`, `windows-1252`, `UTF-16LE` or `UTF-16BE`
/// @param delimiter between columns: `,` `;` `|` or a tab
/// @param dateFormat the order of day, month and year: `yyyy-MM-dd`, `dd/MM/yyyy` or `MM/dd/yyyy`
/// @param decimal `comma` or `point`
/// @param columns maps `date`, `amount`, `debit`, `credit`, `direction`, `payee`, `notes`,
///   `category`, `externalId` and `currency` to the column's name in the header, or to its number
///   from 1 if there is no header
/// @param doubts what is ambiguous in the file, in sentences for the user; empty if nothing is
public record ImportReadingResponse(
        String encoding,
        String delimiter,
        String dateFormat,
        String decimal,
        Map<String, String> columns,
        List<String> doubts) {}

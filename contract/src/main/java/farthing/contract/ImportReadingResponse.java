package farthing.contract;

import java.util.List;
import java.util.Map;

/// How a file was understood. Where that is wrong, send it again and say `dateFormat`, `decimal` or
/// `columns`.
///
/// @param encoding `UTF-8`, `windows-1252`, `UTF-16LE` or `UTF-16BE`
/// @param delimiter between columns: `,` `;` `|` or a tab
/// @param dateFormat the order of day, month and year: `yyyy-MM-dd`, `dd/MM/yyyy` or `MM/dd/yyyy`
/// @param decimal `comma` or `point`
/// @param columns what was read from which: `date`, `amount`, `debit`, `credit`, `direction`,
///   `payee`, `notes`, `category`, `externalId`, `currency` to the name in the header, or to the
///   number of the column, from 1, where there is none
/// @param doubts what the file leaves open, in sentences for a person; empty where nothing is
public record ImportReadingResponse(
        String encoding,
        String delimiter,
        String dateFormat,
        String decimal,
        Map<String, String> columns,
        List<String> doubts) {}

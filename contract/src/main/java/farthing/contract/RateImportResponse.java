package farthing.contract;

import java.util.List;

/// The result of importing a file of rates.
///
/// @param written number of rates that were added or replaced
/// @param unchanged number of rates in the file that the household already had
/// @param kept number of rates that were entered by hand and differ from the file; they were not
///   replaced
/// @param currencies of the imported rates, by code
/// @param missing currencies of accounts for which the file has no rate, by code
/// @param from first date in the file
/// @param until last date in the file
public record RateImportResponse(
        long written,
        long unchanged,
        long kept,
        List<String> currencies,
        List<String> missing,
        String from,
        String until) {}

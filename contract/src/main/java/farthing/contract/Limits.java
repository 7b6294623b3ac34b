package farthing.contract;

import java.lang.reflect.RecordComponent;

/// The limits of the API. The backend refuses requests that exceed them; form fields have the same
/// limits. Lengths are in characters (Unicode code points).
public final class Limits {

    /// The name of a household, account, category, group, user or API token.
    public static final int NAME = 100;

    /// The first and the last year of dates and months.
    public static final int FIRST_YEAR = 1900;

    public static final int LAST_YEAR = 2200;

    /// The last day of a month on which the household's months can begin: every month has it.
    public static final int MONTH_START_DAY = 28;

    public static final int PAYEE = 200;
    public static final int NOTES = 2000;
    public static final int EXTERNAL_ID = 200;

    /// Tags of a transaction.
    public static final int TAGS = 20;

    public static final int TAG = 50;

    /// The text of a search.
    public static final int SEARCH = 500;

    /// Parts of a split.
    public static final int SPLITS = 100;

    public static final int SPLIT_NOTES = 500;

    /// Targets of a category.
    public static final int TARGETS = 8;

    /// Transactions of a batch.
    public static final int BATCH = 1000;

    /// The header `Idempotency-Key`.
    public static final int IDEMPOTENCY_KEY = 200;

    /// An e-mail address (RFC 5321 §4.5.3.1.3, without the angle brackets).
    public static final int EMAIL = 254;

    /// The fewest characters of a password.
    public static final int PASSWORD_LEAST = 10;

    public static final int PASSWORD = 200;

    /// Minutes in which wrong passwords are counted.
    public static final int SIGN_IN_MINUTES = 15;

    /// Wrong passwords for an e-mail address in [#SIGN_IN_MINUTES].
    public static final int SIGN_IN_ATTEMPTS = 10;

    /// Days until an API token expires.
    public static final int TOKEN_DAYS = 366;

    /// The name of an imported file.
    public static final int FILE_NAME = 200;

    /// Objects on a page of a list.
    public static final int PAGE = 500;

    /// Digits of a rate before and after the point.
    public static final int RATE_DIGITS = 12;

    /// Months of the budget in one response.
    public static final int BUDGET_MONTHS = 12;

    /// Months of a report.
    public static final int REPORT_MONTHS = 240;

    /// Months that a fill looks back.
    public static final int FILL_MONTHS = 12;

    /// The period of a target: ten years.
    public static final int TARGET_MONTHS = 120;

    /// The weight of a target that shares what remains.
    public static final int TARGET_WEIGHT = 100;

    /// Of an amount, in minor units: 10^13, 100,000,000,000.00. The sum of 900,000 of them fits
    /// into a `long`. The database has the same limit.
    public static final long AMOUNT_MINOR = 10_000_000_000_000L;

    /// The size of a file of rates. All rates since 1999 as XML have less than 10 MiB.
    public static final int RATES_FILE_MIB = 16;

    public static final int RATES_FILE_BYTES = RATES_FILE_MIB * 1024 * 1024;

    private Limits() {}

    /// The most characters of a component, from its annotation [Limit].
    public static int of(Class<? extends Record> type, String component) {
        for (RecordComponent each : type.getRecordComponents()) {
            if (each.getName().equals(component)) {
                return each.getAnnotation(Limit.class).value();
            }
        }
        throw new IllegalArgumentException(type + " has no component " + component);
    }
}

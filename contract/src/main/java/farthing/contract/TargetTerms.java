package farthing.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import org.jspecify.annotations.Nullable;

/// A target of an expense category. Each kind uses some of the fields and refuses the others.
///
/// @param kind `set-aside` (an amount each period), `refill` (up to an amount each period),
///   `balance` (an amount by a date), `income-share` (a percentage of income or of what is ready to
///   assign), `debt` (pay an amount off), `average` (of what was spent), `copy` (of what was
///   assigned) or `remainder` (a share of what is left after all other targets)
/// @param priority 1–9, 1 is filled first; 5 if left out
/// @param amount of `set-aside`, `refill`, `balance` and `debt`, above zero
/// @param payment monthly payment of a `debt`, until `amount` is paid; either this or `due`
/// @param percent of `income-share`, above 0 and at most 100, with at most two decimals
/// @param weight of `remainder`, 1–100; 1 if left out
/// @param every number of units in a period, at most ten years; 1 if left out, except that a
///   `balance` then does not repeat
/// @param unit `week`, `month` (if left out), `quarter` or `year`; a `balance` has no weeks
/// @param start of `set-aside` and `refill`: the first date of the first period; if left out,
///   periods begin on Mondays or count from January. Of a `debt`: the date of the first payment
/// @param due the date by which a `balance` is needed, the first one if it repeats; or the last
///   payment of a `debt`. In a request also a month, which means its last date
/// @param incomeFrom of `income-share`: `this-month` (if left out), `last-month`, or
///   `ready-to-assign`, before anything is assigned in the month
/// @param income of `income-share`: id of an income category; all income if left out. Not for
///   `ready-to-assign`
/// @param months number of months of an `average` (3 if left out), or how many months ago a `copy`
///   is from (1 if left out), 1–12
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TargetTerms(
        @Nullable String kind,
        @Nullable Integer priority,
        @Nullable @JsonDeserialize(using = AmountJson.class) String amount,
        @Nullable @JsonDeserialize(using = AmountJson.class) String payment,
        @Nullable @JsonDeserialize(using = AmountJson.class) String percent,
        @Nullable Integer weight,
        @Nullable Integer every,
        @Nullable String unit,
        @Nullable String start,
        @Nullable String due,
        @Nullable String incomeFrom,
        @Nullable String income,
        @Nullable Integer months) {}

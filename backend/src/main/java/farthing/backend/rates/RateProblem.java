package farthing.backend.rates;

import farthing.backend.problems.UserProblem;

/// Problems with files of rates.
sealed interface RateProblem extends UserProblem {

    @Override
    default String area() {
        return "rates";
    }

    @Override
    default int status() {
        return 422;
    }

    /// The file is not one of the European Central Bank's files of rates, or is damaged.
    record FileUnreadable(String title) implements RateProblem {
        @Override
        public String code() {
            return "rates-file-unreadable";
        }
    }

    /// The file has no rate for the household's currency, so no rate can be computed from it.
    record CurrencyNotInFile(String currency) implements RateProblem {
        @Override
        public String code() {
            return "currency-not-in-file";
        }

        @Override
        public String title() {
            return "This file has no rates for " + currency + ", the household's currency";
        }
    }
}

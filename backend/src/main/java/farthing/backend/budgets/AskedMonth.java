package farthing.backend.budgets;

import farthing.backend.problems.Fields;
import farthing.backend.problems.RequestProblem;
import java.time.YearMonth;

/// The month or year in the path of a request. Only a member gets an error for an invalid one.
///
/// @param month the first one of a year
/// @param parameter its name in the path
record AskedMonth(YearMonth month, String parameter, Fields fields) {

    static AskedMonth of(String text) {
        return of("month", text);
    }

    static AskedMonth ofYear(String text) {
        return of("year", text + "-01");
    }

    private static AskedMonth of(String parameter, String text) {
        Fields fields = new Fields();
        return new AskedMonth(fields.month(parameter, text), parameter, fields);
    }

    void check() {
        if (!fields.areValid()) {
            throw new RequestProblem.NotFound(parameter).refused();
        }
    }
}

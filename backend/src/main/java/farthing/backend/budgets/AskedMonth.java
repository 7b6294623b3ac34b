package farthing.backend.budgets;

import farthing.backend.problems.Fields;
import farthing.backend.problems.RequestProblem;
import java.time.YearMonth;

/// The month in the path of a request. Only a member gets an error for an invalid month.
record AskedMonth(YearMonth month, Fields fields) {

    static AskedMonth of(String text) {
        Fields fields = new Fields();
        return new AskedMonth(fields.month("month", text), fields);
    }

    void check() {
        if (!fields.areValid()) {
            throw new RequestProblem.NotFound("month").refused();
        }
    }
}

package farthing.backend.budgets;

import farthing.backend.problems.Fields;
import farthing.backend.problems.RequestProblem;
import java.time.YearMonth;

/// The month of a path. Only a member learns whether it is one.
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

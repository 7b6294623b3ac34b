package farthing.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// The results of loads that took turns, so that changes in the machine's speed affect all of them.
///
/// @param results for each load, those of its turns in order
record Turns(List<List<Load.Result>> results) {

    static Turns take(Size size, Load... loads) throws Missing, IOException, InterruptedException {
        List<List<Load.Result>> results = new ArrayList<>();
        for (Load load : loads) {
            results.add(new ArrayList<>());
        }
        for (int round = 0; round < size.rounds; round++) {
            for (int at = 0; at < loads.length; at++) {
                results.get(at).add(loads[at].run(size.loadSeconds));
            }
        }
        return new Turns(results);
    }

    /// The median of a load's turns, in requests per second.
    double rate(int load) {
        return median(load, Load.Result::rate);
    }

    double median(int load) {
        return median(load, Load.Result::medianMillis);
    }

    double p99(int load) {
        return median(load, Load.Result::p99Millis);
    }

    private double median(int load, ToDoubleFunction<Load.Result> figure) {
        return Median.of(results.get(load).stream().mapToDouble(figure).boxed().toList());
    }
}

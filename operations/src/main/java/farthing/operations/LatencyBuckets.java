package farthing.operations;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.stream.DoubleStream;

/// The histogram buckets of request durations: from 5 ms, which most calls stay below, to 10 s for
/// a large import. There are few because each is a time series for every route and status.
class LatencyBuckets implements MeterFilter {

    private static final double[] SECONDS = {
        0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10
    };

    private static final double NANOS = 1e9;

    @Produces
    @Singleton
    static MeterFilter buckets() {
        return new LatencyBuckets();
    }

    @Override
    public DistributionStatisticConfig configure(
            Meter.Id meter, DistributionStatisticConfig config) {
        if (!meter.getName().equals("http.server.requests")) {
            return config;
        }
        return DistributionStatisticConfig.builder()
                .serviceLevelObjectives(
                        DoubleStream.of(SECONDS).map(each -> each * NANOS).toArray())
                .build()
                .merge(config);
    }
}

package farthing.backend.http;

import farthing.backend.database.DatabaseFailure;
import farthing.backend.problems.Refused;
import farthing.backend.problems.RequestProblem;
import farthing.backend.problems.UserProblem;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.WebApplicationException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Converts exceptions to responses: a problem to 4xx, an outage or overload to 503, a bug to 500
/// with an id that is also in the log.
@Api
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class FailuresAnswered {

    private static final Logger LOG = Logger.getLogger(FailuresAnswered.class);

    private final Instance<NamedConstraints> constraints;

    FailuresAnswered(@Any Instance<NamedConstraints> constraints) {
        this.constraints = constraints;
    }

    @AroundInvoke
    Object answer(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (Refused e) {
            throw new WebApplicationException(Problems.of(e.problem()));
        } catch (WebApplicationException e) {
            throw e;
        } catch (Exception e) {
            Optional<UserProblem> problem = problemOf(e);
            if (problem.isPresent()) {
                throw new WebApplicationException(Problems.of(problem.get()));
            }
            if (DatabaseFailure.isOutage(e)) {
                LOG.warnf("The database is unavailable: %s", e.getMessage());
                throw new WebApplicationException(Problems.outage());
            }
            if (DatabaseFailure.mayBeTriedAgain(e)) {
                LOG.warnf(
                        "All attempts failed because of concurrent transactions: %s",
                        e.getMessage());
                throw new WebApplicationException(Problems.busy());
            }
            UUID incident = UUID.randomUUID();
            LOG.errorf(e, "Incident %s in %s", incident, call.getMethod());
            throw new WebApplicationException(Problems.bug(incident));
        }
    }

    private Optional<UserProblem> problemOf(Exception failure) {
        if (DatabaseFailure.isOutOfRange(failure)) {
            return Optional.of(
                    RequestProblem.InvalidFields.at("/amount", "A total would become too large"));
        }
        Optional<String> constraint = DatabaseFailure.constraint(failure);
        return constraint.map(name -> {
            for (NamedConstraints named : constraints) {
                Map<String, UserProblem> problems = named.problems();
                if (problems.containsKey(name)) {
                    return problems.get(name);
                }
            }
            boolean anotherWasFirst = name.endsWith("_fkey") || name.endsWith("_pkey");
            return anotherWasFirst ? new RequestProblem.Conflict() : null;
        });
    }
}

package farthing.backend.http;

import farthing.backend.problems.UserProblem;
import java.util.Map;

/// Maps database constraints by name to problems. Each feature provides one bean for its tables.
public interface NamedConstraints {

    Map<String, UserProblem> problems();
}

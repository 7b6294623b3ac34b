package farthing.backend.http;

import farthing.backend.problems.UserProblem;
import java.util.Map;

/// Maps names of database constraints to the problems that their violation means. Each feature
/// provides a bean for its tables.
public interface NamedConstraints {

    Map<String, UserProblem> problems();
}

package farthing.backend.http;

import farthing.backend.problems.UserProblem;
import java.util.Map;

/// Constraints of the database by name, and what each refusal means to a person. A feature has one
/// bean of this for its tables.
public interface NamedConstraints {

    Map<String, UserProblem> problems();
}

/// Observability shared by all services: request ids, the request log, and metrics. Each service
/// has its own health checks. Does not depend on the domain.
@NullMarked
package farthing.operations;

import org.jspecify.annotations.NullMarked;

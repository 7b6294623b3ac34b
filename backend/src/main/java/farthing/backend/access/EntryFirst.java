package farthing.backend.access;

import farthing.backend.http.Api;
import farthing.backend.problems.Refused;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.Request;

/// Tells nothing about a request to somebody who may not enter the household. A resource can refuse
/// a request before it enters the household, for example because its body cannot be parsed. Then
/// this checks the caller first, and refuses them with 401, 404 or 403 instead.
@Api
@Interceptor
@Priority(Interceptor.Priority.APPLICATION + 1)
class EntryFirst {

    private final HouseholdAccess access;
    private final Request request;

    EntryFirst(HouseholdAccess access, Request request) {
        this.access = access;
        this.request = request;
    }

    @AroundInvoke
    Object enter(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (Refused refused) {
            if (access.isOfHousehold()) {
                boolean reads = request.getMethod().equals(HttpMethod.GET);
                access.check(reads ? Role.VIEWER : Role.EDITOR);
            }
            throw refused;
        }
    }
}

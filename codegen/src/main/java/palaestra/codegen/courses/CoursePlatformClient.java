package palaestra.codegen.courses;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * A course platform. The base URI is that of its courses: with a path here the server would take this library for an
 * application with an API of its own.
 */
@Produces(MediaType.APPLICATION_JSON)
public interface CoursePlatformClient {

    @GET
    Response courses(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization);

    @GET
    Response course(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @QueryParam("course") String id);
}

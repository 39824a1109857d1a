package palaestra.codegen.createitem;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A server of the createItem protocol. The base URI is the whole address, its path included. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface CreateItemClient {

    @POST
    Response createItem(CreateItemRequest request);
}

package palaestra.codegen.openai;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A server of the chat completions protocol. The base URI ends before {@code /chat/completions}. */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface ChatCompletionsClient {

    @POST
    @Path("chat/completions")
    Response complete(ChatCompletionRequest request);

    @POST
    @Path("chat/completions")
    Response complete(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, ChatCompletionRequest request);
}

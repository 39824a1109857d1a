package palaestra.codegen.openai;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * A server of the chat completions protocol. The base URI is that of {@code /chat/completions} itself: with a path
 * here the server would take this library for an application with an API of its own.
 */
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface ChatCompletionsClient {

    @POST
    Response complete(ChatCompletionRequest request);

    @POST
    Response complete(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, ChatCompletionRequest request);
}

package palaestra.api.aideer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/** A sign-in. @param refreshToken null if the session is not to be renewed */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TokenAnswer(@JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("refresh_token") String refreshToken) {

    static TokenAnswer of(String accessToken) {
        return withRefresh(accessToken, null);
    }

    static TokenAnswer withRefresh(String accessToken, String refreshToken) {
        return new TokenAnswer(accessToken, "bearer", refreshToken);
    }
}

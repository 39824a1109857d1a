package palaestra.api.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.account.Account;

/** What every sign-in answers with. */
@Schema(name = "CourseToken")
public record TokenData(@JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType, UserData user) {

    static TokenData of(String token, Account account) {
        return new TokenData(token, "bearer", UserData.of(account));
    }
}

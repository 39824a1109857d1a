package palaestra.api.aideer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Name and password, as a form of OAuth 2's password grant brings them. */
record LoginForm(String username, String password) {

    private static final String GRANT = "password";

    /** @throws Refusal if something is wrong */
    static LoginForm read(Map<String, String> form) {
        List<FieldError> errors = new ArrayList<>();
        String grant = form.getOrDefault("grant_type", GRANT);
        if (!grant.equals(GRANT)) {
            errors.add(new FieldError("string_pattern_mismatch", List.of("body", "grant_type"),
                    "String should match pattern '^password$'", Map.of("pattern", "^password$")));
        }
        for (String name : List.of("username", "password")) {
            // FastAPI takes an empty field of a form for an absent one.
            if (form.getOrDefault(name, "").isEmpty()) {
                errors.add(FieldError.missing(List.of("body", name)));
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.unprocessable(errors);
        }
        return new LoginForm(form.get("username"), form.get("password"));
    }

    /** Hides the password from logs. */
    @Override
    public String toString() {
        return "LoginForm[" + username + "]";
    }
}

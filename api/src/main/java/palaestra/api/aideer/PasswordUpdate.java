package palaestra.api.aideer;

import com.fasterxml.jackson.databind.JsonNode;

/** A wish for a new password. @param oldPassword null if none was given */
record PasswordUpdate(String oldPassword, String newPassword) {

    /** @throws Refusal if something is wrong */
    static PasswordUpdate read(JsonNode body) {
        Fields fields = Fields.of(body).require("new_password");
        String oldPassword = fields.nullableText("old_password", 6, 255);
        String newPassword = fields.text("new_password", 6, 255);
        fields.check();
        return new PasswordUpdate(oldPassword, newPassword);
    }

    /** Hides the passwords from logs. */
    @Override
    public String toString() {
        return "PasswordUpdate[]";
    }
}

package palaestra.api.smartcoder;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes to readers of the API document what {@code Envelope<SignedInUser>} looks like; never instantiated. */
@Schema(name = "SmartCoderSignedIn")
public record SignedInAnswer(int code, String message, String msg, long total, SignedInUser data) {
}

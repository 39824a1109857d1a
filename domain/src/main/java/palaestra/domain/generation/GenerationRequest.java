package palaestra.domain.generation;

import palaestra.domain.shared.Invalid;

/**
 * A wish for code.
 *
 * @param prompt what the code shall do, in natural language; 1..65,536 characters, not blank, no NUL
 */
public record GenerationRequest(Language language, String prompt, Sampling sampling) {

    public static final int MAX_PROMPT_LENGTH = 65_536;

    public GenerationRequest {
        if (prompt == null || prompt.isBlank() || prompt.length() > MAX_PROMPT_LENGTH || prompt.indexOf('\0') >= 0) {
            throw new Invalid("The prompt must have 1 to 65536 characters and no NUL.");
        }
    }
}

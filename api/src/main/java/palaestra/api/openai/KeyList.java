package palaestra.api.openai;

import java.util.List;

/** All keys of an account, newest first. */
public record KeyList(String object, List<KeyAnswer> data) {
}

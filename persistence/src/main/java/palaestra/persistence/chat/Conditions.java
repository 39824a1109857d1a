package palaestra.persistence.chat;

import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import palaestra.domain.chat.ChatFilter;

/**
 * A filter as JPQL. The text is made of fixed parts only; whatever a caller sent is a parameter.
 *
 * @param text about the {@code ChatRecord r}
 */
record Conditions(String text, Map<String, Object> parameters) {

    static Conditions of(ChatFilter filter) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder("r.deletedAt is null");
        if (filter.owner() != null) {
            text.append(" and r.accountId = :owner");
            parameters.put("owner", filter.owner().value());
        }
        if (filter.appId() != null) {
            text.append(" and r.appId = :app");
            parameters.put("app", filter.appId());
        }
        if (filter.type() != null) {
            text.append(" and r.type = :type");
            parameters.put("type", filter.type());
        }
        if (filter.text() != null) {
            text.append(" and lower(r.message) like lower(:text) escape '!'");
            parameters.put("text", "%" + literal(filter.text()) + "%");
        }
        if (filter.before() != null) {
            text.append(" and r.createdAt < :before");
            parameters.put("before", filter.before());
        }
        return new Conditions(text.toString(), parameters);
    }

    <T> TypedQuery<T> bind(TypedQuery<T> query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    /** The pattern that matches just this text. */
    private static String literal(String text) {
        return text.replaceAll("[!%_]", "!$0");
    }
}

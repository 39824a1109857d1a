package palaestra.domain.course;

import java.lang.reflect.Field;

/** Sets what the database would set. */
final class Fields {

    private Fields() {
    }

    static void put(Object entity, String name, Object value) {
        try {
            Field field = entity.getClass().getDeclaredField(name);
            field.setAccessible(true);
            field.set(entity, value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}

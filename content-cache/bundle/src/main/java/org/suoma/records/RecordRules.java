package org.suoma.records;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.util.BitSet;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Teaches Jackson what the records already say: a component that is not {@code @Nullable} must be
 * there. Lists may be left out; their records make them empty.
 */
public final class RecordRules extends NopAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  /** Java reads the types of all parameters to tell of one, and Jackson asks twice for each. */
  private final transient Map<Executable, BitSet> nullable = new ConcurrentHashMap<>();

  @Override
  public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
    return isMandatory(member) ? Boolean.TRUE : null;
  }

  @Override
  public JsonSetter.Value findSetterInfo(Annotated annotated) {
    return isMandatory(annotated)
        ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
        : JsonSetter.Value.empty();
  }

  private boolean isMandatory(Annotated annotated) {
    return annotated instanceof AnnotatedParameter parameter
        && parameter.getDeclaringClass().isRecord()
        && !Collection.class.isAssignableFrom(parameter.getRawType())
        && !isNullable(parameter);
  }

  private boolean isNullable(AnnotatedParameter parameter) {
    return parameter.getOwner().getMember() instanceof Executable executable
        && nullable.computeIfAbsent(executable, RecordRules::nullable).get(parameter.getIndex());
  }

  private static BitSet nullable(Executable executable) {
    AnnotatedType[] types = executable.getAnnotatedParameterTypes();
    BitSet found = new BitSet(types.length);
    for (int i = 0; i < types.length; i++) {
      found.set(i, types[i].isAnnotationPresent(Nullable.class));
    }
    return found;
  }
}

package org.suoma.county.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What PostgreSQL alone can do wrong. */
@ExtendWith(OnPostgres.class)
class PostgresTest {

  @Test
  void isRefusedWhenItsDatabaseSortsLikeALanguage(PostgresForTests postgres) throws IOException {
    assertThatThrownBy(
            () -> Database.open(postgres.bare("LOCALE_PROVIDER icu ICU_LOCALE 'zh'")).close())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("排序规则")
        .hasMessageContaining("LC_COLLATE 'C'");
    Database.open(postgres.bare("LC_COLLATE 'C' LC_CTYPE 'C'")).close();
  }

  @Test
  void saysWhereItIsWhenItCannotBeReachedAndNeverThePassword() {
    DatabaseServer nowhere =
        new DatabaseServer("jdbc:postgresql://127.0.0.1:1/x", "suoma", "geheim");

    assertThat(nowhere.toString()).doesNotContain("geheim");
    assertThatThrownBy(() -> Database.open(nowhere))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("127.0.0.1:1")
        .hasMessageNotContaining("geheim");
    assertThatThrownBy(
            () -> new DatabaseServer("jdbc:postgresql://h/x?user=a&password=geheim", "a", "b"))
        .hasMessageContaining("database-password-file")
        .hasMessageNotContaining("geheim");
    assertThatThrownBy(() -> new DatabaseServer("jdbc:mysql://h/x", "a", "b"))
        .hasMessageContaining("jdbc:postgresql:");
  }
}

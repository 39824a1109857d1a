package palaestra.api.smartcoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import palaestra.domain.account.Role;
import palaestra.domain.shared.Invalid;

class UserTypeTest {

    @ParameterizedTest
    @CsvSource({"PROGRAMMER,PROGRAMMER", "programmer,PROGRAMMER", "COMMONUSER,USER", "CommonUser,USER", ",USER"})
    void theTypeMayBeChosenInAnyLetterCase(String name, Role role) {
        assertThat(UserType.chosen(name)).isEqualTo(role);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ADMIN", "admin", "", "USER", " programmer"})
    void anyOtherTypeIsRefused(String name) {
        assertThatThrownBy(() -> UserType.chosen(name)).isInstanceOf(Invalid.class).hasMessage("Invalid userType");
    }

    @ParameterizedTest
    @EnumSource
    void everyRoleHasAType(Role role) {
        assertThat(UserType.of(role)).isNotNull();
    }
}

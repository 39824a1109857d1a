package palaestra.domain.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import palaestra.domain.account.AccountId;

/** What a person chose for his rehearsals. Secrets are in it only sealed. */
@Entity
@Table(name = "course_user_config")
public class UserConfig {

    public static final double MIN_SPEED = 1;
    public static final double MAX_SPEED = 2;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "account_id", updatable = false)
    private long accountId;

    @Column(name = "cx_username")
    private String catalogueUsername;

    @Column(name = "cx_password")
    private byte[] cataloguePassword;

    @Column(name = "use_cookies")
    private boolean useCookies;

    private double speed;

    @Enumerated(EnumType.STRING)
    @Column(name = "notopen_action")
    private NotOpenAction notOpenAction;

    @Column(name = "tiku_config")
    private byte[] answerSettings;

    @Column(name = "notification_config")
    private byte[] notificationSettings;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected UserConfig() {
    }

    /** With the defaults. */
    public UserConfig(AccountId account, Instant now) {
        this.accountId = account.value();
        this.speed = MIN_SPEED;
        this.notOpenAction = NotOpenAction.RETRY;
        this.updatedAt = now;
    }

    /** @throws IllegalStateException before it is stored */
    public long id() {
        if (id == null) {
            throw new IllegalStateException("this configuration has not been stored yet");
        }
        return id;
    }

    public AccountId account() {
        return new AccountId(accountId);
    }

    /** The name of an account at the remote catalogue. */
    public Optional<String> catalogueUsername() {
        return Optional.ofNullable(catalogueUsername);
    }

    Optional<byte[]> cataloguePassword() {
        return Optional.ofNullable(cataloguePassword);
    }

    public boolean useCookies() {
        return useCookies;
    }

    /** How fast videos and readings are played: {@value #MIN_SPEED} to {@value #MAX_SPEED}. */
    public double speed() {
        return speed;
    }

    public NotOpenAction notOpenAction() {
        return notOpenAction;
    }

    Optional<byte[]> answerSettings() {
        return Optional.ofNullable(answerSettings);
    }

    Optional<byte[]> notificationSettings() {
        return Optional.ofNullable(notificationSettings);
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    void play(double newSpeed, NotOpenAction action, boolean cookies, Instant now) {
        speed = newSpeed;
        notOpenAction = action;
        useCookies = cookies;
        updatedAt = now;
    }

    /** Null for none. */
    void signInAs(String username, byte[] sealedPassword) {
        catalogueUsername = username;
        cataloguePassword = sealedPassword;
    }

    void settle(byte[] sealedAnswerSettings, byte[] sealedNotificationSettings) {
        answerSettings = sealedAnswerSettings;
        notificationSettings = sealedNotificationSettings;
    }
}

package palaestra.domain.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * One person or program that uses Palaestra, in whichever dialect.
 *
 * <p>An account begins with a name that no other account has, compared without regard to case, and lives until it is
 * deleted. It signs in with its password; each sign-in opens a session. A ban keeps it out until the ban ends by
 * itself or is lifted, and a disabled account stays out until it is enabled; ban, disabling and password change end its
 * sessions, which the services see to in the same transaction.
 */
@Entity
@Table(name = "account")
public class Account {

    /** The end of a ban that never ends: the last instant that PostgreSQL and every dialect's date format can hold. */
    public static final Instant FOR_EVER = Instant.parse("9999-12-31T23:59:59Z");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    private String username;

    @Column(name = "username_key")
    private String usernameKey;

    private String email;

    @Column(name = "email_key")
    private String emailKey;

    @Column(name = "password_hash")
    private String passwordHash;

    @Enumerated(EnumType.STRING)
    private Role role;

    private boolean visitor;

    @Column(name = "display_name")
    private String displayName;

    private String avatar;

    @Column(name = "profile")
    private String profileText;

    @Column(name = "banned_until")
    private Instant bannedUntil;

    @Column(name = "email_verified_at")
    private Instant emailVerifiedAt;

    @Column(name = "disabled_at")
    private Instant disabledAt;

    @Column(name = "last_login_at")
    private Instant lastLoginAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Account() {
    }

    /**
     * @param email null for none
     * @param passwordHash what {@link PasswordHasher#hash} made of the password; null if there is none to sign in with
     */
    public Account(String username, String email, String passwordHash, Role role, Instant now) {
        this.username = username;
        this.usernameKey = key(username);
        this.email = email;
        this.emailKey = email == null ? null : key(email);
        this.passwordHash = passwordHash;
        this.role = role;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** The form of a name or e-mail address in which no two accounts may agree. */
    public static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalStateException before the account is stored */
    public AccountId id() {
        if (id == null) {
            throw new IllegalStateException("this account has not been stored yet");
        }
        return new AccountId(id);
    }

    public String username() {
        return username;
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Role role() {
        return role;
    }

    /** Never to leave the server in any form; null if the account signs in by other means only. */
    public String passwordHash() {
        return passwordHash;
    }

    public Permission permission() {
        if (role == Role.ADMIN) {
            return Permission.ADMIN;
        }
        return visitor ? Permission.VISITOR : Permission.USER;
    }

    /** How the account wants to be called; empty for nothing but its name. */
    public Optional<String> displayName() {
        return Optional.ofNullable(displayName);
    }

    /** The address of a picture. */
    public Optional<String> avatar() {
        return Optional.ofNullable(avatar);
    }

    public Optional<String> profileText() {
        return Optional.ofNullable(profileText);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Whether a ban keeps the account out at that time. */
    public boolean bannedAt(Instant now) {
        return bannedUntil != null && now.isBefore(bannedUntil);
    }

    /** The end of the ban that keeps the account out at that time; empty if none does. */
    public Optional<Instant> bannedUntil(Instant now) {
        return bannedAt(now) ? Optional.of(bannedUntil) : Optional.empty();
    }

    /** Whether an administrator switched the account off. Bans are another matter. */
    public boolean disabled() {
        return disabledAt != null;
    }

    /** Whether neither a ban nor disabling keeps the account out at that time. */
    public boolean mayEnterAt(Instant now) {
        return !disabled() && !bannedAt(now);
    }

    /** When somebody proved that he reads what is sent to the e-mail address; empty if nobody did. */
    public Optional<Instant> emailVerifiedAt() {
        return Optional.ofNullable(emailVerifiedAt);
    }

    /** The last sign-in by password; empty before the first. */
    public Optional<Instant> lastLoginAt() {
        return Optional.ofNullable(lastLoginAt);
    }

    /** @param until the end of the ban, {@link #FOR_EVER} for none; a later call replaces an earlier one */
    public void ban(Instant until, Instant now) {
        bannedUntil = until;
        updatedAt = now;
    }

    /** Does nothing to an account that is not banned. */
    public void liftBan(Instant now) {
        bannedUntil = null;
        updatedAt = now;
    }

    void disable(Instant now) {
        disabledAt = now;
        updatedAt = now;
    }

    void enable(Instant now) {
        disabledAt = null;
        updatedAt = now;
    }

    void signedIn(Instant now) {
        lastLoginAt = now;
    }

    /** A new address is unverified; one that differs in letter case only is the same. */
    void changeEmail(String newEmail, Instant now) {
        String newKey = key(newEmail);
        emailVerifiedAt = newKey.equals(emailKey) ? emailVerifiedAt : null;
        email = newEmail;
        emailKey = newKey;
        updatedAt = now;
    }

    void verifyEmail(Instant now) {
        emailVerifiedAt = now;
        updatedAt = now;
    }

    public void changeProfile(ProfileChange change, Instant now) {
        displayName = change.displayName() == null ? displayName : change.displayName();
        avatar = change.avatar() == null ? avatar : change.avatar();
        profileText = change.text() == null ? profileText : change.text();
        updatedAt = now;
    }

    /** A programmer who is granted what every user may do stays one. */
    public void grant(Permission permission, Instant now) {
        if (permission != permission()) {
            role = switch (permission) {
                case ADMIN -> Role.ADMIN;
                case USER -> role == Role.ADMIN ? Role.USER : role;
                case VISITOR -> Role.USER;
            };
            visitor = permission == Permission.VISITOR;
            updatedAt = now;
        }
    }

    /** Whoever is given a role is no visitor any more. */
    void assign(Role newRole, Instant now) {
        role = newRole;
        visitor = false;
        updatedAt = now;
    }

    /** @param name as {@link Registration} allows it */
    public void rename(String name, Instant now) {
        username = name;
        usernameKey = key(name);
        updatedAt = now;
    }

    /** @param name 1..100 characters; null for nothing but the account's name */
    public void callOneself(String name, Instant now) {
        displayName = name;
        updatedAt = now;
    }

    public void replacePassword(String newHash, Instant now) {
        passwordHash = newHash;
        updatedAt = now;
    }
}

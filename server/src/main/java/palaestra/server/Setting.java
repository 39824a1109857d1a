package palaestra.server;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Every key of the configuration: its default, what is allowed and what it means. The launcher checks all of them
 * before it starts anything, also those that only the application reads.
 */
enum Setting {
    HTTP_PORT("palaestra.http.port", "8080", Allowed.wholeNumber(1, 65_535), "the port to listen on"),
    HTTP_HOST("palaestra.http.host", "0.0.0.0", Allowed.text(), "the address to listen on"),
    HTTP_TRUSTED_PROXIES("palaestra.http.trusted-proxies", "", Allowed.addresses(),
            "the proxies whose X-Forwarded-For counts, separated by commas"),
    DATA_DIR("palaestra.data.dir", "./data", Allowed.path(), "where everything is kept that must outlive a restart"),
    ADMIN_PASSWORD("palaestra.admin.password", "", Allowed.password(),
            "the first administrator's password; generated into the file admin-password unless given"),
    DB_URL("palaestra.db.url", "", Allowed.prefixed("jdbc:postgresql:"),
            "JDBC URL of an external PostgreSQL; embedded unless given"),
    DB_USER("palaestra.db.user", "palaestra", Allowed.text(), "user of the external database"),
    DB_PASSWORD("palaestra.db.password", "", Allowed.anything(), "password of the external database"),
    BROKER_URL("palaestra.broker.url", "", Allowed.prefixed("tcp:"),
            "URL of an external Artemis broker, several separated by commas; embedded unless given"),
    BROKER_USER("palaestra.broker.user", "", Allowed.anything(), "user of the external broker"),
    BROKER_PASSWORD("palaestra.broker.password", "", Allowed.anything(), "password of the external broker"),
    MODELS_CATALOGUE("palaestra.models.catalogue", "", Allowed.readableFile(),
            "the models to offer, a JSON file; the embedded model unless given"),
    REGISTRATION_OPEN("palaestra.registration.open", "true", Allowed.flag(), "whether everybody may register"),
    CODEGEN_ANONYMOUS("palaestra.codegen.anonymous", "true", Allowed.flag(),
            "whether code is generated without signing in"),
    ARENA_ANONYMOUS("palaestra.arena.anonymous", "true", Allowed.flag(),
            "whether the arena is open without signing in"),
    RATELIMIT_ENABLED("palaestra.ratelimit.enabled", "true", Allowed.flag(),
            "rate limits and lock-outs; switch them off for load tests only"),
    SESSION_LIFETIME("palaestra.session.lifetime", "P30D", Allowed.duration(), "how long a sign-in lasts"),
    JWT_KEY_FILE("palaestra.jwt.key-file", "", Allowed.path(),
            "the private key (PEM, RSA) that signs tokens; the same on all nodes; generated unless given"),
    JWT_ISSUER("palaestra.jwt.issuer", "palaestra", Allowed.text(), "the issuer that tokens name"),
    USAGE_STORE_TEXT("palaestra.usage.store-text", "false", Allowed.flag(),
            "whether usage records keep prompts and answers"),
    SMTP_HOST("palaestra.smtp.host", "", Allowed.text(),
            "the mail server, unless an administrator sets another; links go to the log without one, if embedded"),
    SMTP_PORT("palaestra.smtp.port", "587", Allowed.wholeNumber(1, 65_535), "port of the mail server"),
    SMTP_USERNAME("palaestra.smtp.username", "", Allowed.anything(),
            "user of the mail server; none to send without signing in"),
    SMTP_PASSWORD("palaestra.smtp.password", "", Allowed.anything(), "password of the mail server"),
    SMTP_FROM("palaestra.smtp.from", "", Allowed.text(),
            "the sender's address; palaestra@ the mail server unless given"),
    SMTP_FROM_NAME("palaestra.smtp.from-name", "Palaestra", Allowed.text(), "the sender's name"),
    SMTP_TLS("palaestra.smtp.tls", "true", Allowed.flag(),
            "whether mail goes encrypted only: from the start at port 465, by STARTTLS at others"),
    MAIL_LINK_BASE("palaestra.mail.link-base", "", Allowed.prefixed("http"),
            "where the pages are that links in mails lead to; /app on this host unless given"),
    CORS_ORIGINS("palaestra.cors.origins", "", Allowed.origins(),
            "the foreign origins whose pages may call the API, separated by commas"),
    DEBUG("palaestra.debug", "false", Allowed.flag(), "diagnostic endpoints, for this machine only"),
    AIDEER_TASK_TOKEN_REQUIRED("palaestra.aideer.task-token-required", "false", Allowed.flag(),
            "whether AIDeer's tasks ask for a token besides their id"),
    AIDEER_TITLE_PROMPT("palaestra.aideer.title-prompt", "", Allowed.text(),
            "what the model is asked for when a chat shall get a title; a built-in text unless given"),
    WECHAT_APPID("palaestra.wechat.appid", "", Allowed.anything(),
            "the identifier of the WeChat application that people sign in by"),
    WECHAT_SECRET("palaestra.wechat.secret", "", Allowed.anything(), "the secret of the WeChat application"),
    WECHAT_URL("palaestra.wechat.url", "https://api.weixin.qq.com", Allowed.prefixed("http"),
            "where WeChat's servers are"),
    CREDITS_INITIAL("palaestra.credits.initial", "0", Allowed.wholeNumber(0, 1_000_000_000),
            "the credits of a new account"),
    COURSE_TIME_SCALE("palaestra.course.time-scale", "1", Allowed.wholeNumber(1, 10_000),
            "rehearsals of courses run this many times faster"),
    COURSE_CATALOGUE_URL("palaestra.course.catalogue.url", "", Allowed.prefixed("http"),
            "the courses of a platform elsewhere (docs/courses.md); the embedded ones unless given"),
    COURSE_MAX_RUNNING("palaestra.course.max-running", "20000", Allowed.wholeNumber(0, 1_000_000),
            "how many course tasks one node runs; the others wait"),
    SECRET_KEY_FILE("palaestra.secret.key-file", "", Allowed.path(),
            "the key (32 bytes in Base64) that stored secrets are encrypted with; the same on all nodes;"
                    + " generated unless given"),
    LIVE_MAX_SOCKETS("palaestra.live.max-sockets", "5000", Allowed.wholeNumber(0, 100_000),
            "how many WebSockets one node keeps open"),
    LOG_LEVEL("palaestra.log.level", "INFO", Allowed.logLevel(), "how much Palaestra's own code logs"),
    LOG_LEVELS("palaestra.log.levels", "", Allowed.logLevels(),
            "levels of other loggers, as logger=LEVEL, separated by commas");

    private final String key;
    private final String defaultValue;
    private final Allowed allowed;
    private final String meaning;

    Setting(String key, String defaultValue, Allowed allowed, String meaning) {
        this.key = key;
        this.defaultValue = defaultValue;
        this.allowed = allowed;
        this.meaning = meaning;
    }

    static Optional<Setting> of(String key) {
        return Arrays.stream(values()).filter(setting -> setting.key.equals(key)).findFirst();
    }

    String key() {
        return key;
    }

    /** The environment variable that sets it, by MicroProfile Config's rule. */
    String environmentVariable() {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** Empty where there is none. */
    String defaultValue() {
        return defaultValue;
    }

    Allowed allowed() {
        return allowed;
    }

    String meaning() {
        return meaning;
    }

    /** Whether the value must not be shown. */
    boolean secret() {
        return key.endsWith("password") || key.endsWith("secret");
    }
}

package palaestra.domain.chat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import palaestra.domain.account.AccountId;

/**
 * One message of a history. It comes to be by {@link ChatRecords#add}, which finds it a time of its own, and lives
 * until an administrator deletes it: from then on it is in no list, though its row stays.
 */
@Entity
@Table(name = "chat_record")
public class ChatRecord {

    @Id
    private long id;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "app_id")
    private long appId;

    @Enumerated(EnumType.STRING)
    private MessageType type;

    private String message;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    protected ChatRecord() {
    }

    public AccountId owner() {
        return new AccountId(accountId);
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    public void delete(Instant now) {
        deletedAt = now;
        updatedAt = now;
    }
}

package palaestra.domain.account;

import java.util.List;

/** @param accounts newest first; @param total how many there are on all pages */
public record AccountPage(List<Account> accounts, long total) {

    public AccountPage {
        accounts = List.copyOf(accounts);
    }
}

/**
 * What generating costs: an append-only ledger of credits with a balance per account that is never negative, holds
 * that set credits aside until it is known what something cost, and redeem codes. The balance is the sum of the
 * entries; what is held is still part of it, and can neither be held nor spent a second time.
 */
package palaestra.domain.credit;

/**
 * Chat histories, chats and presets in the database. A unique constraint gives each message of a history a time of its
 * own; the messages of a chat are one text, a line each, so that a page of chats is one query.
 */
package palaestra.persistence.chat;

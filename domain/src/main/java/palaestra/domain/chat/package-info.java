/**
 * Chat histories: what people and models said to each other about an app, whose number the client chooses. A history
 * belongs to an account and an app; its owner reads it newest first, and administrators search all of them. No two
 * messages have the same time, so that a time alone says where the reader of a history is.
 */
package palaestra.domain.chat;

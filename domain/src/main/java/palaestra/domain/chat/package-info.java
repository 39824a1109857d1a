/**
 * What people and models said to each other. A chat history belongs to an account and an app, whose number the client
 * chooses: its owner reads it newest first, administrators search all of them, and no two messages have the same time.
 * A chat belongs to an account and begins with a preset, which may be somebody else's; its messages are one list.
 */
package palaestra.domain.chat;

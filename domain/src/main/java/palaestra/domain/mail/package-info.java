/**
 * E-mail that the platform sends of itself. What is to be sent is stored in the transaction of what leads to it, and
 * sent afterwards by whichever node claims it; a wish holds no secret, because its token is made when the mail is
 * written. Where mail goes is {@link palaestra.domain.mail.SmtpSettings}, which administrators change while it runs.
 */
package palaestra.domain.mail;

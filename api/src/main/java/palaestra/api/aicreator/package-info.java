/**
 * The dialect of AICreator: an envelope with a code of its own, under HTTP 200 for all that the application decides,
 * and times in UTC without a zone. Its contract is AICreator's published API document, with the holes of the original
 * closed: passwords are really verified, histories belong to somebody, and lists have bounds.
 */
package palaestra.api.aicreator;

package palaestra.domain.generation.task;

import palaestra.domain.generation.Conversation;
import palaestra.domain.generation.PricedModels.Offer;

/**
 * What is asked of which model.
 *
 * @param model the name by which it was chosen; null for the default
 */
record Question(String model, Offer offer, Conversation conversation) {
}

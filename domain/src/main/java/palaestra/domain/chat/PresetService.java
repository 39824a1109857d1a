package palaestra.domain.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import palaestra.domain.account.SignedIn;
import palaestra.domain.generation.PricedModels;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.Invalid;

/** Keeps presets. What is public is the administrators' affair. */
@ApplicationScoped
@Transactional
public class PresetService {

    private final Presets presets;
    private final PricedModels models;
    private final Clock clock;

    protected PresetService() {
        this(null, null, null);
    }

    @Inject
    public PresetService(Presets presets, PricedModels models, Clock clock) {
        this.presets = presets;
        this.models = models;
        this.clock = clock;
    }

    /** The reader's own and all public ones; administrators see the unlisted ones too. */
    public List<Preset> list(SignedIn reader, ListWindow window) {
        return presets.list(reader, window);
    }

    /**
     * @throws Forbidden if the preset shall be public and no administrator asks
     * @throws Invalid if nobody knows the model
     */
    public Preset create(SignedIn owner, PresetDraft draft) {
        requireModel(draft);
        if (isPublic(draft.visibility()) && !owner.isAdmin()) {
            throw forbidden("You cannot create public presets");
        }
        Preset preset = new Preset(new PresetId(UUID.randomUUID()), owner.account(), draft, clock.instant());
        presets.add(preset);
        return preset;
    }

    /**
     * @throws NoSuchPreset if there is no such preset
     * @throws Forbidden if it is somebody else's private one; administrators read all
     */
    public Preset read(SignedIn reader, PresetId id) {
        Preset preset = presets.find(id).filter(found -> !found.isDeleted()).orElseThrow(NoSuchPreset::new);
        if (!preset.mayBeUsedBy(reader)) {
            throw forbidden("You do not have access to this preset");
        }
        return preset;
    }

    /**
     * Replaces all of the preset.
     *
     * @throws NoSuchPreset if there is no such preset
     * @throws Forbidden unless the owner or an administrator asks; of a public one, or to make it one, the latter
     * @throws Invalid if nobody knows the model
     */
    public Preset replace(SignedIn actor, PresetId id, PresetDraft draft) {
        requireModel(draft);
        Preset preset = lock(id);
        if (!preset.mayBeChangedBy(actor)) {
            throw forbidden("You cannot update other users' presets");
        }
        if (isPublic(preset.visibility()) && !actor.isAdmin()) {
            throw forbidden("You cannot update public presets");
        }
        if (isPublic(draft.visibility()) && !actor.isAdmin()) {
            throw forbidden("You cannot set preset visibility to public");
        }
        preset.replace(draft, clock.instant());
        return preset;
    }

    /**
     * Hides the preset from everybody; chats that use it live on.
     *
     * @throws NoSuchPreset if there is no such preset
     * @throws Forbidden unless the owner or an administrator asks; of a public one, the latter
     */
    public void delete(SignedIn actor, PresetId id) {
        Preset preset = lock(id);
        if (!preset.mayBeChangedBy(actor)) {
            throw forbidden("You cannot delete other users' presets");
        }
        if (isPublic(preset.visibility()) && !actor.isAdmin()) {
            throw forbidden("You cannot delete public presets");
        }
        preset.delete(clock.instant());
    }

    private Preset lock(PresetId id) {
        return presets.lock(id).filter(found -> !found.isDeleted()).orElseThrow(NoSuchPreset::new);
    }

    private void requireModel(PresetDraft draft) {
        if (!models.knows(draft.parameters().model())) {
            throw new Invalid("There is no model of that name.");
        }
    }

    private static boolean isPublic(PresetVisibility visibility) {
        return visibility == PresetVisibility.PUBLIC;
    }

    private static Forbidden forbidden(String why) {
        return new Forbidden("Insufficient permissions: " + why);
    }
}

package palaestra.api.aideer;

/** A picture that somebody sends to be shown beside his name. */
final class AvatarPicture {

    static final int MAX_BYTES = 2 << 20;

    private AvatarPicture() {
    }
}

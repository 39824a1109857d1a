package palaestra.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The data directory, held by this process alone until it ends. */
final class DataDirectory {

    private final Path path;
    /** Kept open for as long as the process lives: closing it would give the lock up. */
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** @throws StartFailure if it cannot be made, written or had alone */
    static DataDirectory claim(Path path) {
        try {
            if (!Files.exists(path)) {
                Files.createDirectories(path);
                restrict(path);
            }
            FileChannel channel = FileChannel.open(path.resolve(".lock"), StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new StartFailure("The data directory " + path
                        + " is in use by another Palaestra; stop it, or set palaestra.data.dir to another directory.");
            }
            return new DataDirectory(path, channel);
        } catch (IOException e) {
            throw new StartFailure("The data directory " + path
                    + " cannot be used: make it a directory that this user may write.", e);
        }
    }

    /** A directory within it, made if missing, for this user alone. */
    Path directory(String name) {
        try {
            Path directory = Files.createDirectories(path.resolve(name));
            restrict(directory);
            return directory;
        } catch (IOException e) {
            throw new StartFailure("The directory " + path.resolve(name) + " cannot be made.", e);
        }
    }

    Path path() {
        return path;
    }

    private static void restrict(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }
}

#ifndef PAMPHLET_DISK_H
#define PAMPHLET_DISK_H

/// Flushes everything written to a file system to its disk, with one call instead of one for each file.
///
/// Takes a descriptor of any open file of that file system; returns 0 when done, -1 where the system has no such call.
int synchronizeFileSystem(int descriptor);

#endif

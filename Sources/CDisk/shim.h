// What Linux offers and glibc's module for Swift leaves out, as it is hidden behind _GNU_SOURCE.
#ifndef CDISK_SHIM_H
#define CDISK_SHIM_H

/// Brings everything of the file system that holds an open file to the disk.
extern int syncfs(int descriptor);
#endif

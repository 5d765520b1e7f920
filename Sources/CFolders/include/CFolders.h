// The knowledge folders, built into the program as they are: the text files are the source, and the compiler embeds them.
#ifndef CFOLDERS_H
#define CFOLDERS_H
#include <stddef.h>

struct cfolders_file {
  /// `Football/football.model`
  const char *path;
  const unsigned char *bytes;
  size_t length;
};

/// How many files there are.
size_t cfolders_count(void);

/// The file at a place; a place past the last gives an empty file.
struct cfolders_file cfolders_file_at(size_t place);

/// What `swift run imprint` has compiled of the lists of names, and of all else. Any value may be read at its place.
struct cfolders_file cfolders_names_image(void);
struct cfolders_file cfolders_rules_image(void);

#endif

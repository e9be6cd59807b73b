#ifndef PAMPHLET_BUILT_IN_H
#define PAMPHLET_BUILT_IN_H

#include <stddef.h>

/// A file of `templates/`, inside the program.
struct BuiltInFile {
  const char *name;             ///< Its name in `templates/`.
  const unsigned char *bytes;   ///< What is in it.
  size_t count;                 ///< How many bytes.
};

/// How many files there are.
extern const size_t builtInFileCount;

/// The file at an index, which must be less than `builtInFileCount`; the files are in the order of their names.
struct BuiltInFile builtInFile(size_t index);

#endif

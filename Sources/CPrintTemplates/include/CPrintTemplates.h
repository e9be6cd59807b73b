#ifndef PAMPHLET_PRINT_TEMPLATES_H
#define PAMPHLET_PRINT_TEMPLATES_H

#include <stddef.h>

/// A file of `templates/print/`, inside the program.
struct PrintTemplate {
  const char *name;             ///< Its name in `templates/print/`.
  const unsigned char *bytes;   ///< Its content.
  size_t count;                 ///< The number of bytes.
};

/// How many templates there are.
extern const size_t printTemplateCount;

/// The template at an index, which must be less than `printTemplateCount`; in the order of their names.
struct PrintTemplate printTemplate(size_t index);

/// The program that drives the typesetter, and the templates of sheets and of the print test, which are no user's.
extern const struct PrintTemplate printDriver;
extern const struct PrintTemplate printSheets;
extern const struct PrintTemplate printTest;

#endif

#ifndef PAMPHLET_PREVIEW_H
#define PAMPHLET_PREVIEW_H

#include <stddef.h>

/// A file the preview serves of its own, inside the program.
struct PreviewFile {
  const unsigned char *bytes;   ///< What is in it.
  size_t count;                 ///< How many bytes.
};

/// The script that keeps a page as its text is.
struct PreviewFile previewScript(void);

/// The style sheet of what that script shows.
struct PreviewFile previewStyle(void);

/// The manual's page that explains all messages, in Markdown.
struct PreviewFile previewMessages(void);

#endif

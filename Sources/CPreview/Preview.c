#include "CPreview.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char script[] = {
#embed "preview.js"
};
static const unsigned char style[] = {
#embed "preview.css"
};
static const unsigned char messages[] = {
#embed "../../content/when-something-is-wrong.md"
};

struct PreviewFile previewScript(void) { return (struct PreviewFile){script, sizeof script}; }
struct PreviewFile previewStyle(void) { return (struct PreviewFile){style, sizeof style}; }
struct PreviewFile previewMessages(void) { return (struct PreviewFile){messages, sizeof messages}; }

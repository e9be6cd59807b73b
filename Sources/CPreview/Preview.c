#include "CPreview.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char script[] = {
#embed "preview.js"
};
static const unsigned char style[] = {
#embed "preview.css"
};

struct PreviewFile previewScript(void) { return (struct PreviewFile){script, sizeof script}; }
struct PreviewFile previewStyle(void) { return (struct PreviewFile){style, sizeof style}; }

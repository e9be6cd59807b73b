#include "CBuiltIn.h"

static const unsigned char siteCSS[] = {
#embed "../../templates/site.css"
};

const struct BuiltInFile builtInFiles[] = {
  {"site.css", siteCSS, sizeof siteCSS},
};

const size_t builtInFileCount = sizeof builtInFiles / sizeof builtInFiles[0];

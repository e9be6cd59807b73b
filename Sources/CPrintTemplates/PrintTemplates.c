#include "CPrintTemplates.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// One array a file of `templates/print/`; a test holds the list to the folder.
static const unsigned char elementsTemplate[] = {
#embed "../../templates/print/elements.typ"
};
static const unsigned char leafletTemplate[] = {
#embed "../../templates/print/leaflet.typ"
};
static const unsigned char newspaperTemplate[] = {
#embed "../../templates/print/newspaper.typ"
};
static const unsigned char posterTemplate[] = {
#embed "../../templates/print/poster.typ"
};
static const unsigned char readingTemplate[] = {
#embed "../../templates/print/reading.typ"
};
static const unsigned char zineTemplate[] = {
#embed "../../templates/print/zine.typ"
};
static const unsigned char driver[] = {
#embed "driver.py"
};
static const unsigned char sheets[] = {
#embed "sheets.typ"
};
static const unsigned char test[] = {
#embed "print-test.typ"
};

static const struct PrintTemplate printTemplates[] = {
  {"elements.typ", elementsTemplate, sizeof elementsTemplate},
  {"leaflet.typ", leafletTemplate, sizeof leafletTemplate},
  {"newspaper.typ", newspaperTemplate, sizeof newspaperTemplate},
  {"poster.typ", posterTemplate, sizeof posterTemplate},
  {"reading.typ", readingTemplate, sizeof readingTemplate},
  {"zine.typ", zineTemplate, sizeof zineTemplate},
};

const size_t printTemplateCount = sizeof printTemplates / sizeof printTemplates[0];

struct PrintTemplate printTemplate(size_t index) { return printTemplates[index]; }

const struct PrintTemplate printDriver = {"driver.py", driver, sizeof driver};
const struct PrintTemplate printSheets = {"sheets.typ", sheets, sizeof sheets};
const struct PrintTemplate printTest = {"print-test.typ", test, sizeof test};

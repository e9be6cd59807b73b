#include "CBuiltIn.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// One array a file of `templates/` and `themes/`; a test holds the list to the folder.
static const unsigned char broadsideRackSheet[] = {
#embed "../../themes/broadside/rack.css"
};
static const unsigned char broadsideSiteSheet[] = {
#embed "../../themes/broadside/site.css"
};
static const unsigned char broadsideSwitchTemplate[] = {
#embed "../../themes/broadside/switch.mustache"
};
static const unsigned char citeTemplate[] = {
#embed "../../templates/cite.mustache"
};
static const unsigned char collectionsTemplate[] = {
#embed "../../templates/collections.mustache"
};
static const unsigned char colophonTemplate[] = {
#embed "../../templates/colophon.mustache"
};
static const unsigned char contentsTemplate[] = {
#embed "../../templates/contents.mustache"
};
static const unsigned char endMatterTemplate[] = {
#embed "../../templates/end-matter.mustache"
};
static const unsigned char firstTextTemplate[] = {
#embed "../../templates/first-text.mustache"
};
static const unsigned char formTemplate[] = {
#embed "../../templates/form.mustache"
};
static const unsigned char formsTemplate[] = {
#embed "../../templates/forms.mustache"
};
static const unsigned char headTemplate[] = {
#embed "../../templates/head.mustache"
};
static const unsigned char introductionTemplate[] = {
#embed "../../templates/introduction.mustache"
};
static const unsigned char lettersTemplate[] = {
#embed "../../templates/letters.mustache"
};
static const unsigned char linkedNameTemplate[] = {
#embed "../../templates/linked-name.mustache"
};
static const unsigned char listTemplate[] = {
#embed "../../templates/list.mustache"
};
static const unsigned char moreTemplate[] = {
#embed "../../templates/more.mustache"
};
static const unsigned char nameGroupTemplate[] = {
#embed "../../templates/name-group.mustache"
};
static const unsigned char neighboursTemplate[] = {
#embed "../../templates/neighbours.mustache"
};
static const unsigned char notFoundTemplate[] = {
#embed "../../templates/not-found.mustache"
};
static const unsigned char notesTemplate[] = {
#embed "../../templates/notes.mustache"
};
static const unsigned char pageTemplate[] = {
#embed "../../templates/page.mustache"
};
static const unsigned char pagesTemplate[] = {
#embed "../../templates/pages.mustache"
};
static const unsigned char siteFooterTemplate[] = {
#embed "../../templates/site-footer.mustache"
};
static const unsigned char siteHeaderTemplate[] = {
#embed "../../templates/site-header.mustache"
};
static const unsigned char siteSheet[] = {
#embed "../../templates/site.css"
};
static const unsigned char siteScript[] = {
#embed "../../templates/site.js"
};
static const unsigned char switchTemplate[] = {
#embed "../../templates/switch.mustache"
};
static const unsigned char textEntryTemplate[] = {
#embed "../../templates/text-entry.mustache"
};
static const unsigned char textMetadataTemplate[] = {
#embed "../../templates/text-metadata.mustache"
};
static const unsigned char textSectionTemplate[] = {
#embed "../../templates/text-section.mustache"
};
static const unsigned char textTemplate[] = {
#embed "../../templates/text.mustache"
};
static const unsigned char titleIndexTemplate[] = {
#embed "../../templates/title-index.mustache"
};
static const unsigned char titlePageTemplate[] = {
#embed "../../templates/title-page.mustache"
};
static const unsigned char translationsTemplate[] = {
#embed "../../templates/translations.mustache"
};
static const unsigned char concordanceTemplate[] = {
#embed "../../templates/concordance.mustache"
};
static const unsigned char searchTemplate[] = {
#embed "../../templates/search.mustache"
};
static const unsigned char searchScript[] = {
#embed "../../templates/search.js"
};
static const unsigned char elsewhereVersionsTemplate[] = {
#embed "../../templates/elsewhere-versions.mustache"
};
static const unsigned char elsewhereTemplate[] = {
#embed "../../templates/elsewhere.mustache"
};

static const struct BuiltInFile builtInFiles[] = {
  {"broadside/rack.css", broadsideRackSheet, sizeof broadsideRackSheet},
  {"broadside/site.css", broadsideSiteSheet, sizeof broadsideSiteSheet},
  {"broadside/switch.mustache", broadsideSwitchTemplate, sizeof broadsideSwitchTemplate},
  {"cite.mustache", citeTemplate, sizeof citeTemplate},
  {"collections.mustache", collectionsTemplate, sizeof collectionsTemplate},
  {"colophon.mustache", colophonTemplate, sizeof colophonTemplate},
  {"concordance.mustache", concordanceTemplate, sizeof concordanceTemplate},
  {"contents.mustache", contentsTemplate, sizeof contentsTemplate},
  {"elsewhere-versions.mustache", elsewhereVersionsTemplate, sizeof elsewhereVersionsTemplate},
  {"elsewhere.mustache", elsewhereTemplate, sizeof elsewhereTemplate},
  {"end-matter.mustache", endMatterTemplate, sizeof endMatterTemplate},
  {"first-text.mustache", firstTextTemplate, sizeof firstTextTemplate},
  {"form.mustache", formTemplate, sizeof formTemplate},
  {"forms.mustache", formsTemplate, sizeof formsTemplate},
  {"head.mustache", headTemplate, sizeof headTemplate},
  {"introduction.mustache", introductionTemplate, sizeof introductionTemplate},
  {"letters.mustache", lettersTemplate, sizeof lettersTemplate},
  {"linked-name.mustache", linkedNameTemplate, sizeof linkedNameTemplate},
  {"list.mustache", listTemplate, sizeof listTemplate},
  {"more.mustache", moreTemplate, sizeof moreTemplate},
  {"name-group.mustache", nameGroupTemplate, sizeof nameGroupTemplate},
  {"neighbours.mustache", neighboursTemplate, sizeof neighboursTemplate},
  {"not-found.mustache", notFoundTemplate, sizeof notFoundTemplate},
  {"notes.mustache", notesTemplate, sizeof notesTemplate},
  {"page.mustache", pageTemplate, sizeof pageTemplate},
  {"pages.mustache", pagesTemplate, sizeof pagesTemplate},
  {"search.js", searchScript, sizeof searchScript},
  {"search.mustache", searchTemplate, sizeof searchTemplate},
  {"site-footer.mustache", siteFooterTemplate, sizeof siteFooterTemplate},
  {"site-header.mustache", siteHeaderTemplate, sizeof siteHeaderTemplate},
  {"site.css", siteSheet, sizeof siteSheet},
  {"site.js", siteScript, sizeof siteScript},
  {"switch.mustache", switchTemplate, sizeof switchTemplate},
  {"text-entry.mustache", textEntryTemplate, sizeof textEntryTemplate},
  {"text-metadata.mustache", textMetadataTemplate, sizeof textMetadataTemplate},
  {"text-section.mustache", textSectionTemplate, sizeof textSectionTemplate},
  {"text.mustache", textTemplate, sizeof textTemplate},
  {"title-index.mustache", titleIndexTemplate, sizeof titleIndexTemplate},
  {"title-page.mustache", titlePageTemplate, sizeof titlePageTemplate},
  {"translations.mustache", translationsTemplate, sizeof translationsTemplate},
};

const size_t builtInFileCount = sizeof builtInFiles / sizeof builtInFiles[0];

struct BuiltInFile builtInFile(size_t index) { return builtInFiles[index]; }
